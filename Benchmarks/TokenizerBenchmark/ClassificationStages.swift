import Classification
import FeedbackModel
import GermanText
import LexiconFiles
import Privacy
import Stadtecho

/// The stages that tell what a comment wants, what it is about, and whether it may be printed.
struct ClassificationStages {
  private var roles: RoleClassifier
  private var proposals: ProposalExtractor
  private var fields: ActionFieldClassifier
  private var personalData: PersonalDataDetector

  init(_ analyzer: Analyzer) {
    let lexicons = analyzer.lexicons
    roles = RoleClassifier(cues: lexicons.roleCues, classes: lexicons.cueClasses)
    proposals = ProposalExtractor(lexicons.proposals)
    fields = ActionFieldClassifier(
      taxonomy: analyzer.actionFields, senses: lexicons.wordSenses,
      describe: Tokenizer(tables: analyzer.tokenizerTables).wordType)
    personalData = PersonalDataDetector(lists: lexicons.privacy)
  }

  /// How much they find; the sum keeps it from being left out.
  mutating func findings(in document: Document, by tokenizer: Tokenizer) -> Int {
    let vocabulary = tokenizer.vocabulary
    let decisions = roles.decisions(for: document, part: .text, vocabulary: vocabulary)
    let wishes = decisions.indices.filter { decisions[$0].role == .proposal }
    let found = wishes.count { sentence in
      proposals.proposal(
        in: document, sentence: sentence, vocabulary: vocabulary,
        separableVerbs: tokenizer.separableVerbs(in: document)) != nil
    }
    return found + fields.matches(in: [(.text, document)], vocabulary: vocabulary).count
      + personalData.findings(in: document, vocabulary: vocabulary).count
  }
}
