import GermanText
import LexiconFiles

/// Finds patterns of words in sentences, by the numbers of word types.
///
/// Each element of a pattern is a symbol; a word type has the symbols that it can stand for, found once per
/// type. A pattern is tried where a word has the symbol of its last element, which is the rarest in most. Several files of
/// patterns are matched in one pass and do not touch each other.
struct CuePatternMatcher: Sendable {
  /// What matched, in token numbers.
  struct Match {
    var pattern: Int
    var tokens: Range<Int>
  }

  /// The patterns of all files, by number.
  let patterns: [CuePatterns.Pattern]
  /// By pattern, the number of its file.
  private let files: [Int]
  private var elements: [[Element]] = []
  /// Patterns that end with a symbol.
  private var byLast: [Int: [Int]] = [:]
  private var numbers: [String: Int] = [:]
  private var exact: [String: [Int]] = [:]
  /// By first byte.
  private var prefixes = [[(prefix: String, symbol: Int)]](repeating: [], count: 256)
  /// For each type a number in ``symbols``; 0 for the many types that no pattern speaks of.
  private var types = PerTypeTable<Int32>()
  private var symbols: [Symbols] = [Symbols(all: [], ending: [])]

  /// What a word type can stand for.
  private struct Symbols: Sendable {
    var all: [Int]
    /// Patterns that may end with it.
    var ending: [Int]
  }

  private struct Element: Sendable {
    var symbol: Int
    /// Whether up to ``longestGap`` other words may stand before it.
    var isBehindGap: Bool
  }

  /// Words that "…" may stand for.
  private static let longestGap = 6

  /// - Parameter cues: One for each file.
  init(_ cues: [CuePatterns]) {
    patterns = cues.flatMap(\.patterns)
    files = cues.enumerated().flatMap { repeatElement($0, count: $1.patterns.count) }
    for (number, pattern) in patterns.enumerated() {
      var isBehindGap = false
      var found: [Element] = []
      for element in pattern.elements {
        if element == "…" {
          isBehindGap = true
        } else {
          let symbol = symbol(for: element, file: files[number], sets: cues[files[number]].sets)
          found.append(Element(symbol: symbol, isBehindGap: isBehindGap))
          isBehindGap = false
        }
      }
      elements.append(found)
      if let last = found.last { byLast[last.symbol, default: []].append(number) }
    }
  }

  private mutating func symbol(for element: String, file: Int, sets: [String: [String]]) -> Int {
    // Files may have sets of the same name.
    let name = "\(file) \(element)"
    if let known = numbers[name] { return known }
    let new = numbers.count
    numbers[name] = new
    let words = element.split(separator: "|").flatMap { sets[String($0)] ?? [String($0)] }
    for word in words {
      if word.hasSuffix("*") {
        guard let first = word.utf8.first else { continue }
        prefixes[Int(first)].append((String(word.dropLast()), new))
      } else {
        exact[word, default: []].append(new)
      }
    }
    return new
  }

  // MARK: Matching

  /// The matches in a document, by file and in the order of their ends; those of patterns of the kind `none` have
  /// cancelled what they touch, and of several matches of a kind that overlap one is left that covers all.
  mutating func matches(in document: Document, vocabulary: Vocabulary) -> [(file: Int, match: Match)] {
    learn(vocabulary)
    var found: [Match] = []
    for sentence in document.sentences {
      for index in sentence.tokens {
        let list = Int(types[document.tokens[index].type])
        guard list > 0 else { continue }
        for pattern in symbols[list].ending {
          if let start = start(of: pattern, endingAt: index, in: sentence, document) {
            found.append(Match(pattern: pattern, tokens: start..<index + 1))
          }
        }
      }
    }
    guard !found.isEmpty else { return [] }
    return Set(found.map { files[$0.pattern] }).sorted().flatMap { file in
      merged(found.filter { files[$0.pattern] == file }).map { (file, $0) }
    }
  }

  /// Finds the symbols of the types that are new.
  private mutating func learn(_ vocabulary: Vocabulary) {
    // Taken out, so that the closure does not share it with the matcher and make it copy.
    var lists = symbols
    symbols = []
    types.extend(to: vocabulary) { [exact, prefixes, byLast] type in
      let key = PrivacyTables.key(of: type)
      var all = exact[key] ?? []
      for (prefix, symbol) in prefixes[Int(key.utf8.first ?? 0)] where key.utf8.starts(with: prefix.utf8) {
        all.append(symbol)
      }
      guard !all.isEmpty else { return 0 }
      lists.append(Symbols(all: all, ending: all.flatMap { byLast[$0] ?? [] }))
      return Int32(lists.count - 1)
    }
    symbols = lists
  }

  /// The first token of a match that ends at a token; `nil` where the words before do not fit.
  private func start(of pattern: Int, endingAt end: Int, in sentence: Sentence, _ document: Document) -> Int?
  {
    var position = end
    var element = elements[pattern].count - 1
    while element > 0 {
      let gap = elements[pattern][element].isBehindGap ? Self.longestGap : 0
      let symbol = elements[pattern][element - 1].symbol
      guard let next = place(of: symbol, before: position, gap: gap, in: sentence, document) else {
        return nil
      }
      position = next
      element -= 1
    }
    return position
  }

  /// The nearest word before a token that has a symbol, with at most so many others in between; marks are
  /// passed over.
  private func place(of symbol: Int, before end: Int, gap: Int, in sentence: Sentence, _ document: Document)
    -> Int?
  {
    var words = 0
    var index = end - 1
    while index >= sentence.tokens.lowerBound, words <= gap {
      let token = document.tokens[index]
      if token.kind == .word || token.kind == .number {
        let list = Int(types[token.type])
        if list > 0, symbols[list].all.contains(symbol) { return index }
        words += 1
      }
      index -= 1
    }
    return nil
  }

  private func merged(_ found: [Match]) -> [Match] {
    let cancelling = found.filter { patterns[$0.pattern].kind == "none" }
    var left: [Match] = []
    for match in found where patterns[match.pattern].kind != "none" {
      if cancelling.contains(where: { $0.tokens.overlaps(match.tokens) }) { continue }
      let same = left.firstIndex {
        patterns[$0.pattern].kind == patterns[match.pattern].kind && $0.tokens.overlaps(match.tokens)
      }
      if let same {
        let both = left[same].tokens
        left[same].tokens =
          min(both.lowerBound, match.tokens.lowerBound)..<max(both.upperBound, match.tokens.upperBound)
      } else {
        left.append(match)
      }
    }
    return left
  }
}
