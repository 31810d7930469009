import Classification
import FeedbackModel
import Foundation
import GermanText
import LexiconFiles
import TextTestSupport
import Testing

struct StanceClassifierTests {
  /// The gold was written before the cues; 0.74 were right then, 0.98 are now.
  @Test func mostRepliesAreUnderstood() throws {
    let cases = try CaseFile.read("stance.txt", in: .module)
    #expect(cases.count >= 150)
    let classifier = StanceClassifier(cues: try Bundled.lexicons().stanceCues)
    let tokenizer = try Bundled.tokenizer()
    var missed: [String] = []
    var reversed = 0
    for example in cases {
      let colon = try #require(example.text.range(of: ": "))
      let wanted = Stance(rawValue: String(example.text[..<colon.lowerBound]))
      let document = tokenizer.document(for: String(example.text[colon.upperBound...]))
      let found = classifier.stance(of: [document], vocabulary: tokenizer.vocabulary)
      if found != wanted { missed.append(example.text) }
      if found != nil, wanted != nil, found != wanted { reversed += 1 }
    }
    #expect(Double(cases.count - missed.count) / Double(cases.count) >= 0.95, "\(missed)")
    #expect(reversed == 0)
  }

  @Test(
    arguments: [
      ("Das sehe ich genauso.", Stance.supports), ("Das sehe ich nicht genauso.", .opposes),
      ("Das ist Quatsch.", .opposes), ("Das ist kein Quatsch.", .supports), ("Der Weg ist lang.", nil),
      ("", nil),
    ] as [(String, Stance?)])
  func aNegationTurnsACueRound(text: String, stance: Stance?) throws {
    #expect(try self.stance(of: text) == stance)
  }

  @Test func bothSidesAlikeAreNone() throws {
    #expect(try stance(of: "Da stimme ich zu. Da muss ich widersprechen.") == nil)
  }

  private func stance(of text: String) throws -> Stance? {
    let tokenizer = try Bundled.tokenizer()
    return StanceClassifier(cues: try Bundled.lexicons().stanceCues)
      .stance(of: [tokenizer.document(for: text)], vocabulary: tokenizer.vocabulary)
  }
}
