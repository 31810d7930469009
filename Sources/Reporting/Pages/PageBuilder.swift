import FeedbackModel

/// Puts the report tree into words, page by page, for renderers to print.
struct PageBuilder {
  let report: Report
  let words: Wording
  /// Where each comment stands.
  let directory: CommentDirectory
  /// By comment, where it is not that of the report; unknown ones are left out.
  let foreignLanguages: [String: String]
  private let fieldIDs: Set<String>

  init(_ report: Report, words: Wording) {
    self.report = report
    self.words = words
    fieldIDs = Set(report.fields.map(\.id))
    directory = CommentDirectory(
      report.comments.map(\.id), perPage: Self.commentsPerPage, words: words)
    foreignLanguages = Dictionary(
      report.comments.filter { $0.language != words.texts.language && $0.language != "und" }
        .map { ($0.id, $0.language) }, uniquingKeysWith: { first, _ in first })
  }

  /// The names of pages that are not called after a field.
  enum Name {
    static let index = "index"
    static let unassigned = "ohne-handlungsfeld"
    static let comments = "beitraege"
    static let brief = "kurz-gesagt"
  }

  /// The index first, then a page per field, then what fits none.
  ///
  /// A report for publication on fewer comments than may be told apart has the index only.
  var pages: [Page] {
    report.figures.isTold ? [indexPage] + report.fields.map(fieldPage) + [unassignedPage] : [indexPage]
  }

  func fieldPage(_ id: String) -> Page? { report.fields.first { $0.id == id }.map(fieldPage) }

  /// "Falschparker (31), Belag (18)"
  func counts(_ items: [TermCount], separator: String = ", ") -> [Inline] {
    items.map { [.name($0.term), .text(" (\(words.number($0.count)))")] }.joined(by: separator)
  }

  /// "Falschparker, Belag"
  func names(_ names: [String], separator: String = ", ", _ weight: Inline.Weight = .plain) -> [Inline] {
    names.map { [.name($0, weight)] }.joined(by: separator)
  }

  /// Whether a page is that of an action field.
  func isField(_ page: String) -> Bool { fieldIDs.contains(page) }

  /// References to comments, the first few and the number of the rest.
  func references(_ ids: [String], atMost limit: Int = 12) -> [Inline] {
    let shown = ids.prefix(limit).enumerated().flatMap { place, id -> [Inline] in
      place == 0 ? [.comment(id)] : [", ", .comment(id)]
    }
    guard ids.count > limit else { return shown }
    return shown + [.text(words("references.more", ["count": words.number(ids.count - limit)]))]
  }

  func field(_ id: String) -> FieldReport? { report.fields.first { $0.id == id } }

  func link(_ field: FieldReport) -> Inline { .page(field.name, name: field.id) }
}
