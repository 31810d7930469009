/// Prints a report as Markdown: an index, a file per action field, and one for the comments without a field.
public struct MarkdownRenderer: Sendable {
  /// A file of the report.
  public struct File: Sendable, Hashable {
    public var name: String
    public var text: String
  }

  public init() {}

  /// All files, the index first.
  public func files(for report: Report) -> [File] {
    [File(name: "index.md", text: MarkdownIndex(report).text())]
      + report.fields.map {
        File(name: "\($0.id).md", text: MarkdownFieldPage($0, report: report).text())
      }
      + [
        File(
          name: MarkdownUnassignedPage.fileName, text: MarkdownUnassignedPage(report).text())
      ]
  }

  /// The page of one field; `nil` when the report has no such field.
  public func page(forField id: String, of report: Report) -> String? {
    report.fields.first { $0.id == id }.map { MarkdownFieldPage($0, report: report).text() }
  }
}
