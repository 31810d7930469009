/// The paragraphs of an OpenDocument text as lines of minutes (ISO/IEC 26300).
///
/// A class because it stands at a place of a stream.
final class OdtParagraphs: MinutesDocument {
  let reader: XMLPullReader
  private let names: ColumnNames
  private(set) var number = 0
  private var table = MinutesTable()
  private var tableDepth = 0
  private var listDepth = 0
  /// Whether no paragraph of the current item of a list was read yet; a second one goes on with it.
  private var isNewItem = false
  var pending: [MinutesLine] = []
  /// The styles that paragraphs have, by the names of those made for single ones.
  private var parentStyles: [String: String] = [:]

  /// - Parameter file: The input's name in errors.
  /// - Throws: `IntakeError.damagedArchive`.
  init(_ archive: ZipArchive, names: ColumnNames, file: String) throws(IntakeError) {
    guard let content = try archive.entry("content.xml") else {
      throw .damagedArchive(file: file, reason: "its text is missing")
    }
    self.names = names
    reader = XMLPullReader(content)
  }

  static let mediaType = "application/vnd.oasis.opendocument.text"

  func start(_ name: String) throws(SheetFault) {
    switch name {
    case "style": noteStyle()
    // What was deleted while changes were tracked, tables of contents, and fields for input.
    case "tracked-changes", "table-of-content", "sequence-decls", "forms": reader.skipElement()
    case "h", "p": try paragraph(isHeading: name == "h")
    case "list": listDepth += 1
    case "list-item": isNewItem = true
    case "table":
      tableDepth += 1
      if tableDepth == 1 { table = MinutesTable() }
    case "table-row": if tableDepth == 1 { table.beginRow() }
    case "table-cell": if tableDepth == 1 { table.beginCell() }
    default: break
    }
  }

  func end(_ name: String) {
    switch name {
    case "list": listDepth -= 1
    case "table": tableDepth -= 1
    case "table-row" where tableDepth == 1:
      if let text = table.statement(names: names) { pending = [.blank, .bullet(indent: 0, text: text)] }
    default: break
    }
  }

  private func noteStyle() {
    let attributes = reader.attributes
    if let name = attributes["name"], let parent = attributes["parent-style-name"] {
      parentStyles[name] = parent
    }
  }
}

// MARK: - Paragraphs

extension OdtParagraphs {
  /// Reads the paragraph or heading whose start was just read.
  private func paragraph(isHeading: Bool) throws(SheetFault) {
    number += 1
    let attributes = reader.attributes
    let text = try textOfParagraph().trimmed()
    if tableDepth > 0 { return table.add(text) }
    guard !text.isEmpty else { return }
    let style = attributes["style-name"].map { parentStyles[$0] ?? $0 }
    if isHeading || style == "Title" {
      let level = attributes["outline-level"].flatMap { Int($0) } ?? 1
      pending = [.blank, .heading(level: level, text: text)]
    } else if listDepth > 0 {
      let indent = 2 * (listDepth - 1)
      pending = [isNewItem ? .bullet(indent: indent, text: text) : .paragraph(indent: indent, text: text)]
      isNewItem = false
    } else {
      // Some write their hyphens and bullets by hand. A blank line tells that what follows does not go on with
      // the item before it.
      let line = MinutesLine(text)
      if case .bullet = line {
        pending = [.blank, line]
      } else {
        pending = [.blank, .paragraph(indent: 0, text: text), .blank]
      }
    }
  }

  /// The text up to the end of the paragraph, without remarks and footnotes.
  private func textOfParagraph() throws(SheetFault) -> String {
    var text = ""
    var depth = 1
    while depth > 0 {
      switch reader.next() {
      case .start:
        switch reader.name {
        case "annotation", "note", "frame":
          reader.skipElement()
          continue
        case "s", "tab", "line-break": text += " "
        default: break
        }
        depth += 1
      case .end: depth -= 1
      case .text: text += reader.text
      case .finished, .failed:
        throw SheetFault(reason: (reader.fault ?? "it is cut off") + "; save the document again")
      }
    }
    return text
  }
}
