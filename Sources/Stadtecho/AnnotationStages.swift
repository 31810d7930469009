import Classification
import FeedbackModel
import GermanText
import LexiconFiles
import SentimentAnalysis

/// The stages that judge a comment, built from the data files once and copied for each thread.
///
/// The copies share what was read and grow tables of their own for the word types they meet.
struct AnnotationStages: Sendable {
  var languages: LanguageGuesser
  var sentiment: SentimentScorer
  var roles: RoleClassifier
  var actionFields: ActionFieldClassifier
  var stances: StanceClassifier

  /// - Complexity: O(entries of the data files).
  init(lexicons: BundledLexicons, taxonomy: ActionFieldTaxonomy, tables: GermanTables) {
    languages = LanguageGuesser(hints: tables.lists.languageHints)
    sentiment = SentimentScorer(lexicon: lexicons.sentiment)
    roles = RoleClassifier(cues: lexicons.roleCues)
    stances = StanceClassifier(cues: lexicons.stanceCues)
    actionFields = ActionFieldClassifier(
      taxonomy: taxonomy, senses: lexicons.wordSenses, describe: Tokenizer(tables: tables).wordType)
  }
}
