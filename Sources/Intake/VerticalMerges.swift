/// Fills rows with the values of cells that are merged over several of them, row by row.
final class VerticalMerges {
  private var areas: [MergedCells.Area]
  /// Areas that have begun, with their value.
  private var open: [(area: MergedCells.Area, value: String)] = []

  init(_ merges: MergedCells = MergedCells()) {
    areas = merges.areas.sorted { $0.rows.lowerBound > $1.rows.lowerBound }
  }

  /// To be called for each row in its order.
  func fill(_ row: inout SheetRow) {
    open.removeAll { $0.area.rows.upperBound < row.number }
    for (area, value) in open where row.cells.count <= area.column || row.cells[area.column] == nil {
      row.set(value, at: area.column)
      row.continued.insert(area.column)
    }
    while let area = areas.last, area.rows.lowerBound <= row.number {
      areas.removeLast()
      if area.rows.contains(row.number), row.cells.indices.contains(area.column),
        let value = row.cells[area.column]
      {
        open.append((area, value))
      }
    }
  }

  /// Adds an area that begins in the current row, as OpenDocument tells it.
  func begin(_ area: MergedCells.Area, value: String) { open.append((area, value)) }
}
