import FeedbackModel
import GermanText
import LexiconFiles
import Privacy
import TextTestSupport

/// Reads texts as the analysis does: tokenised, searched, redacted.
enum Reader: CaseIterable {
  /// Without word lists, as in a program that brings none.
  case withoutLists
  /// With abbreviations, and nouns that a lexicon of civic words has.
  case withLists

  func document(for text: String) -> (Document, Vocabulary) {
    let tokenizer = Tokenizer(tables: self == .withLists ? Self.listed : Self.bare)
    return (tokenizer.document(for: text), tokenizer.vocabulary)
  }

  func findings(in text: String, part: CommentPart = .text) -> [PrivacyFinding] {
    let (document, vocabulary) = document(for: text)
    var detector = Self.detector
    return detector.findings(in: document, part: part, vocabulary: vocabulary)
  }

  func redacted(_ text: String) -> String {
    Redactor().redact(text, findings: findings(in: text)).text
  }

  /// With the bundled lists of names and cues; none where they are damaged, so that the tests tell.
  private static let detector = PersonalDataDetector(
    lists: (try? Bundled.lexicons().privacy) ?? PrivacyLists())

  /// Arranged once: most tests read hundreds of texts.
  private static let listed = GermanTables(lists: lists)
  private static let bare = GermanTables(lists: WordLists())

  private static let lists: WordLists = {
    var morphology = MorphologyEntries()
    morphology.nouns = nouns.map { MorphologyEntries.Noun(lemma: $0, gender: "m", plurals: []) }
    return WordLists(
      abbreviations: ["dr.", "prof.", "tel.", "str.", "nr.", "fam.", "hr.", "fr.", "abs.", "bzw.", "z.b."],
      morphology: morphology)
  }()

  private static let nouns = [
    "Schalter", "Kaffee", "Kinderwagen", "Einkauf", "Rollator", "Zimmer", "Haltestelle", "Radweg",
    "Unterschied",
  ]
}
