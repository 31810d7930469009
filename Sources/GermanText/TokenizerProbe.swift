/// The steps of tokenising one by one, for benchmarks and for the comparison with ICU.
package final class TokenizerProbe {
  private let scanner: TokenScanner
  private let rules: BoundaryRules?
  private let words: Segmenter
  private let sentences = SentenceSplitter()
  private let askingSentences = SentenceSplitter(rules: nil)
  private var text = PaddedText()
  private var table = ByteTable()

  /// - Parameter locale: Whose word rules ``boundaries(in:)`` and ``referenceBoundaries(in:)`` go by;
  ///   tokens are German.
  package init(tables: GermanTables, locale: String = "de") {
    scanner = TokenScanner(assembler: tables.makeAssembler())
    rules = BoundaryRules(.word, locale: locale)
    words = Segmenter(.word, locale: locale)
  }

  /// Whether ICU's rules were understood, so that the own loop is used at all.
  package var usesOwnLoop: Bool { rules != nil && BoundaryRules.germanSentences != nil }

  /// The ends of ICU's word segments, found by the own loop; `nil` when the text needs ICU's dictionary.
  package func boundaries(in string: String) -> [Int]? {
    text.fill(string)
    guard let rules else { return nil }
    let scanner = BoundaryScanner(rules)
    var ends: [Int] = []
    return text.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var position = 0
      while position < text.count {
        guard let segment = scanner.segment(in: base, from: position, to: text.count) else { return nil }
        position = Int(segment.end)
        ends.append(position)
      }
      return ends
    }
  }

  /// The same from ICU's iterator.
  package func referenceBoundaries(in string: String) -> [Int] {
    words.segments(of: Array(string.utf8)).map { Int($0.end) }
  }

  /// Tokens as the tokenizer finds them: start, end and kind.
  package func tokens(in string: String) -> [String] {
    text.fill(string)
    var sink = TokenList()
    scanner.scan(text, into: &sink)
    return sink.pieces.map { "\($0.range.lowerBound) \($0.range.upperBound) \($0.kind.rawValue)" }
  }

  /// The same through the assembler alone, without the plain path; with ICU's iterator on request.
  package func assembledTokens(in string: String, withICU usesIterator: Bool) -> [String] {
    text.fill(string)
    var sink = TokenList()
    scanner.assembleAll(text, rules: usesIterator ? nil : rules, into: &sink)
    return sink.pieces.map { "\($0.range.lowerBound) \($0.range.upperBound) \($0.kind.rawValue)" }
  }

  /// The sentences of a text as UTF-8 ranges, each boundary asked of ICU's iterator on request.
  package func sentences(in string: String, withICU usesIterator: Bool) -> [Range<Int>] {
    text.fill(string)
    var vocabulary = Vocabulary()
    var scratch = TokenScratch()
    let tokens = vocabulary.tokens(in: text, by: scanner, scratch: &scratch) { _ in
      WordType(surface: "", folded: "", stem: "", lemma: "", isStopWord: false, isCapitalized: false)
    }
    return (usesIterator ? askingSentences : sentences).sentences(in: text, tokens: tokens).map(\.utf8)
  }

  /// Counts ICU's word segments without keeping them.
  package func countBoundaries(in string: String) -> Int {
    text.fill(string)
    guard let rules else { return 0 }
    let scanner = BoundaryScanner(rules)
    let count = text.bytes.withUnsafeBufferPointer { bytes -> Int? in
      guard let base = bytes.baseAddress else { return nil }
      var position = 0
      var count = 0
      while position < text.count {
        guard let segment = scanner.segment(in: base, from: position, to: text.count) else { return nil }
        position = Int(segment.end)
        count += 1
      }
      return count
    }
    return count ?? referenceBoundaries(in: string).count
  }

  /// Counts tokens with their ranges and kinds.
  package func countTokens(in string: String) -> Int {
    text.fill(string)
    var sink = TokenCounter()
    scanner.scan(text, into: &sink)
    return sink.count
  }

  /// Counts tokens while numbering their forms.
  package func countTypes(in string: String) -> Int {
    text.fill(string)
    return text.bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return 0 }
      var sink = TypeCounter(base: base, table: .empty)
      swap(&sink.table, &table)
      scanner.scan(text, into: &sink)
      swap(&sink.table, &table)
      return sink.count
    }
  }
}

/// Collects tokens.
private struct TokenList: TokenSink {
  var pieces: [TokenAssembler.Piece] = []

  mutating func token(_ start: Int, _ end: Int, _ kind: Token.Kind) {
    pieces.append(TokenAssembler.Piece(start..<end, kind))
  }
}

/// Counts tokens.
private struct TokenCounter: TokenSink {
  var count = 0
  /// Keeps the compiler from dropping ranges and kinds.
  var checksum = 0

  @inline(__always)
  mutating func token(_ start: Int, _ end: Int, _ kind: Token.Kind) {
    count += 1
    checksum &+= end &- start
  }
}

/// Counts tokens and numbers their forms.
private struct TypeCounter: TokenSink {
  let base: UnsafeRawPointer
  var table: ByteTable
  var count = 0

  @inline(__always)
  mutating func token(_ start: Int, _ end: Int, _ kind: Token.Kind) {
    count += 1
    _ = table.add(ByteKey(base, start..<end), at: base, start..<end)
  }
}
