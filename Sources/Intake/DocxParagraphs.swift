/// The paragraphs of a Word file as lines of minutes.
///
/// A class because it stands at a place of a stream.
final class DocxParagraphs: MinutesDocument {
  let reader: XMLPullReader
  private let styles: DocxStyles
  private let names: ColumnNames
  private(set) var number = 0
  private var table = MinutesTable()
  private var tableDepth = 0
  var pending: [MinutesLine] = []

  static func isOne(_ archive: ZipArchive) -> Bool { archive.contains("word/document.xml") }

  /// - Parameter file: The input's name in errors.
  /// - Throws: `IntakeError.damagedArchive`.
  init(_ archive: ZipArchive, names: ColumnNames, file: String) throws(IntakeError) {
    guard let document = try archive.entry("word/document.xml") else {
      throw .damagedArchive(file: file, reason: "its text is missing")
    }
    self.names = names
    styles = DocxStyles(try archive.entry("word/styles.xml").map { XMLPullReader($0) })
    reader = XMLPullReader(document)
  }

  func start(_ name: String) throws(SheetFault) {
    switch name {
    case "p":
      number += 1
      let paragraph = try paragraph()
      if tableDepth > 0 {
        table.add(paragraph.text)
      } else if let line = line(of: paragraph) {
        // A blank line tells that what follows does not go on with the item before it.
        pending = [line, .blank]
      }
    case "tbl":
      tableDepth += 1
      if tableDepth == 1 { table = MinutesTable() }
    case "tc": if tableDepth == 1 { table.beginCell() }
    case "tr": if tableDepth == 1 { table.beginRow() }
    default: break
    }
  }

  func end(_ name: String) {
    switch name {
    case "tbl": tableDepth -= 1
    case "tr" where tableDepth == 1:
      if let text = table.statement(names: names) { pending = [.bullet(indent: 0, text: text), .blank] }
    default: break
    }
  }

  private func line(of paragraph: Paragraph) -> MinutesLine? {
    let text = paragraph.text.trimmed()
    guard !text.isEmpty else { return nil }
    if let level = paragraph.style.flatMap({ styles.headingLevel(of: $0) }) ?? paragraph.outlineLevel {
      return .heading(level: level, text: text)
    }
    if let level = paragraph.listLevel ?? paragraph.style.flatMap({ styles.listLevel(of: $0) }) {
      return .bullet(indent: 2 * level, text: text)
    }
    // Some write their hyphens and bullets by hand.
    let line = MinutesLine(text)
    if case .bullet = line { return line }
    return .paragraph(indent: 0, text: text)
  }
}

// MARK: - Paragraphs

extension DocxParagraphs {
  private struct Paragraph {
    var text = ""
    var style: String?
    /// How deep it lies in lists, counted from 0; `nil` outside of any.
    var listLevel: Int?
    /// The level of a heading, counted from 1, where the paragraph says so itself.
    var outlineLevel: Int?
  }

  /// Reads the paragraph whose start was just read.
  private func paragraph() throws(SheetFault) -> Paragraph {
    var paragraph = Paragraph()
    var isText = false
    var depth = 1
    while depth > 0 {
      switch reader.next() {
      case .start:
        let name = reader.name
        // What was deleted or moved away, notes, and text that shapes repeat for old programs.
        if ["del", "moveFrom", "Fallback", "instrText"].contains(name) {
          reader.skipElement()
          continue
        }
        depth += 1
        if name == "t" { isText = true } else { note(name, in: &paragraph) }
      case .end:
        depth -= 1
        isText = false
      case .text: if isText { paragraph.text += reader.text }
      case .finished, .failed:
        throw SheetFault(reason: (reader.fault ?? "it is cut off") + "; save the document again")
      }
    }
    return paragraph
  }

  private func note(_ name: String, in paragraph: inout Paragraph) {
    switch name {
    case "pStyle": paragraph.style = reader.attributes["val"]
    case "ilvl": paragraph.listLevel = reader.attributes["val"].flatMap { Int($0) } ?? 0
    // Number 0 takes a paragraph out of a list.
    case "numId": paragraph.listLevel = reader.attributes["val"] == "0" ? nil : paragraph.listLevel ?? 0
    case "outlineLvl":
      paragraph.outlineLevel = reader.attributes["val"].flatMap { Int($0) }.flatMap { $0 < 9 ? $0 + 1 : nil }
    case "tab", "br", "cr": paragraph.text += " "
    case "noBreakHyphen": paragraph.text += "-"
    default: break
    }
  }
}

/// What the styles of a Word file say of their paragraphs.
private struct DocxStyles {
  private var headings: [String: Int] = [:]
  private var lists: [String: Int] = [:]

  /// - Parameter reader: Of `word/styles.xml`; `nil` where there is none.
  init(_ reader: XMLPullReader?) {
    guard let reader else { return }
    var id = ""
    while true {
      switch reader.next() {
      case .start:
        switch reader.name {
        case "style": id = reader.attributes["styleId"] ?? ""
        case "name": noteName(reader.attributes["val"]?.lowercased() ?? "", of: id)
        case "outlineLvl":
          if let level = reader.attributes["val"].flatMap({ Int($0) }), level < 9 { headings[id] = level + 1 }
        case "numId": lists[id] = lists[id] ?? 0
        default: break
        }
      case .end, .text: break
      case .finished, .failed: return
      }
    }
  }

  /// Word keeps the English names of its own styles in every language.
  private mutating func noteName(_ name: String, of id: String) {
    if name == "title" { headings[id] = 1 }
    if name.hasPrefix("heading "), let level = Int(name.dropFirst("heading ".count)) { headings[id] = level }
    if name.hasPrefix("list bullet") || name.hasPrefix("list number") {
      lists[id] = (name.last?.wholeNumberValue ?? 1) - 1
    }
  }

  func headingLevel(of style: String) -> Int? { headings[style] }
  func listLevel(of style: String) -> Int? { lists[style] }
}
