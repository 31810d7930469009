import FeedbackModel
import GermanText
import LexiconFiles
import SentimentAnalysis
import TextTestSupport
import Testing

/// How the words around a charged word change its value, with a lexicon of round numbers.
struct ValenceModificationTests {
  /// A charged word as it should be found.
  struct Found: Sendable {
    var term: String
    var value: Double
    var modifiers: [String] = []
  }

  @Test(arguments: [
    ("Das ist gut.", [Found(term: "gut", value: 0.5)]),
    ("Das ist ein Tisch.", []),
    // Intensifiers stand up to two words before what they strengthen, or behind a verb.
    ("Das ist sehr gut.", [Found(term: "gut", value: 0.75, modifiers: ["sehr"])]),
    ("Das ist etwas laut.", [Found(term: "laut", value: -0.2, modifiers: ["etwas"])]),
    ("Das nervt sehr.", [Found(term: "nervt", value: -0.6, modifiers: ["sehr"])]),
    ("Das ist gut und sehr weit.", [Found(term: "gut", value: 0.5)]),
    ("Das ist sehr, gut gesagt, weit.", [Found(term: "gut", value: 0.5)]),
    // Negators turn round within their clause and up to five words away; behind, they reach verbs only.
    ("Das ist nicht gut.", [Found(term: "gut", value: -0.35, modifiers: ["nicht"])]),
    ("Das ist nicht sehr gut.", [Found(term: "gut", value: -0.525, modifiers: ["nicht", "sehr"])]),
    ("Das ist gar nicht gut.", [Found(term: "gut", value: -0.45, modifiers: ["gar nicht"])]),
    ("Das nervt nicht.", [Found(term: "nervt", value: 0.28, modifiers: ["nicht"])]),
    (
      "Ich bin nicht hier, es ist gut.",
      [Found(term: "nicht", value: -0.1), Found(term: "gut", value: 0.5)]
    ),
    (
      "Es ist nicht so dass es dort bei uns gut ist.",
      [Found(term: "nicht", value: -0.1), Found(term: "gut", value: 0.5)]
    ),
    // A new predicate behind "und" is not denied.
    ("Er lügt nicht und nervt.", [Found(term: "nicht", value: -0.1), Found(term: "nervt", value: -0.4)]),
    // "kein" at the start of a clause denies its predicate.
    ("Kein Haus war laut.", [Found(term: "laut", value: 0.28, modifiers: ["Kein"])]),
    // Two negations take each other back.
    ("Kein Tag war nicht gut.", [Found(term: "gut", value: 0.4, modifiers: ["Kein", "nicht"])]),
    // Praise in a phrase is denied from behind, and gaps of phrases hold no negation.
    (
      "Das macht Spaß, nur nicht hier.",
      [Found(term: "macht Spaß", value: 0.6), Found(term: "nicht", value: -0.1)]
    ),
    // Too much of anything is bad; without a valence of its own only what has a degree.
    ("Es ist zu laut.", [Found(term: "laut", value: -0.8, modifiers: ["zu"])]),
    ("Es ist zu gut.", [Found(term: "gut", value: -0.5, modifiers: ["zu"])]),
    ("Es ist zu hoch.", [Found(term: "hoch", value: -0.4, modifiers: ["zu"])]),
    ("Ich gehe zu Fuß.", []),
    ("Es ist zu warten.", []),
    // What follows "aber" counts more, what stands before it less.
    (
      "Es ist gut, aber laut.",
      [
        Found(term: "gut", value: 0.35, modifiers: ["aber"]),
        Found(term: "laut", value: -0.52, modifiers: ["aber"]),
      ]
    ),
    (
      "Obwohl es laut ist, ist es gut.",
      [
        Found(term: "laut", value: -0.24, modifiers: ["Obwohl"]), Found(term: "gut", value: 0.5),
      ]
    ),
    ("Das wäre gut.", [Found(term: "gut", value: 0.15, modifiers: ["wäre"])]),
    // Of several wishes in one sentence the strongest counts.
    ("Das wäre und wäre gut.", [Found(term: "gut", value: 0.15, modifiers: ["wäre", "wäre"])]),
    // Marks and capitals.
    ("Das ist gut!", [Found(term: "gut", value: 0.55)]),
    ("Ist das gut?", [Found(term: "gut", value: 0.05)]),
    ("Ist das gut?!", [Found(term: "gut", value: 0.05)]),
    ("Warum ist das laut?", [Found(term: "laut", value: -0.32)]),
    // Behind what opens a clause, nicht denies it; kein denies its own noun only.
    ("Gut ist das dort nicht.", [Found(term: "Gut", value: -0.35, modifiers: ["nicht"])]),
    // That there is none of a thing is a mild complaint itself.
    (
      "Da ist kein Haus und es ist gut.",
      [Found(term: "kein Haus", value: -0.25), Found(term: "gut", value: 0.5)]
    ),
    // Praise between quotation marks or beside rolled eyes is none.
    ("Das ist ja „gut“ geworden.", [Found(term: "gut", value: -0.3)]),
    ("Das ist ja gut 🙄", [Found(term: "gut", value: -0.3), Found(term: "🙄", value: -0.5)]),
    // Salutations judge nobody.
    ("Liebe Stadt, das ist gut.", [Found(term: "gut", value: 0.5)]),
    ("Das ist wirklich GUT.", [Found(term: "GUT", value: 0.6)]),
    ("DAS IST WIRKLICH GUT.", [Found(term: "GUT", value: 0.5)]),
    // No value exceeds one.
    ("Das ist sehr super!", [Found(term: "super", value: 1, modifiers: ["sehr"])]),
    // Phrases are judged as a whole: their words do not count, and negation inside or outside is included.
    ("Na super, wieder nichts.", [Found(term: "Na super", value: -0.6)]),
    ("Das ist nicht schlecht gemacht.", [Found(term: "nicht schlecht", value: 0.3)]),
    (
      "Das lässt doch sehr zu wünschen übrig.",
      [Found(term: "lässt doch sehr zu wünschen übrig", value: -0.5)]
    ),
    ("Die Straße macht Spaß.", [Found(term: "macht Spaß", value: 0.6)]),
    ("Geht’s noch?", [Found(term: "Geht’s noch", value: -0.6)]),
    // The longest phrase wins.
    ("Na super gemacht.", [Found(term: "Na super gemacht", value: -0.8)]),
    // Words without a charge shield those that they contain.
    ("Einige waren da.", []),
    // A verb's valence belongs to verbs: inside a sentence a capital marks a noun.
    ("Sie spinnen.", [Found(term: "spinnen", value: -0.6)]),
    ("Dort hängen Spinnen.", []),
    // Signs.
    ("Kein Bus 😡", [Found(term: "Kein Bus", value: -0.25), Found(term: "😡", value: -0.8)]),
    ("Da 👍🏽", [Found(term: "👍🏽", value: 0.6)]),
    ("Da :-)", [Found(term: ":-)", value: 0.5)]),
  ])
  func sentence(text: String, expected: [Found]) throws {
    let found = try evidence(in: text)
    #expect(found.map(\.term) == expected.map(\.term))
    #expect(found.map(\.modifiers) == expected.map(\.modifiers))
    for (found, expected) in zip(found, expected) {
      #expect(abs(found.value - expected.value) < 1e-9, "\(found.value), not \(expected.value)")
    }
  }

