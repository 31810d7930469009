import FeedbackModel

/// Reads statements from messages of XBeteiligung, the standard for taking part in the planning of land
/// (XÖV, namespace `https://www.xleitstelle.de/xbeteiligung/12`), streamed.
///
/// New and updated statements (messages 0701, 0702) become comments, an updated one a newer version of the
/// one with its id; a deletion (0709) takes it back. Who wrote it, `verfasser`, is read for a pseudonym.
struct XBeteiligungSource: RecordSource {
  let format = "XBeteiligung"
  let bufferHighWaterMark = 0
  private(set) var columnUses: [ColumnUse] = []
  private let reader: XMLPullReader
  private let builder: CommentBuilder
  private let states: [StateRule]
  private var number = 0
  private var isFinished = false
  /// Whether the message takes back what it names.
  private var isDeletion = false

  /// Part of the namespace in every version of the standard.
  static let namespace = "xleitstelle.de/xbeteiligung"
  private static let deletion = "0709"

  init(_ reader: XMLPullReader, names: ColumnNames, builder: CommentBuilder) {
    self.reader = reader
    states = names.tables.states["status", default: []]
    self.builder = builder
  }

  mutating func next() throws(IntakeError) -> RecordOutcome? {
    while !isFinished {
      switch reader.next() {
      case .start:
        let name = reader.name
        if name.hasSuffix(Self.deletion) { isDeletion = true }
        if name.lowercased() == "stellungnahme" { return statement() }
        if isDeletion, name == "stellungnahmeID" { return deletion() }
      case .end, .text: break
      case .finished: isFinished = true
      case .failed: return broken(line: reader.line)
      }
    }
    return nil
  }

  private mutating func broken(line: Int) -> RecordOutcome {
    isFinished = true
    return builder.origin.rejection(
      line: line,
      "the message cannot be read from here on, because \(reader.fault ?? "it is cut off"); fetch it again")
  }

  private mutating func deletion() -> RecordOutcome? {
    let line = reader.line
    guard let id = reader.textOfElement()?.filled else { return broken(line: line) }
    return .leftOut(LeftOutRecord(id: id, reason: .deleted, source: builder.origin.reference(line: line)))
  }
}

// MARK: - Statements

extension XBeteiligungSource {
  /// The members that fill fields of a comment, and those that are left unread.
  private static let fields: [String: CommentField] = [
    "stellungnahmeID": .id, "titel": .title, "beschreibung": .text, "datum": .created, "verfasser": .author,
    "schlagwort": .category, "georeferenzierung": .place,
  ]
  private static let header = fields.keys.sorted()

  /// Reads the statement whose start was just read.
  private mutating func statement() -> RecordOutcome? {
    number += 1
    let line = reader.line
    var values = RecordValues(header: Self.header)
    var status: String?
    var depth = 1
    while depth > 0 {
      switch reader.next() {
      case .start:
        let name = reader.name
        note(name)
        if name == "georeferenzierung" {
          guard let place = place() else { return broken(line: line) }
          if let point = place.filled { set(.place, point, column: name, in: &values) }
        } else if name == "status" || Self.fields[name] != nil {
          guard let text = reader.textOfElement() else { return broken(line: line) }
          if name == "status" { status = text }
          if let field = Self.fields[name] { set(field, text, column: name, in: &values) }
        } else {
          depth += 1
        }
      case .end: depth -= 1
      case .text: break
      case .finished, .failed: return broken(line: line)
      }
    }
    if isDeletion { values.leftOut = .deleted }
    if let status, values.leftOut == nil {
      values.leftOut = states.first { $0.applies(to: status, no: builder.words.no) }?.reason
    }
    return builder.comment(from: values, line: line, number: number)
  }

  /// Of several keywords all count.
  private func set(_ field: CommentField, _ text: String, column: String, in values: inout RecordValues) {
    guard let text = text.filled, let place = Self.header.firstIndex(of: column) else { return }
    if field == .category, let before = values[.category] {
      values.set(field, "\(before), \(Self.singleLine(text))", from: place)
    } else {
      values.set(field, field == .category || field == .author ? Self.singleLine(text) : text, from: place)
    }
  }

  private static func singleLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The point of a `georeferenzierung` in GML or GeoJSON; empty for lines and areas; `nil` when the
  /// document breaks off.
  private func place() -> String? {
    guard let text = reader.textOfElement() else { return nil }
    let numbers = text.split { !($0.isNumber || "+-.".contains($0)) }.compactMap { Double($0) }
    guard numbers.count == 2 else { return "" }
    // German points lie farther north than east, whatever order they come in.
    return "\(max(numbers[0], numbers[1])), \(min(numbers[0], numbers[1]))"
  }

  private mutating func note(_ name: String) {
    guard !columnUses.contains(where: { $0.name == name }) else { return }
    let use: ColumnUse.Use =
      switch Self.fields[name] {
      case .author?: .pseudonym
      case let field?: .field(field)
      case nil where name == "status": .state
      case nil: .unused
      }
    columnUses.append(ColumnUse(name: name, use: use))
  }
}
