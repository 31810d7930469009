/// How the names of a table's columns are told from what stands above them.
///
/// Offices put titles and dates above a table, and names over groups of columns: "Beitrag" over "Titel" and
/// "Text".
enum TableHead {
  /// The rows among the first ones in which a header is looked for.
  static let searchedRows = 20
  /// A title may have its date or its author beside it.
  private static let cellsOfTitle = 2

  /// Whether a row can stand above a header: it has fewer cells than a record.
  static func isTitle(_ row: [String]) -> Bool {
    row.count { !$0.isBlank } <= cellsOfTitle
  }

  /// The names of columns that stand in two rows.
  ///
  /// - Parameters:
  ///   - upper: The row that was found to be the header.
  ///   - lower: The one below it.
  /// - Returns: `nil` when the lower row is a record.
  static func joined(_ upper: [String], _ lower: [String], names: ColumnNames) -> [String]? {
    let filled = lower.filter { !$0.isBlank }
    let known = filled.count(where: names.knows)
    guard known >= 2, 2 * known >= filled.count else { return nil }
    let joined = (0..<max(upper.count, lower.count)).map { place in
      let below = lower.indices.contains(place) ? lower[place] : ""
      return below.isBlank && upper.indices.contains(place) ? upper[place] : below
    }
    return names.isHeader(joined) ? joined : nil
  }
}
