@testable import LexiconFiles
@testable import LexiconTools
import FeedbackModel
import Stadtecho
import TextTestSupport
import Testing

@Suite("Induction")
struct ValenceInductionTests {
  @Test("learns words that go with labels, and no others")
  func learns() throws {
    let result = try learn(Self.texts(seed: 1))
    let valences = Dictionary(uniqueKeysWithValues: result.words.map { ($0.lemma, $0.valence) })
    #expect(Set(valences.keys) == ["plürkig", "krözelig"])
    #expect(try #require(valences["plürkig"]) < 0)
    #expect(try #require(valences["krözelig"]) > 0)
    #expect(result.words.allSatisfy { abs($0.valence) <= 0.6 && $0.partOfSpeech == .adjective })
    #expect(result.heldOutLoss.words < result.heldOutLoss.lexicon)
    #expect(result.texts == 300)
  }

  @Test("learns nothing where labels are chance", arguments: 1...3)
  func chance(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed + 1000)
    let texts = Self.texts(seed: seed).map { text in
      // The lexicon's word decides alone.
      let isGood = text.text.contains("wunderbar")
      let isBad = text.text.contains("schrecklich")
      let random = Sentiment.Label.allCases.randomElement(using: &generator) ?? .neutral
      return LabelledText(text: text.text, label: isGood ? .positive : isBad ? .negative : random)
    }
    #expect(try learn(texts).words == [])
  }

  @Test("gives the same words for the same texts and seed")
  func deterministic() throws {
    let texts = Self.texts(seed: 1)
    #expect(try learn(texts).words == learn(texts).words)
  }

  @Test("asks for enough texts with a word")
  func minimum() throws {
    let result = try learn(Self.texts(seed: 1), options: ValenceInduction.Options(minimum: 1000))
    #expect(result.candidates == 0)
    #expect(result.words.isEmpty)
  }

  @Test("counts repetitions once")
  func repetitions() throws {
    let texts = Self.texts(seed: 1)
    let result = try learn(texts + texts.map { LabelledText(text: $0.text + " !!!", label: $0.label) })
    #expect(result.texts == texts.count)
  }

  @Test("writes a file that can be stacked over the lexicon and passes the check")
  func file() throws {
    let options = ValenceInduction.Options()
    let text = try learn(Self.texts(seed: 1)).file(source: "gold.jsonl", options: options, version: "1")
    let file = DataFile(name: "gelernt.tsv", text: text)
    #expect(file.version == "learnt from gold.jsonl")
    var lexicon = SentimentLexicon()
    try lexicon.addWords(file)
    #expect(Set(lexicon.words.map(\.lemma)) == ["plürkig", "krözelig"])
    var check = try LexiconCheck(SharedAnalyzer.get())
    check.add(file)
    check.finish()
    #expect(check.findings.map(\.description) == [])
  }

  @Test("says why nothing can be learnt")
  func failures() throws {
    #expect(throws: ValenceInduction.Failure.tooFewTexts(3)) {
      try learn(Array(Self.texts(seed: 1).prefix(3)))
    }
    let positive = Self.texts(seed: 1).map { LabelledText(text: $0.text, label: .positive) }
    #expect(throws: ValenceInduction.Failure.missingLabel(.negative)) { try learn(positive) }
    let reversed = Self.texts(seed: 1).map { text in
      let label: Sentiment.Label =
        text.label == .positive ? .negative : text.label == .negative ? .positive : .neutral
      return LabelledText(text: text.text, label: label)
    }
    #expect(throws: ValenceInduction.Failure.lexiconAgainstLabels) { try learn(reversed) }
  }

  @Test(
    "reads a gold file's lines",
    arguments: [
      (#"{"text":"a","label":"positive"}"#, LabelledText(text: "a", label: .positive)),
      (#"{"text":"a","label":"mixed"}"#, nil), (#"{"text":"a"}"#, nil), ("[]", nil), ("kaputt", nil),
    ])
  func lines(line: String, expected: LabelledText?) {
    #expect(LabelledText(line: Array(line.utf8)[...]) == expected)
  }

  private func learn(
    _ texts: [LabelledText], options: ValenceInduction.Options = ValenceInduction.Options()
  ) throws -> ValenceInduction.Result {
    var induction = try ValenceInduction(SharedAnalyzer.get(), options: options)
    for text in texts { induction.add(text) }
    return try induction.learn()
  }

  /// Sentences with a word that the lexicon knows, or one that it should learn, and words of no meaning.
  private static func texts(seed: UInt64) -> [LabelledText] {
    var generator = SplitMix64(seed: seed)
    let kinds: [(word: String, label: Sentiment.Label)] = [
      ("schrecklich", .negative), ("wunderbar", .positive), ("plürkig", .negative), ("krözelig", .positive),
      ("blau", .neutral), ("rund", .neutral),
    ]
    let fillers = ["Balken", "Kasten", "Deckel", "Zettel", "Pinsel", "Eimer"]
    return (0..<300).map { number in
      let kind = kinds[number % kinds.count]
      let filler = fillers.randomElement(using: &generator) ?? ""
      // A number in letters of its own keeps sentences from being repetitions.
      let mark =
        String(UnicodeScalar(UInt8(97 + number % 26))) + String(UnicodeScalar(UInt8(97 + number / 26)))
      return LabelledText(
        text: "Der \(filler) von \(mark) ist \(kind.word) und das ist so.", label: kind.label)
    }
  }
}
