import Classification
import FeedbackModel
import Foundation
import GermanText
import LexiconFiles
import TextTestSupport
import Testing

/// What sentences ask for: a table judged by people, with a floor, and rules that hold for any text.
struct ProposalExtractorTests {
  /// Sentence, action, place, addressee; `nil` where there is none.
  private struct Example {
    var sentence: String
    var expected: [String?]
  }

  private static func examples() throws -> [Example] {
    try rows("proposals.tsv").map { cells in
      Example(sentence: cells[0], expected: cells[1...3].map { $0 == "-" ? nil : $0 })
    }
  }

  private static func rows(_ name: String) throws -> [[String]] {
    let path = Bundle.module.bundlePath + "/Cases/" + name
    let text = String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
    return text.split(separator: "\n").filter { !$0.hasPrefix("# ") }
      .map { $0.split(separator: "\t").map(String.init) }
  }

  @Test func agreesWithWhatPeopleRead() throws {
    var extractor = ProposalExtractor(try Bundled.lexicons().proposals)
    let tokenizer = try Bundled.tokenizer()
    let examples = try Self.examples()
    try #require(examples.count >= 200)
    var misses: [String] = []
    for example in examples {
      let found = extractor.first(in: example.sentence, tokenizer)
      let parts = [found?.action, found?.place, found?.addressee]
      if parts != example.expected { misses.append("\(example.sentence) \(parts)") }
    }
    // Just below what is reached; it rises with the extractor.
    let share = 1 - Double(misses.count) / Double(examples.count)
    #expect(share >= 0.93, "\(misses.joined(separator: "\n"))")
  }

  /// Wishes that are the same have the same key, others have not.
  @Test func keysAgreeWithWhatPeopleHoldForTheSame() throws {
    var extractor = ProposalExtractor(try Bundled.lexicons().proposals)
    let tokenizer = try Bundled.tokenizer()
    let wishes = try Self.rows("wishes.tsv").map { cells in
      (number: cells[0], key: extractor.first(in: cells[1], tokenizer)?.key)
    }
    var (both, same, together) = (0, 0, 0)
    for (index, left) in wishes.enumerated() {
      for right in wishes[(index + 1)...] {
        let areGrouped = left.key != nil && left.key == right.key
        if left.number == right.number { same += 1 }
        if areGrouped { together += 1 }
        if areGrouped, left.number == right.number { both += 1 }
      }
    }
    try #require(same >= 100 && wishes.count * (wishes.count - 1) / 2 > 5000)
    // Just below what is reached; they rise with the grouper.
    #expect(Double(both) / Double(together) >= 0.98)
    #expect(Double(both) / Double(same) >= 0.88)
  }

  @Test(arguments: [
    ("Bitte die alten Linden am Markt erhalten.", "alte Linden erhalten", "am Markt"),
    ("Den Zaun in der Camburger Straße entfernen", "Zaun entfernen", "in der Camburger Straße"),
  ])
  func headings(sentence: String, action: String, place: String) throws {
    var extractor = ProposalExtractor(try Bundled.lexicons().proposals)
    let found = extractor.first(in: sentence, try Bundled.tokenizer())
    #expect(found?.action == action)
    #expect(found?.place == place)
  }

  @Test func aBareHeadingLeavesItOpen() throws {
    var extractor = ProposalExtractor(try Bundled.lexicons().proposals)
    let tokenizer = try Bundled.tokenizer()
    #expect(extractor.first(in: "Klo am Holzmarkt", tokenizer)?.isExplicit == false)
    #expect(extractor.first(in: "Mehr Bänke am Holzmarkt", tokenizer)?.isExplicit == true)
    #expect(extractor.first(in: "Radweg", tokenizer) == nil)
  }

  @Test func anyTextCanBeRead() throws {
    var extractor = ProposalExtractor(try Bundled.lexicons().proposals)
    let tokenizer = try Bundled.tokenizer()
    let texts = try Self.examples().map(\.sentence)
    for seed in UInt64(0)..<600 {
      let text =
        seed.isMultiple(of: 2)
        ? RandomText.make(seed: seed) : RandomText.mutated(texts[Int(seed) % texts.count], seed: seed)
      let document = tokenizer.document(for: text)
      for sentence in document.sentences.indices {
        let found = extractor.proposal(
          in: document, sentence: sentence, vocabulary: tokenizer.vocabulary,
          separableVerbs: tokenizer.separableVerbs(in: document))
        if let found { #expect(!found.action.isEmpty && !found.key.verb.isEmpty, "seed \(seed)") }
      }
    }
  }
}

extension ProposalExtractor {
  /// What the first sentence that asks for something asks for.
  fileprivate mutating func first(in text: String, _ tokenizer: Tokenizer) -> Proposal? {
    let document = tokenizer.document(for: text)
    for sentence in document.sentences.indices {
      if let found = proposal(
        in: document, sentence: sentence, vocabulary: tokenizer.vocabulary,
        separableVerbs: tokenizer.separableVerbs(in: document))
      {
        return found
      }
    }
    return nil
  }
}
