import FeedbackModel
import TestSupport
import Testing

@testable import Reporting

@Suite("Markdown renderer")
struct MarkdownRendererTests {
  private let report = ReportBuilder.report(on: HostileCorpus.sample.analysis, title: HostileCorpus.title)
  private let renderer: MarkdownRenderer
  /// The pages of the report, without the appendix.
  private var files: [MarkdownRenderer.File] { Array(renderer.files(for: report).dropLast()) }

  init() throws { renderer = try MarkdownRenderer() }

  @Test("writes an index, a page for each field and one for what fits none")
  func fileNames() {
    let all = renderer.files(for: report)
    #expect(
      all.map(\.name) == ["index.md", "verkehr.md", "leer.md", "ohne-handlungsfeld.md", "beitraege-1.md"])
    #expect(all.allSatisfy { $0.text.hasSuffix("\n") && !$0.text.hasSuffix("\n\n") })
  }

  @Test("gives the page of a field by its identifier")
  func page() {
    #expect(renderer.page(forField: "verkehr", of: report) == files[1].text)
    #expect(renderer.page(forField: "unbekannt", of: report) == nil)
  }

  // MARK: Quotes

  @Test("quotes verbatim: every quote, unescaped, is a piece of the comment it names")
  func quotesAreVerbatim() throws {
    let comments = Dictionary(uniqueKeysWithValues: HostileCorpus.sample.comments.map { ($0.id, $0) })
    let quotes = files.flatMap { QuoteLine.all(in: $0.text) }
    for quote in quotes {
      let comment = try #require(
        comments.values.first { RenderedText.visible($0.id) == quote.commentID },
        "no comment \(quote.commentID)")
      let original = RenderedText.visible(comment.text) + "\n" + RenderedText.visible(comment.title ?? "")
      #expect(original.contains(quote.text))
    }
    // Each hostile text is quoted somewhere; otherwise this would prove little.
    let quoted = Set(quotes.map(\.text))
    for text in HostileText.all {
      let visible = RenderedText.visible(text)
      // What marks a list or a quotation is no part of a quote.
      let mark = ["- ", "> "].contains { visible.hasPrefix($0) } ? 2 : 0
      #expect(quoted.contains(String(visible.dropFirst(mark))), "\(text)")
    }
  }

  @Test("quotes nothing twice on a page of a field")
  func quotesAreReadOnce() {
    let page = files[1].text
    let texts = QuoteLine.all(in: page).map(\.text)
    #expect(texts.count >= HostileText.all.count / 2)
    #expect(Set(texts).count == texts.count)
  }

  // MARK: Nothing that citizens write acts as markup

  @Test("has the headings of a report and no others")
  func headings() {
    let field = RenderedText.visible(HostileCorpus.fieldName)
    let topics = HostileCorpus.topics.map(RenderedText.visible)
    let found = files.map { file in
      file.text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { RenderedText.unescaped($0) }
    }
    #expect(
      found[0] == [
        "# \(RenderedText.visible(HostileCorpus.title))", "## Die Handlungsfelder", "## Stimmung und Verlauf",
        "## Was am häufigsten gewünscht oder unterstützt wird", "## Worüber insgesamt gesprochen wird",
        "### \(topics[0]) — 8 Beiträge, überwiegend kritisch",
        "### \(topics[1]) — 8 Beiträge, überwiegend positiv", "## Wie diese Auswertung entstand",
        "### Grenzen",
        "### Kleines Wörterbuch", "### Quellen und Fassungen",
      ])
    #expect(
      found[1] == [
        "# \(field)", "## Was gewünscht wird", "## Worüber gesprochen wird",
        "### \(topics[0]) — 8 Beiträge, überwiegend kritisch",
        "### \(topics[1]) — 8 Beiträge, überwiegend positiv", "## Was gelobt wird",
        "## Was kritisiert wird", "## Fragen an die Verwaltung",
        "## Ziele der Strategie im Spiegel der Beiträge", "## Was kein Ziel abdeckt",
        "## Was viele unterstützen",
        "## Online und in Veranstaltungen",
      ])
  }

  @Test("has tables whose rows are as wide as their heads")
  func tables() {
    for file in files {
      for block in file.text.split(separator: "\n\n") where block.hasPrefix("|") {
        let widths = block.split(separator: "\n").map { RenderedText.active("|", in: $0).count }
        #expect(Set(widths).count == 1, "\(file.name):\n\(block)")
      }
    }
    let tables = files[0].text.split(separator: "\n\n").filter { $0.hasPrefix("|") }
    #expect(tables.map { $0.split(separator: "\n").count } == [5, 5, 4, 4, 3])
  }

  @Test("links to its own pages and nowhere else")
  func links() {
    let all = renderer.files(for: report)
    let slugs = Dictionary(uniqueKeysWithValues: all.map { ($0.name, Self.slugs(of: $0.text)) })
    for file in all {
      let targets = RenderedText.linkTargets(in: file.text)
      for target in targets {
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let page = parts[0].isEmpty ? file.name : String(parts[0])
        #expect(slugs[page] != nil, "\(file.name): \(target)")
        if parts.count > 1 {
          #expect(slugs[page]?.contains(String(parts[1])) == true, "\(file.name): \(target)")
        }
      }
      // Those of the renderer are its only brackets.
      #expect(RenderedText.active("[", in: file.text).count == targets.count, "\(file.name)")
      #expect(RenderedText.active("<`~&$@", in: withoutDigests(file.text)).isEmpty, "\(file.name)")
    }
    #expect(files.allSatisfy { !RenderedText.linkTargets(in: $0.text).isEmpty })
  }

  /// The anchors of headings as forges make them.
  private static func slugs(of text: String) -> Set<String> {
    var seen: [String: Int] = [:]
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("#") }
    return Set(
      headings.map { heading in
        let title = RenderedText.unescaped(heading.drop { $0 == "#" || $0 == " " }).lowercased()
        let slug = String(
          title.compactMap { $0 == " " ? "-" : $0.isLetter || $0.isNumber || "-_".contains($0) ? $0 : nil })
        defer { seen[slug, default: 0] += 1 }
        return seen[slug].map { "\(slug)-\($0)" } ?? slug
      })
  }

  @Test("has no invisible direction marks", arguments: ["\u{202E}", "\u{202C}", "\u{200B}", "\u{FEFF}"])
  func directionMarks(character: String) {
    #expect(files.allSatisfy { !$0.text.unicodeScalars.contains { String($0) == character } })
  }

  /// The digests of inputs stand in code marks, which are the renderer's own.
  private func withoutDigests(_ text: String) -> String { text.replacing(HostileCorpus.digest, with: "") }
}

/// A quote as a page shows it.
private struct QuoteLine {
  var text: String
  var commentID: String

  /// „Text“ — #17, 12.03.2026, online
  init?(_ line: Substring) {
    guard let start = line.firstRange(of: "„")?.upperBound,
      line[..<start].allSatisfy({ "> -0123456789.„".contains($0) }),
      let end = line.ranges(of: "“ — [\\#").last, let link = line[end.upperBound...].ranges(of: "](").first
    else { return nil }
    text = RenderedText.unescaped(line[start..<end.lowerBound])
    commentID = RenderedText.unescaped(line[end.upperBound..<link.lowerBound])
  }

  static func all(in page: String) -> [QuoteLine] { page.split(separator: "\n").compactMap(QuoteLine.init) }
}
