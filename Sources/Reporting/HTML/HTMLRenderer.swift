/// Prints a report as HTML: one page to read, with all pictures and styles in it, and pages with all comments.
///
/// Nothing is fetched and no script is needed; a page can be sent by mail and opened years later.
public struct HTMLRenderer: ReportRenderer {
  public typealias File = ReportFile<String>

  private let texts: ReportTexts

  public init(_ texts: ReportTexts) { self.texts = texts }

  /// The page to read first, then the pages of comments; a report for publication has a page in plain language, too.
  public func files(for report: Report) -> [File] {
    let builder = PageBuilder(report, words: Wording(texts))
    let layout = HTMLLayout(builder)
    var files = [File(name: "index.html", text: layout.report(builder.pages))]
    if report.isPublic {
      files.append(File(name: "\(PageBuilder.Name.brief).html", text: layout.brief(builder.briefPage)))
    }
    return files + builder.commentPages.map { File(name: "\($0.name).html", text: layout.comments($0)) }
  }
}
