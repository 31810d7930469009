import FeedbackModel

/// Knows which column or JSON member fills which field of a comment.
struct ColumnNames {
  let tables: IntakeTables
  /// The columns that the user has chosen.
  let chosen: [CommentField: String]
  /// The export that the user has named; `nil` to recognise it.
  let namedExport: PlatformExport?
  /// Whether exports of platforms are recognised. Columns that the user names make a plain table of it.
  let recognisesExports: Bool
  /// The rank of folded names in each field; 0 is the user's choice.
  private let ranks: [CommentField: [String: Int]]

  init(_ tables: IntakeTables, _ options: ReadOptions = ReadOptions()) {
    self.tables = tables
    chosen = options.columns
    namedExport = options.format?.exportID.flatMap { id in tables.exports.first { $0.id == id } }
    recognisesExports = options.columns.isEmpty && options.format?.isPlain != true
    var ranks: [CommentField: [String: Int]] = [:]
    for field in CommentField.allCases {
      let names = options.columns[field].map { [$0] } ?? tables.usualNames[field, default: []]
      ranks[field] = Self.ranks(of: names.map(foldedName))
    }
    self.ranks = ranks
  }

  private static func ranks(of names: [String]) -> [String: Int] {
    Dictionary(zip(names, 0...)) { first, _ in first }
  }

  /// The folded name of a column, without the ending that Decidim gives the German one of several.
  static func folded(_ name: String) -> String {
    foldedName(name.hasSuffix("/de") ? String(name.dropLast(3)) : name)
  }

  /// The export whose columns are there; of several the one with most of them.
  func export(of folded: [String]) -> PlatformExport? {
    guard recognisesExports else { return namedExport }
    if let namedExport { return namedExport }
    let names = Set(folded)
    var best: (export: PlatformExport, columns: Int)?
    for export in tables.exports {
      for signature in export.signatures where signature.fits(names) {
        if signature.needed.count > best?.columns ?? 0 { best = (export, signature.needed.count) }
      }
    }
    return best?.export
  }

  /// The columns of a field, best first; of equally good ones in the order of the header.
  func places(
    of field: CommentField, header: [String], folded: [String], export: PlatformExport?
  ) -> [Int] {
    // Exactly as the user wrote it goes before other ways of spelling it.
    if let name = chosen[field], let place = header.firstIndex(of: name) { return [place] }
    let ranks = export?.columns[field].map(Self.ranks) ?? ranks[field, default: [:]]
    let taken = Set(chosen.filter { $0.key != field }.values.map(foldedName))
    return folded.indices
      .compactMap { place in ranks[folded[place]].map { (place, $0) } }
      .filter { !taken.contains(folded[$0.0]) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
      .map(\.0)
  }

  /// The best column of each field in a header.
  func columns(in header: [String]) -> [CommentField: Int] {
    let layout = RecordLayout(header: header, names: self)
    return Dictionary(
      uniqueKeysWithValues: layout.columns.compactMap { column in
        column.places.first.map { (column.field, $0) }
      })
  }

  /// Whether a row names the columns of a table: one for the text, and all that the user has named.
  func isHeader(_ row: [String]) -> Bool {
    let layout = RecordLayout(header: row, names: self)
    return layout.textColumn != nil && !hasValues(row)
      && chosen.keys.allSatisfy { field in layout.columns.contains { $0.field == field } }
  }

  /// Whether a row has values where names belong, as where the header is missing: a date, an address or a
  /// whole text. Whatever the user names is a name.
  func hasValues(_ header: [String]) -> Bool {
    chosen.isEmpty
      && header.contains { cell in
        cell.contains("@") || cell.utf8.count > Self.longestName
          || cell.utf8.count >= Self.shortestDate && LocalDateTime(parsing: cell) != nil
      }
  }

  /// In bytes; questions of a survey are names, too.
  private static let longestName = 400
  private static let shortestDate = 8

  /// The field that a name alone would fill; `nil` for a column that is not read.
  func field(named name: String) -> CommentField? {
    let folded = Self.folded(name)
    return CommentField.allCases.first { ranks[$0]?[folded] != nil }
  }

  /// Whether a name is one that columns have.
  func knows(_ name: String) -> Bool {
    let folded = Self.folded(name)
    return field(named: name) != nil || isPersonal(folded) || tables.states[folded] != nil
  }

  /// Whether a folded name is one of columns that name or address people.
  func isPersonal(_ folded: String) -> Bool {
    tables.contacts.contains(folded) || ranks[.author]?[folded] != nil
  }
}
