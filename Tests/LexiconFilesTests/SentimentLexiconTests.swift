import FeedbackModel
@testable import LexiconFiles
import TestSupport
import Testing

/// The sentiment files' shapes and the messages about lines that do not follow them.
struct SentimentLexiconTests {
  @Test func eachFileFillsItsPart() throws {
    var lexicon = SentimentLexicon()
    try lexicon.addWords(file("Lärm\tNOUN\t-0.5\ttraffic,housing\tStraßenlärm\ntoll\tADJ\t0.7"))
    try lexicon.addExpressions(file("lässt … zu wünschen übrig\t-0.5\tidiom\t"))
    try lexicon.addSigns(file("👍\t0.6\n:-(\t-0.5"))
    try lexicon.addModifiers(file("gar nicht\tnegator\t-0.9\tstärker"))
    #expect(
      lexicon.words == [
        word("Lärm", .noun, -0.5, domains: ["traffic", "housing"]), word("toll", .adjective, 0.7),
      ])
    #expect(lexicon.expressions.map(\.words) == [["lässt", "…", "zu", "wünschen", "übrig"]])
    #expect(lexicon.expressions.map(\.kind) == [.idiom])
    #expect(lexicon.signs.map(\.symbol) == ["👍", ":-("])
    #expect(lexicon.modifiers.map(\.words) == [["gar", "nicht"]])
    #expect(lexicon.modifiers.map(\.factor) == [-0.9])
    #expect(lexicon.layers.map(\.entries) == [2, 1, 2, 1])
    #expect(lexicon.layers.allSatisfy { $0.name == "eigene.tsv" && $0.version == "7" })
  }

  @Test(arguments: [
    ("Lärm\tNOUN\t-1.5", "the valence is \"-1.5\". Write a number from -1.0 to 1.0 with a full stop."),
    ("Lärm\tNOUN\t-0,5", "the valence is \"-0,5\". Write a number from -1.0 to 1.0 with a full stop."),
    ("Lärm\tNOUN\tnan", "the valence is \"nan\". Write a number from -1.0 to 1.0 with a full stop."),
    ("Lärm\tN\t-0.5", "unknown mark \"N\". Use one of ADJ, ADV, NOUN, VERB, INTJ."),
    (
      "Lärm\t-0.5",
      "found 2 columns, expected lemma, part of speech, valence, domains, note. "
        + "Separate the columns with single tabs and fill in the first 3."
    ),
  ])
  func brokenWords(line: String, message: String) {
    var lexicon = SentimentLexicon()
    let error = #expect(throws: LexiconError.self) { try lexicon.addWords(file(line)) }
    #expect(error?.description == "eigene.tsv:2: \(message)")
  }

  @Test(arguments: [
    ("na toll\t-2\tirony", "the valence is \"-2\". Write a number from -1.0 to 1.0 with a full stop."),
    (
      "na toll\t-0.6\tspott",
      "unknown mark \"spott\". Use one of idiom, phrase, irony, "
        + "rejection, confirmation."
    ),
  ])
  func brokenExpressions(line: String, message: String) {
    var lexicon = SentimentLexicon()
    let error = #expect(throws: LexiconError.self) { try lexicon.addExpressions(file(line)) }
    #expect(error?.description == "eigene.tsv:2: \(message)")
  }

  @Test(arguments: [
    (
      "nicht\tnegator\t0.7",
      "the factor of a negator is \"0.7\". Write a number from -1.0 to 0.0 with a full stop."
    ),
    (
      "sehr\tintensifier\t0.5",
      "the factor of a intensifier is \"0.5\". Write a number from 1.0 to 2.0 with a full stop."
    ),
    (
      "etwas\tdiminisher\t1.2",
      "the factor of a diminisher is \"1.2\". Write a number from 0.0 to 1.0 with a full stop."
    ),
    (
      "zu\texcess\t0.4",
      "the factor of a excess is \"0.4\". Write a number from -1.0 to 0.0 with a full stop."
    ),
    (
      "aber\tcontrast\t0.5",
      "the factor of a contrast is \"0.5\". Write a number from 1.0 to 2.0 with a full stop."
    ),
    (
      "sehr\tbooster\t1.3",
      "unknown mark \"booster\". "
        + "Use one of negator, intensifier, diminisher, excess, contrast, concessive, reducer, irrealis, report."
    ),
  ])
  func brokenModifiers(line: String, message: String) {
    var lexicon = SentimentLexicon()
    let error = #expect(throws: LexiconError.self) { try lexicon.addModifiers(file(line)) }
    #expect(error?.description == "eigene.tsv:2: \(message)")
  }

  @Test func aPersonsOwnFileIsReadByPath() throws {
    let folder = try TemporaryFolder()
    var lexicon = SentimentLexicon()
    try lexicon.addWords(path: folder.write("Rostbrätl\tNOUN\t0.4\n", to: "eigene.tsv"))
    #expect(lexicon.words == [word("Rostbrätl", .noun, 0.4)])
  }

  private func file(_ lines: String) -> DataFile {
    DataFile(name: "eigene.tsv", text: "# version: 7\n\(lines)\n")
  }

  private func word(
    _ lemma: String, _ partOfSpeech: WordValence.PartOfSpeech, _ valence: Double, domains: [String] = []
  ) -> WordValence {
    WordValence(lemma: lemma, partOfSpeech: partOfSpeech, valence: valence, domains: domains)
  }
}
