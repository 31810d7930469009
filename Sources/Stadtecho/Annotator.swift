import Classification
public import FeedbackModel
public import GermanText
import LexiconFiles
import Privacy
import SentimentAnalysis

/// Annotates comments one by one, in the order in which they come.
///
/// Keeps a vocabulary and, for replies, the fields of earlier comments; not `Sendable`: each thread makes
/// its own.
public final class Annotator {
  /// A comment's documents, for stages that look at the whole corpus.
  typealias Parts = [(part: CommentPart, document: Document)]

  private let tokenizer: Tokenizer
  private var languages: LanguageGuesser
  private let personalData = PersonalDataDetector()
  private var sentiment: SentimentScorer
  private var roles: RoleClassifier
  private var actionFields: ActionFieldClassifier
  private var fieldsByID: [String: [ActionFieldMatch]] = [:]

  init(_ analyzer: Analyzer) {
    let tokenizer = Tokenizer(tables: analyzer.tables)
    self.tokenizer = tokenizer
    languages = LanguageGuesser(hints: analyzer.tables.lists.languageHints)
    sentiment = SentimentScorer(lexicon: analyzer.lexicons.sentiment)
    roles = RoleClassifier(cues: analyzer.lexicons.roleCues)
    actionFields = ActionFieldClassifier(taxonomy: analyzer.actionFields, describe: tokenizer.wordType)
  }

  /// All word types seen so far.
  public var vocabulary: Vocabulary { tokenizer.vocabulary }

  /// Verbs whose particle stands at the end of their clause.
  ///
  /// - Parameter document: Made by this annotator.
  public func separableVerbs(in document: Document) -> [SeparableVerb] {
    tokenizer.separableVerbs(in: document)
  }

  /// The tokens and sentences of a text.
  public func document(for text: String) -> Document { tokenizer.document(for: text) }

  /// A text with placeholders such as "[E-Mail]" in the place of personal data.
  public func redacted(_ text: String) -> String {
    let findings = personalData.findings(in: document(for: text), part: .text, vocabulary: vocabulary)
    return Redactor().redact(text, findings: findings).text
  }

  /// Annotates one comment. A reply without a field of its own takes its parent's, if the parent came
  /// before it.
  ///
  /// - Complexity: O(length).
  public func annotate(_ comment: Comment) -> CommentAnalysis { annotateWithDocuments(comment).analysis }

  /// Annotates one comment and keeps its documents.
  func annotateWithDocuments(_ comment: Comment) -> (analysis: CommentAnalysis, parts: Parts) {
    let parts: Parts = CommentPart.allCases.compactMap { part in
      comment[part].isEmpty ? nil : (part, tokenizer.document(for: comment[part]))
    }
    let body = parts.last?.document ?? .empty
    let language = languages.language(of: body, in: vocabulary)
    var analysis = CommentAnalysis(
      comment: comment, language: language, sentences: [], sentiment: .none, intents: [],
      actionFields: fields(of: comment, parts: parts),
      privacy: parts.flatMap {
        personalData.findings(in: $0.document, part: $0.part, vocabulary: vocabulary)
      })
    if language == "de" { judge(parts, into: &analysis) } else { describe(parts, into: &analysis) }
    return (analysis, parts)
  }

  /// Sentiment, roles and intents of a German comment.
  private func judge(_ parts: Parts, into analysis: inout CommentAnalysis) {
    var decisions: [RoleClassifier.Decision] = []
    for (part, document) in parts {
      let sentiments = sentiment.sentences(of: document, part: part, vocabulary: vocabulary)
      let roles = roles.decisions(for: document, part: part, vocabulary: vocabulary)
      for index in document.sentences.indices {
        analysis.sentences.append(
          SentenceAnalysis(
            range: TextRange(part, document.sentences[index].utf8), role: roles[index].role,
            cues: roles[index].cues, isQuestion: roles[index].isQuestion, sentiment: sentiments[index]))
      }
      decisions += roles
    }
    analysis.sentiment = SentimentScorer.sentiment(
      of: analysis.sentences.map(\.sentiment), roles: analysis.sentences.map(\.role))
    analysis.intents = IntentRules.intents(of: decisions, sentiment: analysis.sentiment)
  }

  /// The sentences of a comment that is not judged because it is not German.
  private func describe(_ parts: Parts, into analysis: inout CommentAnalysis) {
    for (part, document) in parts {
      analysis.sentences += document.sentences.map {
        SentenceAnalysis(range: TextRange(part, $0.utf8), role: .other)
      }
    }
  }

  private func fields(of comment: Comment, parts: Parts) -> [ActionFieldMatch] {
    var fields = actionFields.matches(in: parts, vocabulary: vocabulary)
    if fields.isEmpty, let parent = comment.parentID.flatMap({ fieldsByID[$0] }) {
      fields = ActionFieldClassifier.inherited(from: parent)
    }
    if !fields.isEmpty { fieldsByID[comment.id] = fields }
    return fields
  }
}
