import FeedbackModel
import GermanText
import JSONStreaming
public import Stadtecho

/// How well tokens, sentences and lemmas agree with gold by human hand.
public struct TokenEvaluation: Sendable {
  public private(set) var tokens = Agreement()
  /// Ends of sentences inside a text; the end of the text itself is no finding.
  public private(set) var sentences = Agreement()
  public private(set) var hasSentences = false
  /// Tokens with a gold lemma whose span was found, and those with the right lemma.
  public private(set) var lemmas: (right: Int, total: Int) = (0, 0)
  /// The most frequent disagreements: what the gold has, what was found instead, how often.
  public private(set) var misses: [(gold: String, found: String, count: Int)] = []

  private let convention: Convention
  private var missCounts: [[String]: Int] = [:]

  /// Where a gold standard counts tokens in another way than serves comments, both sides are brought to one
  /// form.
  public enum Convention: String, Sendable, CaseIterable {
    /// As they are.
    case plain
    /// Universal Dependencies German-GSD: every mark of a run is a token of its own (*!!!*), and an
    /// abbreviation's full stop may be one; runs of marks and final full stops are taken apart on both
    /// sides. Lemmas are compared with ß and ss as equal, because parts of the treebank are in the spelling
    /// before 1996; fused prepositions (*im*), for which the treebank has no lemma but `+`, are left out.
    case universalDependencies = "ud"
    /// EmpiriST 2015: the parts of a date are tokens (*12.* *03.* *2026*, *2026* *-03* *-12*); here a date
    /// is one. Dates are taken apart on both sides.
    case empirist
  }

  public init(convention: Convention = .plain) {
    self.convention = convention
  }

  /// Evaluates one line of a gold file.
  ///
  /// - Returns: `false` when the line is not of the gold's shape; it is left out.
  public mutating func add(line: ArraySlice<UInt8>, annotator: Annotator) -> Bool {
    guard let value = try? JSONParser.parse(line), let gold = TokenGold(value) else { return false }
    let document = annotator.document(for: gold.text)
    let offsets = CodePointOffsets(gold.text)
    let characters = Array(gold.text.unicodeScalars)
    let found = document.tokens.map {
      TokenGold.Span(start: offsets[Int($0.start)], end: offsets[Int($0.end)])
    }
    compare(found, gold.spans, characters: characters)
    if let ends = gold.sentenceEnds {
      hasSentences = true
      let foundEnds = Set(document.sentences.dropLast().map { offsets[$0.utf8.upperBound] })
      sentences.add(found: foundEnds, expected: ends)
    }
    if let expected = gold.lemmas {
      let lemmas = Dictionary(
        zip(found, document.tokens.map { annotator.vocabulary[$0.type].lemma }),
        uniquingKeysWith: { first, _ in first })
      for (span, lemma) in zip(gold.spans, expected) { count(lemmas[span], expected: lemma) }
    }
    return true
  }

  /// Sorts the disagreements, when all lines were added.
  ///
  /// - Parameter limit: How many to keep.
  public mutating func finish(keeping limit: Int) {
    misses = missCounts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key[0] < $1.key[0] }
      .prefix(limit).map { ($0.key[0], $0.key[1], $0.value) }
  }

  private mutating func compare(
    _ found: [TokenGold.Span], _ gold: [TokenGold.Span], characters: [Unicode.Scalar]
  ) {
    let foundSet = Set(found.flatMap { mapped($0, characters) })
    let goldSet = Set(gold.flatMap { mapped($0, characters) })
    tokens.add(found: foundSet, expected: goldSet)
    for span in goldSet.subtracting(foundSet) {
      let instead = foundSet.filter { $0.start < span.end && $0.end > span.start }.sorted {
        $0.start < $1.start
      }
      let key = [
        Self.text(span, characters), instead.map { Self.text($0, characters) }.joined(separator: " | "),
      ]
      missCounts[key, default: 0] += 1
    }
  }

  private mutating func count(_ lemma: String?, expected: String) {
    guard let lemma else { return }
    if convention == .universalDependencies {
      guard expected != "+" else { return }
      lemmas.total += 1
      if Self.sharpened(lemma) == Self.sharpened(expected) { lemmas.right += 1 }
    } else {
      lemmas.total += 1
      if lemma == expected { lemmas.right += 1 }
    }
  }

  private static func sharpened(_ lemma: String) -> String {
    lemma.split(separator: "ß", omittingEmptySubsequences: false).joined(separator: "ss")
  }

  /// A span in the gold's convention: one, or several in its place.
  private func mapped(_ span: TokenGold.Span, _ characters: [Unicode.Scalar]) -> [TokenGold.Span] {
    guard convention != .plain, span.end - span.start > 1, span.end <= characters.count else { return [span] }
    if convention == .empirist { return dateParts(span, characters) }
    let marks = characters[span.start..<span.end]
    if marks.allSatisfy({ Self.marks.contains($0) }) {
      return (span.start..<span.end).map { TokenGold.Span(start: $0, end: $0 + 1) }
    }
    guard marks.last == "." else { return [span] }
    return [
      TokenGold.Span(start: span.start, end: span.end - 1),
      TokenGold.Span(start: span.end - 1, end: span.end),
    ]
  }

  /// *12.03.2026* and *12.3.* behind every full stop; any other span as it is.
  private func dateParts(_ span: TokenGold.Span, _ characters: [Unicode.Scalar]) -> [TokenGold.Span] {
    let text = characters[span.start..<span.end]
    let mark: Unicode.Scalar = text.contains("-") ? "-" : "."
    let digits = text.split(separator: mark, omittingEmptySubsequences: false)
    let isISO = mark == "-" && digits.map(\.count) == [4, 2, 2]
    let isDate =
      isISO
      || digits.count == 3 && mark == "." && digits.prefix(2).allSatisfy { (1...2).contains($0.count) }
        && [0, 2, 4].contains(digits[2].count) && text.allSatisfy { $0 == mark || ("0"..."9").contains($0) }
    guard isDate else { return [span] }
    var parts: [TokenGold.Span] = []
    var start = span.start
    for (offset, character) in zip(span.start..., text) {
      // A full stop closes its part, a hyphen opens the next one.
      let closes = mark == "." ? character == "." : offset + 1 < span.end && characters[offset + 1] == "-"
      guard closes || offset == span.end - 1 else { continue }
      parts.append(TokenGold.Span(start: start, end: offset + 1))
      start = offset + 1
    }
    return parts
  }

  private static let marks: Set<Unicode.Scalar> = ["!", "?", ".", "-", ",", "…"]

  private static func text(_ span: TokenGold.Span, _ characters: [Unicode.Scalar]) -> String {
    guard span.start < span.end, span.end <= characters.count else { return "" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: characters[span.start..<span.end])
    return String(view)
  }
}
