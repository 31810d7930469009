import Foundation
import TestSupport
import Testing

@Suite("stadtecho tokenize")
struct TokenizeCommandTests {
  private struct Line: Decodable {
    var id: String
    var sentences: [Sentence]
    var tokens: [Annotation.Token]

    /// Written as a pair of start and end.
    struct Sentence: Decodable, Located {
      var start: Int
      var end: Int

      init(from decoder: any Decoder) throws {
        var pair = try decoder.unkeyedContainer()
        start = try pair.decode(Int.self)
        end = try pair.decode(Int.self)
      }
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
    #expect(
      line.sentences.map { $0.piece(of: text) }
        == ["Äh 👩‍👩‍👧!", "Wann kommt der Radweg?", "Schreibt an ich@example.org"])
    #expect(
      line.tokens.map { $0.piece(of: text) } == [
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
