/// Rows of cells with their columns aligned for a terminal: the first to the left, all others to the right.
struct TerminalTable {
  private var rows: [[String]]

  init(header: [String]) {
    rows = [header]
  }

  /// - Parameter row: As many cells as the header has; a line without cells stays empty.
  mutating func add(_ row: [String]) { rows.append(row) }

  /// One line per row, without line ends.
  var lines: [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + padding : padding + cell
      }.joined(separator: "  ")
    }
  }
}
