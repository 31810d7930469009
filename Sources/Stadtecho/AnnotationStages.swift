import Classification
import FeedbackModel
import GermanText
import LexiconFiles
import Privacy
import SentimentAnalysis

/// The stages that judge a comment, built from the data files once and copied for each thread.
///
/// The copies share what was read and grow tables of their own for the word types they meet.
struct AnnotationStages: Sendable {
  var languages: LanguageGuesser
  var sentiment: SentimentScorer
  var roles: RoleClassifier
  var proposals: ProposalExtractor
  var actionFields: ActionFieldClassifier
  var personalData: PersonalDataDetector
  var content: ContentScreener
  var stances: StanceClassifier

  /// - Complexity: O(entries of the data files).
  init(lexicons: BundledLexicons, taxonomy: ActionFieldTaxonomy, tables: GermanTables) {
    languages = LanguageGuesser(hints: tables.lists.languageHints)
    roles = RoleClassifier(cues: lexicons.roleCues, classes: lexicons.cueClasses)
    proposals = ProposalExtractor(lexicons.proposals)
    stances = StanceClassifier(cues: lexicons.stanceCues)
    personalData = PersonalDataDetector(lists: lexicons.privacy)
    content = ContentScreener(lists: lexicons.privacy)
    // Whoever wants one comment annotated waits for these two.
    (sentiment, actionFields) = Both.of(
      { SentimentScorer(lexicon: lexicons.sentiment) },
      {
        ActionFieldClassifier(
          taxonomy: taxonomy, senses: lexicons.wordSenses, describe: Tokenizer(tables: tables).wordType)
      })
  }
}
