import GermanText
import LexiconFiles

/// The words of a sentence as cue patterns see them: words, numbers, question and exclamation marks.
struct CueSentence {
  struct Word {
    var folded: String
    var surface: String
    var type: TypeID
    var kind: Token.Kind
  }

  let words: [Word]
  /// Number of words before the closing punctuation.
  private let lengthWithoutMarks: Int

  init(_ sentence: Sentence, of document: Document, vocabulary: Vocabulary) {
    words = document.tokens[sentence.tokens].compactMap { token in
      let type = vocabulary[token.type]
      // Marks are few, and looking into every word for one would take longer than all else here.
      if token.kind == .punctuation {
        guard type.folded.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "!") })
        else { return nil }
      }
      let folded = token.kind == .punctuation ? String(type.folded.prefix(1)) : type.folded
      return Word(folded: folded, surface: type.surface, type: token.type, kind: token.kind)
    }
    lengthWithoutMarks = (words.lastIndex { $0.kind != .punctuation } ?? -1) + 1
  }

  /// The end of a cue's pattern that begins at a word; `nil` when it does not match or stands in the wrong
  /// place.
  func match(_ cue: RoleCue, at start: Int) -> Int? {
    if cue.position == .start, start > 1 { return nil }
    var index = start
    var gap = 0
    for pattern in cue.pattern {
      if pattern == "…" {
        gap = Self.longestGap
        continue
      }
      while index < words.count, !Self.matches(pattern, words[index].folded), gap > 0 {
        index += 1
        gap -= 1
      }
      guard index < words.count, Self.matches(pattern, words[index].folded) else { return nil }
      index += 1
      gap = 0
    }
    if cue.position == .end, index < lengthWithoutMarks { return nil }
    return index
  }

  private static let longestGap = 6

  static func matches(_ pattern: String, _ word: String) -> Bool {
    pattern.hasSuffix("*") ? word.hasPrefix(pattern.dropLast()) : word == pattern
  }
}

/// Cues by the first word of their pattern.
struct CueIndex: Sendable {
  let cues: [RoleCue]
  private var exact: [String: [Int]] = [:]
  private var prefixes: [String: [Int]] = [:]
  private var longestPrefix = 0

  init(_ cues: [RoleCue]) {
    self.cues = cues.map { cue in
      var cue = cue
      cue.pattern = cue.pattern.map(UnicodeForms.fold)
      return cue
    }
    for (index, cue) in self.cues.enumerated() {
      guard let first = cue.pattern.first else { continue }
      if first.hasSuffix("*") {
        let prefix = String(first.dropLast())
        prefixes[prefix, default: []].append(index)
        longestPrefix = max(longestPrefix, prefix.count)
      } else {
        exact[first, default: []].append(index)
      }
    }
  }

  /// The cues whose pattern can begin with a word.
  ///
  /// - Complexity: O(length of the word).
  func startingWith(_ folded: String) -> [Int] {
    var found = exact[folded] ?? []
    // Runs of marks ("?!", "!!") count as their first.
    if let mark = folded.first, mark == "?" || mark == "!", folded.count > 1 {
      found += exact[String(mark)] ?? []
    }
    var prefix = folded.prefix(longestPrefix)
    while !prefix.isEmpty {
      found += prefixes[String(prefix)] ?? []
      prefix = prefix.dropLast()
    }
    return found
  }
}
