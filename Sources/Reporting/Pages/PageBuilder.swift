import FeedbackModel

/// Puts the report tree into words, page by page, for renderers to print.
struct PageBuilder {
  let report: Report
  let words: Wording
  /// Where each comment stands.
  let directory: CommentDirectory
  /// By comment, where it is not that of the report; unknown ones are left out.
  let foreignLanguages: [String: String]

  init(_ report: Report, words: Wording) {
    self.report = report
    self.words = words
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
  func counts(_ items: [TermCount]) -> String {
    items.map { "\($0.term) (\(words.number($0.count)))" }.joined(separator: ", ")
  }

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
