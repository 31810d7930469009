public import FeedbackModel
import GermanText
import JSONStreaming

/// Writes the annotation of a comment as one JSON object, as `stadtecho annotate` prints it.
///
/// Offsets count code points from the start of the comment's text; what stands in the title carries
/// `"in":"title"`. A public line has the redacted text as well, and all offsets count in it.
public struct AnnotationWriter {
  /// What a line tells of the author of a comment; a public one tells nothing.
  public enum Authors: String, Sendable, Hashable {
    /// The comments were read with pseudonyms under a given key.
    case pseudonyms = "authorKey"
    /// The comments were read with what the input calls authors by.
    case names = "author"
  }

  private var writer = JSONWriter()
  private let includesTokens: Bool
  private let isPublic: Bool
  private let authors: Authors?

  /// - Parameters:
  ///   - includingTokens: Adds the member `tokens` of ``TokenWriter`` to each line.
  ///   - isPublic: Adds title and text with placeholders in the place of personal data; evidence and tokens
  ///     that would repeat it are left out.
  ///   - authors: Adds a member of this name with the comment's `authorKey`; `nil` tells nothing of authors.
  public init(includingTokens: Bool = false, isPublic: Bool = false, authors: Authors? = nil) {
    self.authors = isPublic ? nil : authors
    includesTokens = includingTokens
    self.isPublic = isPublic
  }

  /// Annotates a comment and writes one line of JSON with a newline at its end.
  public mutating func line(for comment: Comment, annotator: Annotator) -> [UInt8] {
    var found = annotator.annotateAlone(comment)
    annotator.inherit(&found.analysis)
    return line(for: found.analysis, parts: found.parts, annotator: annotator)
  }

  /// - Parameter annotator: The one that made the documents.
  mutating func line(for found: CommentAnalysis, parts: DocumentParts, annotator: Annotator) -> [UInt8] {
    let analysis = isPublic ? found.redacted() : found
    let comment = analysis.comment
    let offsets = PartOffsets(comment)
    writer.removeAll()
    writer.object { writer in
      writer.member("id", comment.id)
      if isPublic {
        if let title = comment.title { writer.member("title", title) }
        writer.member("text", comment.text)
      }
      if let authors, let author = comment.authorKey { writer.member(authors.rawValue, author) }
      writer.member("language", analysis.language)
      writer.sentiment(analysis.sentiment, offsets)
      writer.member("intents", analysis.intents.map(\.rawValue))
      writer.member("sentences", each: analysis.sentences) { $0.sentence($1, offsets) }
      writer.member("actionFields", each: analysis.actionFields) { $0.actionField($1, offsets) }
      if let stance = analysis.stance { writer.member("stance", stance.rawValue) }
      writer.member("privacy", each: analysis.privacy) { writer, finding in
        writer.object { writer in
          writer.member("kind", finding.kind.rawValue)
          writer.range(finding.range, offsets)
        }
      }
      writer.member("warnings", each: analysis.warnings) { writer, warning in
        writer.object { writer in
          writer.member("kind", warning.kind.rawValue)
          writer.range(warning.range, offsets)
        }
      }
      writer.member("moderation", each: analysis.moderation) { writer, flag in
        writer.object { writer in
          writer.member("kind", flag.kind.rawValue)
          writer.member("severity", flag.severity)
          writer.range(flag.range, offsets)
        }
      }
      if includesTokens, let body = parts.first(where: { $0.part == .text })?.document {
        let document = comment.text == body.text ? body : annotator.document(for: comment.text)
        writer.tokens(
          of: document, offsets: offsets[.text], vocabulary: annotator.vocabulary,
          separableVerbs: annotator.separableVerbs(in: document))
      }
    }
    writer.newline()
    return writer.bytes
  }
}

/// Code-point offsets of both parts of a comment.
private struct PartOffsets {
  private let text: CodePointOffsets
  private let title: CodePointOffsets

  init(_ comment: Comment) {
    text = CodePointOffsets(comment.text)
    title = CodePointOffsets(comment.title ?? "")
  }

  subscript(part: CommentPart) -> CodePointOffsets { part == .text ? text : title }
}

extension JSONWriter {
  fileprivate mutating func range(_ range: TextRange, _ offsets: PartOffsets) {
    if range.part == .title { member("in", "title") }
    member("start", offsets[range.part][range.lowerBound])
    member("end", offsets[range.part][range.upperBound])
  }

  fileprivate mutating func sentiment(_ sentiment: Sentiment, _ offsets: PartOffsets) {
    key("sentiment")
    object { writer in
      writer.member("label", sentiment.label.rawValue)
      writer.member("score", sentiment.score)
      writer.member("positive", sentiment.positive)
      writer.member("negative", sentiment.negative)
      writer.member("evidence", each: sentiment.evidence) { writer, evidence in
        writer.object { writer in
          writer.range(evidence.range, offsets)
          writer.member("term", evidence.term)
          writer.member("value", evidence.value)
          writer.member("modifiers", evidence.modifiers)
          writer.member("base", evidence.base)
          writer.key("entry")
          writer.object { writer in
            writer.member("term", evidence.entry.term)
            writer.member("kind", evidence.entry.kind.rawValue)
          }
          writer.member("aspects", each: evidence.aspects) { $0.aspect($1, offsets) }
        }
      }
    }
  }

  private mutating func aspect(_ aspect: SentimentAspect, _ offsets: PartOffsets) {
    object { writer in
      writer.range(aspect.range, offsets)
      writer.member("term", aspect.term)
      writer.member("lemma", aspect.lemma)
      if aspect.head != aspect.lemma { writer.member("head", aspect.head) }
    }
  }

  fileprivate mutating func sentence(_ sentence: SentenceAnalysis, _ offsets: PartOffsets) {
    object { writer in
      writer.range(sentence.range, offsets)
      writer.member("role", sentence.role.rawValue)
      writer.member("cues", sentence.cues)
      if let proposal = sentence.proposal { writer.proposal(proposal) }
      writer.key("sentiment")
      writer.object { writer in
        writer.member("label", sentence.sentiment.label.rawValue)
        writer.member("score", sentence.sentiment.score)
      }
    }
  }

  /// What was not named is left out.
  fileprivate mutating func proposal(_ proposal: Proposal) {
    key("proposal")
    object { writer in
      writer.member("action", proposal.action)
      if let verb = proposal.verb { writer.member("verb", verb) }
      if let object = proposal.object { writer.member("object", object) }
      if let place = proposal.place { writer.member("place", place) }
      if let addressee = proposal.addressee { writer.member("addressee", addressee) }
      writer.member("key", proposal.key.text)
    }
  }

  fileprivate mutating func actionField(_ match: ActionFieldMatch, _ offsets: PartOffsets) {
    object { writer in
      writer.member("id", match.fieldID)
      writer.member("score", match.score)
      writer.member("goals", match.goals)
      if !match.measures.isEmpty { writer.member("measures", match.measures) }
      writer.member("evidence", each: match.evidence) { writer, evidence in
        writer.object { writer in
          writer.range(evidence.range, offsets)
          writer.member("term", evidence.keyword)
          if evidence.isLearned {
            writer.key("learned")
            writer.bool(true)
          }
        }
      }
    }
  }
}
