import FeedbackModel
import Foundation
import Stadtecho
import TestSupport
import Testing

/// The lines of `stadtecho annotate` are as `DESIGN` lays them down; other programs read them.
@Suite("Annotation writer")
struct AnnotationWriterTests {
  @Test("writes all members, also the empty ones")
  func emptyMembers() throws {
    #expect(
      try line(Comment(id: "17", text: "Genau."))
        == #"{"id":"17","language":"de","sentiment":{"label":"neutral","score":0.0,"positive":0.0,"#
        + #""negative":0.0,"evidence":[]},"intents":[],"sentences":[{"start":0,"end":6,"role":"other","cues":[],"#
        + #""sentiment":{"label":"neutral","score":0.0}}],"actionFields":[],"privacy":[],"#
        + #""warnings":[],"moderation":[]}"# + "\n")
  }

  @Test("writes one line, whatever the text", arguments: ["a\nb\r\nc", "\u{2028}", "\"}\n{\"", "\u{0}\u{1}"])
  func oneLine(text: String) throws {
    let line = try line(Comment(id: "1\n2", text: text))
    #expect(line.utf8.count { $0 == UInt8(ascii: "\n") } == 1)
    #expect(line.hasSuffix("}\n"))
    #expect(try annotation(Comment(id: "1\n2", text: text)).id == "1\n2")
  }

  @Test("tells what was found where")
  func findings() throws {
    let found = try annotation(
      Comment(
        id: "17",
        text: "Der Radweg ist sehr gefährlich. Bitte baut einen Zebrastreifen! Schreibt an ich@example.org"))
    #expect(found.language == "de")
    #expect(found.sentiment.label == "negative")
    #expect((-1..<0).contains(found.sentiment.score))
    let evidence = try #require(found.sentiment.evidence.first)
    #expect((evidence.term, evidence.start, evidence.end) == ("gefährlich", 20, 30))
    #expect((-1..<0).contains(evidence.value))
    #expect(evidence.modifiers == ["sehr"])
    #expect(found.intents == ["proposal", "complaint"])
    #expect(found.sentences.prefix(2).map(\.role) == ["reasoning", "proposal"])
    #expect(found.sentences.map(\.start) == [0, 32, 64])
    #expect(found.sentences.map(\.end) == [31, 63, 91])
    #expect(found.sentences.first?.sentiment.label == "negative")
    let field = try #require(found.actionFields.first)
    #expect(field.id == "stadtentwicklung-umwelt-verkehr")
    #expect((0...1).contains(field.score))
    #expect(field.goals.contains("radverkehr"))
    #expect(field.evidence.map(\.term) == ["Radweg", "Zebrastreifen"])
    #expect(field.evidence.map(\.start) == [4, 49])
    #expect(found.privacy.map(\.kind) == ["email"])
    #expect(found.privacy.map(\.start) == [76])
    #expect(found.privacy.map(\.end) == [91])
  }

  // MARK: Offsets

  /// What stands in front of a sentence must not shift what is found in it.
  @Test(
    "counts offsets in code points",
    arguments: [
      "", "Äöüß. ", "A\u{308}h! ", "😀 ", "👩‍👩‍👧 ", "🇩🇪🇩🇪 ", "❤️ ", "e\u{301}\u{323} ", "Erste Zeile.\r\nZweite.\n\n",
      "\u{FEFF}", "日本。 ", "𝔘𝔫𝔰𝔦𝔫𝔫. ", String(repeating: "Ümläut 😀 ", count: 40),
    ])
  func codePoints(prefix: String) throws {
    let sentence = "Der Radweg ist sehr gefährlich 😡, schreibt mir an ich@example.org oder gar nicht!"
    let text = prefix + sentence
    let found = try annotation(Comment(id: "1", text: text))
    let shift = prefix.unicodeScalars.count
    let word = try #require(found.sentiment.evidence.first { $0.term == "gefährlich" })
    #expect((word.start, word.end) == (shift + 20, shift + 30))
    for evidence in found.sentiment.evidence { #expect(evidence.piece(of: text) == evidence.term) }
    let keyword = try #require(found.actionFields.first?.evidence.first { $0.term == "Radweg" })
    #expect((keyword.start, keyword.end) == (shift + 4, shift + 10))
    #expect(found.privacy.map { $0.piece(of: text) } == ["ich@example.org"])
    let last = try #require(found.sentences.last)
    #expect(last.piece(of: text)?.hasSuffix("oder gar nicht!") == true)
    #expect(last.end == text.unicodeScalars.count)
  }

  @Test("says what a sentence asks for")
  func proposals() throws {
    let text = "Die Stadt sollte am Bahnhof mehr Radbügel aufstellen. Dort ist es eng."
    let found = try annotation(Comment(id: "1", text: text))
    let proposal = try #require(found.sentences.first?.proposal)
    #expect(proposal.action == "mehr Radbügel aufstellen")
    #expect(proposal.verb == "aufstellen")
    #expect(proposal.object == "mehr Radbügel")
    #expect(proposal.place == "am Bahnhof")
    #expect(proposal.addressee == "Stadt")
    #expect(proposal.key == "Fahrradständer · aufstellen @ Bahnhof")
    #expect(found.sentences.map { $0.proposal == nil } == [false, true])
  }

  @Test("marks what stands in the title, and counts there from its start")
  func title() throws {
    let found = try annotation(
      Comment(id: "1", text: "Der Radweg endet hier.", title: "Ärger 👩‍👩‍👧: ein gefährlicher Radweg"))
    #expect(found.sentences.map(\.in) == ["title", nil])
    #expect(found.sentences.map(\.start) == [0, 0])
    let evidence = try #require(found.sentiment.evidence.first { $0.term == "gefährlicher" })
    #expect((evidence.in, evidence.start, evidence.end) == ("title", 17, 29))
    #expect(found.actionFields.first?.evidence.map(\.in) == ["title", nil])
    #expect(found.actionFields.first?.evidence.map(\.start) == [30, 4])
  }

  @Test("adds tokens on request, with offsets in code points")
  func tokens() throws {
    let text = "Äh 👩‍👩‍👧: Radwegbau für 5 € – ich@example.org"
    #expect(try annotation(Comment(id: "1", text: text)).tokens == nil)
    let tokens = try #require(try annotation(Comment(id: "1", text: text), tokens: true).tokens)
    #expect(
      tokens.map { $0.piece(of: text) }
        == ["Äh", "👩‍👩‍👧", ":", "Radwegbau", "für", "5", "€", "–", "ich@example.org"])
  }

  // MARK: Reading a line

  private func line(_ comment: FeedbackModel.Comment, tokens: Bool = false) throws -> String {
    var writer = AnnotationWriter(includingTokens: tokens)
    let annotator = try Corpus.analyzer.get().makeAnnotator()
    return String(decoding: writer.line(for: comment, annotator: annotator), as: UTF8.self)
  }

  private func annotation(_ comment: FeedbackModel.Comment, tokens: Bool = false) throws -> Annotation {
    try JSONDecoder().decode(Annotation.self, from: Data(try line(comment, tokens: tokens).utf8))
  }
}
