import Foundation
import FeedbackModel
import GermanText
import LexiconFiles
import SentimentAnalysis
import Stadtecho

/// Measures one way of going through a text.
struct TokenizerBenchmark {
  enum Mode: String {
    /// ICU's own iterator, asked for all word segments of a text: what the others are measured against.
    case iterator
    case boundaries
    case tokens
    case types
    /// Types without any word list, so that the program starts at once: for counting instructions.
    case bareTypes = "bare-types"
    case full
    /// Documents and the sentiment of their sentences.
    case sentiment
    /// Documents, and roles, proposals, action fields and personal data.
    case classification
  }

  private let lines: [String]
  private let mode: Mode
  private let tables: GermanTables
  private let scorer: SentimentScorer
  private let stages: ClassificationStages?

  init(lines: [String], mode: Mode) throws {
    self.lines = lines
    self.mode = mode
    if [.tokens, .types, .full, .sentiment, .classification].contains(mode) {
      let analyzer = try Analyzer()
      stages = mode == .classification ? ClassificationStages(analyzer) : nil
      tables = analyzer.tokenizerTables
      scorer = SentimentScorer(lexicon: analyzer.sentimentLexicon)
    } else {
      stages = nil
      tables = GermanTables(lists: WordLists())
      scorer = SentimentScorer(lexicon: SentimentLexicon())
    }
  }

  /// Wall and processor time of each run, the median printed as JSON.
  func result(runs: Int, threads: Int) -> String {
    var walls: [Double] = []
    var processors: [Double] = []
    var tokens = 0
    for _ in 0..<runs {
      let wall = ContinuousClock.now
      let processor = clock()
      tokens = run(threads: threads)
      processors.append(Double(clock() - processor) / Double(CLOCKS_PER_SEC))
      walls.append((ContinuousClock.now - wall) / .seconds(1))
    }
    let bytes = lines.reduce(0) { $0 + $1.utf8.count }
    let wall = walls.sorted()[runs / 2]
    let processor = processors.sorted()[runs / 2]
    func rate(_ seconds: Double) -> String { String(format: "%.1f", Double(bytes) / seconds / 1e6) }
    return """
      {"tool":"stadtecho \(mode.rawValue)","threads":\(threads),"median_s":\(String(format: "%.4f", wall)),\
      "MBps":\(rate(wall)),"cpu_MBps":\(rate(processor)),"tokens":\(tokens),"iters":\(runs)}
      """
  }

  private func run(threads: Int) -> Int {
    guard threads > 1 else { return work(lines[...]) }
    let size = (lines.count + threads - 1) / threads
    let counts = ThreadCounts(count: threads)
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      let part = lines[min(thread * size, lines.count)..<min((thread + 1) * size, lines.count)]
      counts.set(work(part), at: thread)
    }
    return counts.sum
  }

  private func work(_ lines: ArraySlice<String>) -> Int {
    let benchmark = TokenizerProbe(tables: tables)
    switch mode {
    case .iterator: return lines.reduce(0) { $0 + benchmark.referenceBoundaries(in: $1).count }
    case .boundaries: return lines.reduce(0) { $0 + benchmark.countBoundaries(in: $1) }
    case .tokens: return lines.reduce(0) { $0 + benchmark.countTokens(in: $1) }
    case .types, .bareTypes: return lines.reduce(0) { $0 + benchmark.countTypes(in: $1) }
    case .full:
      let tokenizer = Tokenizer(tables: tables)
      return lines.reduce(0) { $0 + tokenizer.document(for: $1).tokens.count }
    case .sentiment: return scored(lines)
    case .classification:
      let tokenizer = Tokenizer(tables: tables)
      var stages = stages
      return lines.reduce(0) { sum, line in
        let document = tokenizer.document(for: line)
        return sum + document.tokens.count + (stages?.findings(in: document, by: tokenizer) ?? 0)
      }
    }
  }
}

extension TokenizerBenchmark {
  /// What the annotator does with a comment for its sentiment; the sum of the labels keeps it from being
  /// left out.
  private func scored(_ lines: ArraySlice<String>) -> Int {
    let tokenizer = Tokenizer(tables: tables)
    var scorer = scorer
    return lines.reduce(0) { sum, line in
      let document = tokenizer.document(for: line)
      let sentences = scorer.sentences(
        of: document, part: .text, vocabulary: tokenizer.vocabulary,
        separableVerbs: tokenizer.separableVerbs(in: document))
      let whole = SentimentScorer.sentiment(
        of: sentences, roles: sentences.map { _ in .reasoning },
        register: scorer.register(of: [document], vocabulary: tokenizer.vocabulary))
      return sum + document.tokens.count + (whole.label == .neutral ? 0 : 1)
    }
  }
}

/// Results of threads, behind a lock.
final class ThreadCounts: @unchecked Sendable {
  private var counts: [Int]
  private let lock = NSLock()

  init(count: Int) { counts = Array(repeating: 0, count: count) }

  func set(_ value: Int, at index: Int) { lock.withLock { counts[index] = value } }

  var sum: Int { lock.withLock { counts.reduce(0, +) } }
}
