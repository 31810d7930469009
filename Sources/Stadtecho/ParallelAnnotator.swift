import Classification
public import FeedbackModel
import Foundation
import GermanText

/// Annotates comments on several threads.
///
/// What comes out depends on the comments and their order alone, not on the number of threads. Not
/// `Sendable`: it spreads the work itself.
public final class ParallelAnnotator {
  private let pool: WorkerPool<Annotator>
  private var inheritance: FieldInheritance

  /// As many as the machine has processors.
  public static var defaultThreads: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// - Parameter threads: At least one; more than the machine has processors gain nothing.
  public init(_ analyzer: Analyzer, threads: Int = defaultThreads) {
    pool = WorkerPool(threads: threads) { analyzer.makeAnnotator() }
    inheritance = FieldInheritance(analyzer.actionFields)
  }

  /// How many comments are best given at once: enough for all threads, few enough for memory.
  public var batchSize: Int { pool.workers.count == 1 ? 1 : pool.workers.count * Self.commentsPerThread }

  private static let commentsPerThread = 512

  /// Annotates comments, each of them after those of earlier calls. A reply without a field of its own
  /// takes its parent's, if the parent came before it.
  ///
  /// - Complexity: O(length of all).
  public func annotate(_ comments: [Comment]) -> [CommentAnalysis] {
    var analyses = pool.map(comments) { $1.annotateAlone($0).analysis }
    for index in analyses.indices { inheritance.apply(to: &analyses[index]) }
    return analyses
  }

  /// The annotations of comments as lines of JSON.
  ///
  /// - Parameters:
  ///   - includingTokens: Adds the tokens of each comment.
  ///   - isPublic: Takes personal data out. See ``AnnotationWriter/init(includingTokens:isPublic:authors:)``.
  ///   - authors: What is told of the comments' authors; `nil` for nothing.
  public func annotationLines(
    for comments: [Comment], includingTokens: Bool = false, isPublic: Bool = false,
    authors: AnnotationWriter.Authors? = nil
  ) -> [[UInt8]] {
    var found = pool.map(comments) { $1.annotateAlone($0) }
    for index in found.indices { inheritance.apply(to: &found[index].analysis) }
    return pool.map(found) { item, annotator in
      var writer = AnnotationWriter(includingTokens: includingTokens, isPublic: isPublic, authors: authors)
      return writer.line(for: item.analysis, parts: item.parts, annotator: annotator)
    }
  }

  /// The tokens and sentences of comments as lines of JSON.
  public func tokenLines(for comments: [Comment]) -> [[UInt8]] {
    pool.map(comments) { comment, annotator in
      var writer = TokenWriter()
      return writer.line(for: comment, annotator: annotator)
    }
  }

  /// Annotates comments and brings their documents under one vocabulary; fields are not inherited.
  func annotate(_ comments: [Comment], into union: inout VocabularyUnion) -> [AnnotatedComment] {
    adopt(pool.map(comments) { $1.annotateAlone($0) }, into: &union)
  }

  /// Tokenises comments under one vocabulary.
  func tokenize(_ comments: [Comment], into union: inout VocabularyUnion) -> [DocumentParts] {
    pool.map(comments) { $1.parts(of: $0) }.enumerated().map { place, parts in
      adopt(parts, at: place, of: comments.count, into: &union)
    }
  }

  /// The personal data in comments, with their documents.
  func personalData(
    in comments: [Comment]
  ) -> [(parts: DocumentParts, findings: [PrivacyFinding], vocabulary: Vocabulary)] {
    let found = pool.map(comments) { comment, annotator in
      let parts = annotator.parts(of: comment)
      return TokenizedComment(parts: parts, findings: annotator.personalData(in: parts))
    }
    return found.enumerated().map { place, item in
      let worker = pool.index(ofWorkerAt: place, of: found.count)
      return (item.parts, item.findings, pool.workers[worker].vocabulary)
    }
  }

  private func adopt(
    _ found: [AnnotatedComment], into union: inout VocabularyUnion
  ) -> [AnnotatedComment] {
    found.enumerated().map { place, item in
      AnnotatedComment(
        analysis: item.analysis, parts: adopt(item.parts, at: place, of: found.count, into: &union),
        findings: item.findings)
    }
  }

  private func adopt(
    _ parts: DocumentParts, at place: Int, of count: Int, into union: inout VocabularyUnion
  ) -> DocumentParts {
    let worker = pool.index(ofWorkerAt: place, of: count)
    return parts.map { part in
      DocumentPart(
        part: part.part,
        document: union.adopt(part.document, of: worker, vocabulary: pool.workers[worker].vocabulary))
    }
  }
}

/// A comment's document for its title or its text.
struct DocumentPart: Sendable {
  var part: CommentPart
  var document: Document
}

typealias DocumentParts = [DocumentPart]

/// A comment's documents and the personal data in them.
private struct TokenizedComment: Sendable {
  var parts: DocumentParts
  var findings: [PrivacyFinding]
}

/// What was found in a comment, with its documents for stages that look at the whole corpus.
struct AnnotatedComment: Sendable {
  var analysis: CommentAnalysis
  var parts: DocumentParts
  /// What the keywords of the action fields found.
  var findings: FieldFindings
}
