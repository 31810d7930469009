public import FeedbackModel
public import GermanText
public import LexiconFiles

/// Tells which side a reply takes towards what it answers, by patterns of words.
///
/// The weights of the patterns found are summed for each side, those of the first two sentences in full and later ones
/// half, because a reply says first where it stands and then goes on to its own matters. A negation in a
/// pattern or shortly before it turns it round.
public struct StanceClassifier: Sendable {
  private let cues: [StanceCue]
  private var exact: [String: [Int]] = [:]
  private var prefixes: [(prefix: String, cue: Int)] = []
  private var negations: [StanceCue] = []

  public init(cues all: [StanceCue]) {
    cues = all.filter { $0.effect != .negation }.map { cue in
      var cue = cue
      cue.pattern = cue.pattern.map(UnicodeForms.fold)
      return cue
    }
    negations = all.filter { $0.effect == .negation }
    for (index, cue) in cues.enumerated() {
      guard let first = cue.pattern.first else { continue }
      if first.hasSuffix("*") {
        prefixes.append((String(first.dropLast()), index))
      } else {
        exact[first, default: []].append(index)
      }
    }
  }

  /// The side that a text takes.
  ///
  /// - Parameter documents: Title and text of a reply, as far as they are filled, made by the tokenizer whose vocabulary
  ///   is given.
  /// - Returns: `nil` when it takes none, or both alike.
  /// - Complexity: O(words × cues that begin with a prefix).
  public func stance(of documents: [Document], vocabulary: Vocabulary) -> Stance? {
    var balance = 0.0
    var strongest = 0.0
    for document in documents {
      for (number, sentence) in document.sentences.enumerated() {
        let value = value(of: words(of: sentence, in: document, vocabulary: vocabulary))
        let weighed = number < Self.openingSentences ? value : value * Self.laterShare
        balance += weighed
        strongest = max(strongest, abs(weighed))
      }
    }
    guard abs(balance) >= Self.threshold, abs(balance) >= strongest * Self.agreement else { return nil }
    return balance > 0 ? .supports : .opposes
  }

  private static let openingSentences = 2
  private static let laterShare = 0.5
  /// The weakest cues need company.
  private static let threshold = 0.4
  /// Of the strongest sentence that must be left after all others have been counted.
  private static let agreement = 0.4

  /// Words, signs and numbers as they are matched; `+1` and `-1` are one word each.
  private func words(of sentence: Sentence, in document: Document, vocabulary: Vocabulary) -> [String] {
    var words: [String] = []
    var sign: String?
    for token in document.tokens[sentence.tokens] {
      let folded = vocabulary[token.type].folded
      if let before = sign, token.kind == .number { words.append(before + folded) }
      let wasSigned = sign != nil
      sign = folded == "+" || folded == "-" ? folded : nil
      if token.kind == .punctuation || token.kind == .symbol || (wasSigned && token.kind == .number) {
        continue
      }
      words.append(folded)
    }
    return words
  }

  /// The sum of the cues in a sentence: positive for agreement. A word counts for its longest cue only.
  private func value(of words: [String]) -> Double {
    var value = 0.0
    var covered = 0
    for start in words.indices where start >= covered {
      let found = candidates(for: words[start]).compactMap { index -> (cue: StanceCue, end: Int)? in
        end(of: cues[index], at: start, in: words).map { (cues[index], $0) }
      }
      guard let best = found.max(by: { rank($0) < rank($1) }) else { continue }
      value += signed(best.cue, start: start, end: best.end, in: words)
      covered = best.end
    }
    return value
  }

  private func rank(_ found: (cue: StanceCue, end: Int)) -> (Int, Double) {
    (found.cue.pattern.count { $0 != "…" }, found.cue.weight)
  }

  private func candidates(for word: String) -> [Int] {
    (exact[word] ?? []) + prefixes.filter { word.hasPrefix($0.prefix) }.map(\.cue)
  }

  /// The end of a cue that begins at a word; `nil` when it does not match or stands in the wrong place.
  private func end(of cue: StanceCue, at start: Int, in words: [String]) -> Int? {
    switch cue.position {
    case .any: break
    case .start: guard start <= 1 else { return nil }
    case .alone: guard start == 0 else { return nil }
    }
    var index = start
    var gap = 0
    for pattern in cue.pattern {
      if pattern == "…" {
        gap = Self.longestGap
        continue
      }
      while index < words.count, !Self.matches(pattern, words[index]), gap > 0 {
        index += 1
        gap -= 1
      }
      guard index < words.count, Self.matches(pattern, words[index]) else { return nil }
      index += 1
      gap = 0
    }
    return cue.position == .alone && index < words.count ? nil : index
  }

  private static let longestGap = 6

  private static func matches(_ pattern: String, _ word: String) -> Bool {
    pattern.hasSuffix("*") ? word.hasPrefix(pattern.dropLast()) : word == pattern
  }

  /// A cue's weight with its side, turned round by a negation that is not part of the cue itself.
  private func signed(_ cue: StanceCue, start: Int, end: Int, in words: [String]) -> Double {
    let value = cue.effect == .supports ? cue.weight : -cue.weight
    // A cue with a negation of its own has said what it means.
    guard !cue.pattern.indices.contains(where: { isNegation(at: $0, in: cue.pattern) }) else { return value }
    let before = max(0, start - Self.reach)..<start
    let after = end..<min(words.count, end + Self.reachBehind)
    let isNegated = (before.lowerBound..<after.upperBound).contains { isNegation(at: $0, in: words) }
    return isNegated ? -value : value
  }

  /// Words before a cue, and behind it, in which a negation belongs to it.
  private static let reach = 2
  private static let reachBehind = 1

  /// Whether a negation begins at a word; *nicht nur* is listed as one that denies nothing.
  private func isNegation(at place: Int, in words: [String]) -> Bool {
    let found = negations.filter { cue in
      place + cue.pattern.count <= words.count
        && zip(cue.pattern, words[place...]).allSatisfy { Self.matches($0, $1) }
    }
    return found.max { $0.pattern.count < $1.pattern.count }.map { $0.weight > 0 } ?? false
  }
}