  @Test func rangesCountBytesInTheirPart() throws {
    let found = try evidence(in: "Für Gäste: gut", part: .title)
    // Two of the eleven characters before it take two bytes each.
    #expect(found.map(\.range) == [TextRange(.title, 13..<16)])
  }

  @Test func laterLayersWin() throws {
    var lexicon = try Self.lexicon()
    try lexicon.addWords(DataFile(name: "eigene.tsv", text: "gut\tADJ\t-0.9"))
    let found = try evidence(in: "Das ist gut.", lexicon: lexicon)
    #expect(found.map(\.value) == [-0.9])
  }

  private func evidence(in text: String, part: CommentPart = .text) throws -> [SentimentEvidence] {
    try evidence(in: text, part: part, lexicon: Self.lexicon())
  }

  private func evidence(
    in text: String, part: CommentPart = .text, lexicon: SentimentLexicon
  ) throws -> [SentimentEvidence] {
    var scorer = SentimentScorer(lexicon: lexicon)
    let tokenizer = try Bundled.tokenizer()
    let document = tokenizer.document(for: text)
    return scorer.sentences(of: document, part: part, vocabulary: tokenizer.vocabulary).flatMap(\.evidence)
  }

  private static func lexicon() throws -> SentimentLexicon {
    var lexicon = SentimentLexicon()
    // Grammar is no matter of valences: the rules ask for the bundled words.
    lexicon.grammarWords = try Bundled.lexicons().sentiment.grammarWords
    try lexicon.addWords(
      DataFile(
        name: "words.tsv",
        text: """
          gut\tADJ\t0.5
          laut\tADJ\t-0.4
          super\tADJ\t0.9
          schlecht\tADJ\t-0.5
          einig\tADJ\t0.3
          einige\tADJ\t0.0
          nerven\tVERB\t-0.4
          spinnen\tVERB\t-0.6
          """))
    try lexicon.addExpressions(
      DataFile(
        name: "expressions.tsv",
        text: """
          na super\t-0.6\tirony
          na super gemacht\t-0.8\tirony
          nicht schlecht\t0.3\tphrase
          lässt … zu wünschen übrig\t-0.5\tidiom
          macht spaß\t0.6\tphrase
          geht's noch\t-0.6\tphrase
          """))
    try lexicon.addSigns(DataFile(name: "signs.tsv", text: "😡\t-0.8\n🙄\t-0.5\n👍\t0.6\n:-)\t0.5"))
    try lexicon.addModifiers(
      DataFile(
        name: "modifiers.tsv",
        text: """
          sehr\tintensifier\t1.5
          etwas\tdiminisher\t0.5
          nicht\tnegator\t-0.7
          gar nicht\tnegator\t-0.9
          kein\tnegator\t-0.7
          zu\texcess\t-0.4
          aber\tcontrast\t1.3
          obwohl\tconcessive\t0.6
          wäre\tirrealis\t0.3
          """))
    return lexicon
  }
}
