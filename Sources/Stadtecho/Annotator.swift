import Classification
public import FeedbackModel
public import GermanText
import LexiconFiles
import Privacy
package import SentimentAnalysis

/// Annotates comments one by one, in the order in which they come.
///
/// Keeps a vocabulary and, for replies, the fields of earlier comments; not `Sendable`: each thread makes
/// its own.
public final class Annotator {
  private let tokenizer: Tokenizer
  private var stages: AnnotationStages
  private var inheritance: FieldInheritance

  init(_ analyzer: Analyzer) {
    tokenizer = Tokenizer(tables: analyzer.tables)
    stages = analyzer.stages
    inheritance = FieldInheritance(analyzer.actionFields)
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
    let findings = personalData(in: [DocumentPart(part: .text, document: document(for: text))])
    return Redactor().redact(text, findings: findings).text
  }

  /// How a comment speaks, on which depends what its words count.
  package func register(of comment: Comment) -> TextRegister {
    stages.sentiment.register(of: parts(of: comment).map(\.document), vocabulary: vocabulary)
  }

  /// The numbers of the role cues that each sentence of a comment has, in the order of the cue file; for
  /// choosing their weights.
  package func roleCues(of comment: Comment) -> [[Int]] {
    parts(of: comment).flatMap { item in
      let sentiments = stages.sentiment.sentences(
        of: item.document, part: item.part, vocabulary: vocabulary,
        separableVerbs: tokenizer.separableVerbs(in: item.document))
      return stages.roles.cues(
        in: item.document, part: item.part, vocabulary: vocabulary, labels: sentiments.map(\.label))
    }
  }

  /// Annotates one comment. A reply without a field of its own takes its parent's, if the parent came
  /// before it.
  ///
  /// - Complexity: O(length).
  public func annotate(_ comment: Comment) -> CommentAnalysis {
    var analysis = annotateAlone(comment).analysis
    inherit(&analysis)
    return analysis
  }

  /// To be called once for each comment that was annotated alone, in their order.
  func inherit(_ analysis: inout CommentAnalysis) { inheritance.apply(to: &analysis) }

  /// The documents of a comment's title and text, as far as these are filled.
  func parts(of comment: Comment) -> DocumentParts {
    CommentPart.allCases.compactMap { part in
      comment[part].isEmpty
        ? nil : DocumentPart(part: part, document: tokenizer.document(for: comment[part]))
    }
  }

  /// The personal data in the documents of a comment.
  func personalData(in parts: DocumentParts) -> [PrivacyFinding] {
    parts.flatMap {
      stages.personalData.findings(in: $0.document, part: $0.part, vocabulary: vocabulary)
    }
  }

  /// Annotates one comment without regard to its parent, and keeps its documents.
  func annotateAlone(_ comment: Comment) -> AnnotatedComment {
    let parts = parts(of: comment)
    let body = parts.last?.document ?? .empty
    let language = stages.languages.language(of: body, in: vocabulary)
    let findings = stages.actionFields.findings(
      in: parts.map { ($0.part, $0.document) }, vocabulary: vocabulary)
    var analysis = CommentAnalysis(
      comment: comment, language: language, sentences: [], sentiment: .none, intents: [],
      actionFields: stages.actionFields.matches(for: findings),
      privacy: personalData(in: parts))
    for item in parts {
      let found = stages.content.findings(in: item.document, part: item.part, vocabulary: vocabulary)
      analysis.warnings += found.warnings
      analysis.moderation += found.flags
    }
    analysis.stance = stance(of: comment, parts, language: language)
    if language == "de" { judge(parts, into: &analysis) } else { describe(parts, into: &analysis) }
    return AnnotatedComment(analysis: analysis, parts: parts, findings: findings)
  }

  /// The side of a reply: what its author chose on the platform, otherwise what its words say.
  private func stance(of comment: Comment, _ parts: DocumentParts, language: String) -> Stance? {
    switch comment.alignment {
    case .inFavour: .supports
    case .against: .opposes
    case .neutral: nil
    // The shortest replies ("+1") are of no language.
    case nil where comment.parentID != nil && (language == "de" || language == "und"):
      stages.stances.stance(of: parts.map(\.document), vocabulary: vocabulary)
    case nil: nil
    }
  }

  /// Sentiment, roles and intents of a German comment.
  private func judge(_ parts: DocumentParts, into analysis: inout CommentAnalysis) {
    var decisions: [RoleClassifier.Decision] = []
    for item in parts {
      let (part, document) = (item.part, item.document)
      let separableVerbs = tokenizer.separableVerbs(in: document)
      let sentiments = stages.sentiment.sentences(
        of: document, part: part, vocabulary: vocabulary, separableVerbs: separableVerbs,
        names: analysis.privacy.filter { $0.kind == .name && $0.range.part == part }.map(\.range.utf8)
      )
      .map { $0.withoutAspects(in: analysis.privacy) }
      let roles = stages.roles.decisions(
        for: document, part: part, vocabulary: vocabulary, labels: sentiments.map(\.label))
      for index in document.sentences.indices {
        let proposal =
          roles[index].role == .proposal
          ? stages.proposals.proposal(
            in: document, sentence: index, vocabulary: vocabulary, separableVerbs: separableVerbs)
          : nil
        analysis.sentences.append(
          SentenceAnalysis(
            range: TextRange(part, document.sentences[index].utf8), role: roles[index].role,
            cues: roles[index].cues, proposal: proposal, isQuestion: roles[index].isQuestion,
            sentiment: sentiments[index]))
      }
      decisions += roles
    }
    analysis.sentiment = SentimentScorer.sentiment(
      of: analysis.sentences.map(\.sentiment),
      // Only a wish in so many words is taken for one: "Kostenloser Parkplatz" may be praise.
      roles: decisions.map { $0.role == .proposal && !$0.isDemand ? .reasoning : $0.role },
      register: stages.sentiment.register(of: parts.map(\.document), vocabulary: vocabulary))
    analysis.intents = IntentRules.intents(
      of: decisions, sentiment: analysis.sentiment, sentences: analysis.sentences.map(\.sentiment))
  }

  /// The sentences of a comment that is not judged because it is not German.
  private func describe(_ parts: DocumentParts, into analysis: inout CommentAnalysis) {
    for part in parts {
      analysis.sentences += part.document.sentences.map {
        SentenceAnalysis(range: TextRange(part.part, $0.utf8), role: .other)
      }
    }
  }
}

extension Sentiment {
  /// The same without aspects that are personal data: a judgement on a private person is nobody's subject.
  fileprivate func withoutAspects(in findings: [PrivacyFinding]) -> Sentiment {
    guard !findings.isEmpty else { return self }
    var sentiment = self
    for index in evidence.indices {
      sentiment.evidence[index].aspects.removeAll { aspect in findings.contains { $0.names(aspect) } }
    }
    return sentiment
  }
}

extension PrivacyFinding {
  /// Whether an aspect is personal data or only its form of address (*Frau* before a name).
  fileprivate func names(_ aspect: SentimentAspect) -> Bool {
    guard range.part == aspect.range.part else { return false }
    return range.utf8.overlaps(aspect.range.utf8)
      || aspect.isVague && aspect.range.upperBound + 1 == range.lowerBound
  }
}
