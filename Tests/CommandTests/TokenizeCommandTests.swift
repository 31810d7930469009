import Foundation
import TestSupport
import Testing

@Suite("stadtecho tokenize")
struct TokenizeCommandTests {
  private struct Line: Decodable {
    var id: String
    /// Pairs of start and end.
    var sentences: [[Int]]
    var tokens: [Token]

    struct Token: Decodable {
      var start: Int
      var end: Int
      var kind: String
      var norm: String
      var lemma: String
      var parts: [String]
    }
  }

  @Test("writes sentences and tokens with their places in code points")
  func shape() async throws {
    let text = "Äh 👩‍👩‍👧! Wann kommt der Radweg? Schreibt an ich@example.org"
    let input = try JSONEncoder().encode(["id": "17", "text": text])
    let run = try await Tool.run("tokenize", "-", input: .pipe(input))
    #expect(run.exitCode == 0, "\(run.errors)")
    let lines = try run.lines(as: Line.self)
    let line = try #require(lines.first)
    #expect(lines.count == 1)
    #expect(line.id == "17")
    let scalars = Array(text.unicodeScalars)
    let piece = { (start: Int, end: Int) in String(String.UnicodeScalarView(scalars[start..<end])) }
    #expect(
      line.sentences.map { piece($0[0], $0[1]) }
        == ["Äh 👩‍👩‍👧!", "Wann kommt der Radweg?", "Schreibt an ich@example.org"])
    #expect(
      line.tokens.map { piece($0.start, $0.end) } == [
        "Äh", "👩‍👩‍👧", "!", "Wann", "kommt", "der", "Radweg", "?", "Schreibt", "an", "ich@example.org",
      ])
    #expect(
      line.tokens.map(\.kind) == [
        "word", "emoji", "punctuation", "word", "word", "word", "word", "punctuation", "word", "word",
        "email",
      ])
    #expect(line.tokens.first?.norm == "äh")
    #expect(line.tokens.allSatisfy { !$0.lemma.isEmpty })
  }
}
