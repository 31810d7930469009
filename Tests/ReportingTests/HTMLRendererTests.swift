import FeedbackModel
import TestSupport
import Testing

@testable import Reporting

@Suite("HTML renderer")
struct HTMLRendererTests {
  private let files: [HTMLRenderer.File]

  init() throws {
    let report = ReportBuilder.report(on: HostileCorpus.sample.analysis, title: HostileCorpus.title)
    files = try HTMLRenderer().files(for: report)
  }

  @Test("writes a page to read and pages of comments")
  func fileNames() throws {
    #expect(files.map(\.name) == ["index.html", "beitraege-1.html"])
    let report = ReportBuilder.report(on: HostileCorpus.sample.analysis, isPublic: true)
    #expect(
      try HTMLRenderer().files(for: report).map(\.name) == [
        "index.html", "kurz-gesagt.html", "beitraege-1.html",
      ])
  }

  @Test("closes every element that it opens, in order")
  func nesting() {
    for file in files {
      let fault = HTMLSource(file.text).nestingFault
      #expect(fault == nil, "\(file.name): \(fault ?? "")")
    }
  }

  @Test("has no element and no attribute that a citizen wrote")
  func injection() {
    for file in files {
      let source = HTMLSource(file.text)
      #expect(
        source.names.isDisjoint(with: [
          "script", "b", "i", "img", "iframe", "object", "link", "form", "input",
        ]))
      #expect(source.attributes.allSatisfy { !$0.name.hasPrefix("on") })
      #expect(!file.text.contains("javascript:alert\""))
    }
  }

  @Test("shows every text as it was written")
  func verbatim() {
    let visible = files.map { HTMLSource($0.text).visibleText }.joined()
    for text in HostileText.all { #expect(visible.contains(RenderedText.visible(text)), "\(text)") }
  }

  @Test("links to places that exist, and never into the network")
  func links() {
    let anchors = Dictionary(uniqueKeysWithValues: files.map { ($0.name, HTMLSource($0.text).ids) })
    for file in files {
      for target in HTMLSource(file.text).attributes.filter({ $0.name == "href" }).map(\.value) {
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let page = parts[0].isEmpty ? file.name : String(parts[0])
        #expect(anchors[page] != nil, "\(file.name): \(target)")
        if parts.count > 1 {
          #expect(anchors[page]?.contains(String(parts[1])) == true, "\(file.name): \(target)")
        }
      }
      #expect(!file.text.contains("src=") && !file.text.contains("url(") && !file.text.contains("@import"))
    }
  }

  @Test("gives an identifier once, and names every picture")
  func identifiers() {
    for file in files {
      let source = HTMLSource(file.text)
      let all = source.attributes.filter { $0.name == "id" }.map(\.value)
      #expect(Set(all).count == all.count, "\(file.name)")
      let pictures = source.attributes.filter { $0.name == "aria-labelledby" }
      for picture in pictures {
        #expect(picture.value.split(separator: " ").allSatisfy { source.ids.contains(String($0)) })
      }
    }
    #expect(files[0].text.contains("<svg"))
  }

  @Test("leaves out no level of headings")
  func headings() {
    for file in files {
      let levels = HTMLSource(file.text).headingLevels
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(file.name)")
      for (before, after) in zip(levels, levels.dropFirst()) {
        #expect(after <= before + 1, "\(file.name): \(levels)")
      }
    }
  }

  @Test("has no invisible direction marks", arguments: ["\u{202E}", "\u{202C}", "\u{200B}", "\u{FEFF}"])
  func directionMarks(character: String) {
    #expect(files.allSatisfy { !$0.text.unicodeScalars.contains { String($0) == character } })
  }

  @Test("says in which language it is, and that a comment is in another")
  func languages() throws {
    let corpus = SampleCorpus(comments: [
      SampleComment(id: "1", sentences: ["The path is far too narrow for two bicycles."], language: "en")
    ])
    let report = ReportBuilder.report(on: corpus.analysis)
    let german = try HTMLRenderer().files(for: report)
    #expect(german[0].text.contains("<html lang=\"de\">"))
    #expect(german[1].text.contains("lang=\"en\">The path"))
    let english = try HTMLRenderer(language: .english).files(for: report)
    #expect(english[0].text.contains("<html lang=\"en\">"))
  }

  @Test("marks what people and the strategy call things as German on an English page, and nowhere else")
  func names() throws {
    let report = ReportBuilder.report(on: HostileCorpus.sample.analysis)
    let english = try HTMLRenderer(language: .english).files(for: report)[0].text
    let name = HTMLText.escaped(HostileCorpus.fieldName)
    let topic = HTMLText.escaped(HostileCorpus.topics[0])
    #expect(english.contains("lang=\"de\">\(name)</a>"))
    #expect(english.contains("<span lang=\"de\">\(name)</span></h2>"))
    #expect(english.contains("<span lang=\"de\">\(topic)</span>"))
    #expect(english.contains(#/<text lang="de"[^>]*>/#))
    let german = files[0].text
    #expect(HTMLSource(german).attributes.filter { $0.name == "lang" }.allSatisfy { $0.value == "de" })
    #expect(!german.contains("<span lang=\"de\">"))
  }
}
