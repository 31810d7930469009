import FeedbackModel
import Testing

@testable import Reporting

@Suite("Markdown renderer")
struct MarkdownRendererTests {
  private let report = ReportBuilder.report(on: HostileCorpus.sample.analysis, title: HostileCorpus.title)
  private var files: [MarkdownRenderer.File] { MarkdownRenderer().files(for: report) }

  @Test("writes an index, a page for each field and one for what fits none")
  func fileNames() {
    #expect(files.map(\.name) == ["index.md", "verkehr.md", "leer.md", "ohne-handlungsfeld.md"])
    #expect(files.allSatisfy { $0.text.hasSuffix("\n") && !$0.text.hasSuffix("\n\n") })
  }

  @Test("gives the page of a field by its identifier")
  func page() {
    let renderer = MarkdownRenderer()
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
    for text in HostileText.all { #expect(quoted.contains(RenderedText.visible(text)), "\(text)") }
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
        "## Was am häufigsten gewünscht wird", "## Worüber insgesamt gesprochen wird",
        "### \(topics[0]) — 8 Beiträge, überwiegend kritisch",
        "### \(topics[1]) — 8 Beiträge, überwiegend positiv", "## Wie diese Auswertung entstand",
      ])
    #expect(
      found[1] == [
        "# \(field)", "## Was gewünscht wird", "## Worüber gesprochen wird",
        "### \(topics[0]) — 8 Beiträge, überwiegend kritisch",
        "### \(topics[1]) — 8 Beiträge, überwiegend positiv", "## Was gelobt wird",
        "## Was kritisiert wird", "## Fragen an die Verwaltung",
        "## Ziele der Strategie im Spiegel der Beiträge",
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
    #expect(tables.map { $0.split(separator: "\n").count } == [5, 5, 4, 3])
  }

  @Test("links to its own pages and nowhere else")
  func links() {
    let pages = ["index.md", "index.md#wie-diese-auswertung-entstand"] + files.map(\.name)
    for file in files {
      let targets = RenderedText.linkTargets(in: file.text)
      #expect(targets.allSatisfy { pages.contains($0) }, "\(file.name): \(targets)")
      // Those of the renderer are its only brackets.
      #expect(RenderedText.active("[", in: file.text).count == targets.count, "\(file.name)")
      #expect(RenderedText.active("<`~&$@", in: withoutDigests(file.text)).isEmpty, "\(file.name)")
    }
    #expect(files.map { RenderedText.linkTargets(in: $0.text).count } == [7, 2, 1, 1])
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
      let end = line.ranges(of: "“ — \\#").last
    else { return nil }
    text = RenderedText.unescaped(line[start..<end.lowerBound])
    let rest = line[end.upperBound...]
    let parts = rest.split(separator: ", ")
    commentID = RenderedText.unescaped(parts.first ?? "")
  }

  static func all(in page: String) -> [QuoteLine] { page.split(separator: "\n").compactMap(QuoteLine.init) }
}

/// Hostile texts in every place of a corpus where somebody's text can stand.
private enum HostileCorpus {
  static let title = "Bericht | <b>fett</b> [Klick](http://evil.example)"
  static let fieldName = "Verkehr | **und** [mehr](evil.md)"
  static let topics = [HostileText.all[0], HostileText.all[6]]
  static let digest = "`" + String(repeating: "0", count: 64) + "`"

  /// Proposals, praise, criticism and questions take turns. Five texts come again without a field.
  static let sample = SampleCorpus(
    comments: HostileText.all.enumerated().map { index, text in
      var comment = comment(index + 1, text, kind: index % 4)
      comment.fields = ["verkehr"]
      comment.topic = topics[index % 2]
      return comment
    } + HostileText.all.suffix(5).enumerated().map { comment($0 + 101, $1, kind: 1) },
    fields: [
      ActionField(
        id: "verkehr", name: fieldName, keywords: [],
        goals: [Goal(id: "ziel", name: "Ziel | <b>eins</b>"), Goal(id: "stille", name: "[Stille](evil.md)")]),
      ActionField(id: "leer", name: "`Leer` | #1", keywords: []),
    ],
    inputs: [
      InputRecord(
        name: "a|b<i>.csv", format: "CSV (|, UTF-8)", byteCount: 1,
        sha256: String(digest.dropFirst().dropLast()),
        accepted: 21, rejected: 0)
    ])

  private static func comment(_ number: Int, _ text: String, kind: Int) -> SampleComment {
    SampleComment(
      id: "\(number)|<i>\u{202E}", title: "Titel \(number): \(text)", sentences: [sentence(text, kind: kind)],
      votes: number, created: LocalDateTime(year: 2026, month: 3 + number % 2, day: 1 + number % 28),
      channel: number % 3 == 0 ? .event : .online)
  }

  private static func sentence(_ text: String, kind: Int) -> SampleSentence {
    switch kind {
    case 0: SampleSentence(text, role: .proposal, nouns: [text])
    case 1: SampleSentence(text, label: .positive, nouns: [text])
    case 2: SampleSentence(text, label: .negative, nouns: [text])
    default: SampleSentence(text, isQuestion: true, nouns: [text])
    }
  }
}
