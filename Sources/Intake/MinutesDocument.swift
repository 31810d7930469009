/// The lines of minutes in a file of a word processor, streamed.
protocol MinutesDocument: AnyObject {
  /// The last paragraph's number, counted from 1; those in tables count as well.
  var number: Int { get }
  var reader: XMLPullReader { get }
  /// Lines that were read and not yet given out, the next one last.
  var pending: [MinutesLine] { get set }

  /// Takes an element that has begun, which may be read to its end.
  func start(_ name: String) throws(SheetFault)

  /// Takes the end of an element that was not read to it.
  func end(_ name: String)
}

extension MinutesDocument {
  /// The next line with any text; `nil` at the end.
  func next() throws(SheetFault) -> MinutesLine? {
    while true {
      if let line = pending.popLast() { return line }
      switch reader.next() {
      case .start: try start(reader.name)
      case .end: end(reader.name)
      case .finished: return nil
      case .failed: throw SheetFault(reason: (reader.fault ?? "it is damaged") + "; save the document again")
      case .text: break
      }
    }
  }
}

/// A table in minutes, row by row.
struct MinutesTable {
  private var cells: [String] = []
  private var header: [String]?

  mutating func beginRow() { cells = [] }
  mutating func beginCell() { cells.append("") }

  mutating func add(_ paragraph: String) {
    guard let last = cells.indices.last, !paragraph.trimmed().isEmpty else { return }
    cells[last] += (cells[last].isEmpty ? "" : " ") + paragraph.trimmed()
  }

  /// The statement of the row that has just ended; `nil` for a header and for an empty row.
  ///
  /// Where the first row names a column for the text, it is that column's text with the votes of the row;
  /// in any other table the longest cell, because the others hold numbers and names of groups.
  mutating func statement(names: ColumnNames) -> String? {
    if header == nil {
      header = cells
      if names.isHeader(cells) { return nil }
    }
    let columns = names.columns(in: header ?? [])
    guard let place = columns[.text], cells.indices.contains(place) else {
      let longest = cells.max { $0.count < $1.count } ?? ""
      return longest.filled
    }
    guard let text = cells[place].filled else { return nil }
    let votes = columns[.votes].flatMap { cells.indices.contains($0) ? Int(cells[$0].trimmed()) : nil }
    return votes.map { "\(text) (\($0) Stimmen)" } ?? text
  }
}
