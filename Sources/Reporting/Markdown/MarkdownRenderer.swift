/// Prints a report as Markdown: an index, a file per action field, one for the comments without a field, and all comments
/// as an appendix.
public struct MarkdownRenderer: ReportRenderer {
  public typealias File = ReportFile<String>

  private let texts: ReportTexts

  public init(_ texts: ReportTexts) { self.texts = texts }

  /// All files, the index first.
  public func files(for report: Report) -> [File] {
    let builder = PageBuilder(report, words: Wording(texts))
    let printer = MarkdownPrinter(builder)
    return (builder.pages + builder.commentPages).map {
      File(name: "\($0.name).md", text: printer.text(of: $0))
    }
  }

  /// The page of one field; `nil` when the report has no such field.
  public func page(forField id: String, of report: Report) -> String? {
    let builder = PageBuilder(report, words: Wording(texts))
    return builder.fieldPage(id).map { MarkdownPrinter(builder).text(of: $0) }
  }
}
