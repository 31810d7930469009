/// Finds sentences: ICU's boundaries, corrected for German and for how people write on platforms.
///
/// A boundary of ICU's is dropped where it falls inside a token (an address), behind a full stop that
/// belongs to a token (abbreviations, ordinals), and at a line break that is only a wrapped line. It moves
/// behind emoji and emoticons, which close the sentence they follow. Boundaries are added behind an
/// emoticon before a capital, before addresses and hashtags that follow a full stop, and behind the handles
/// with which a reply begins. The class owns an ICU iterator and is not `Sendable`.
final class SentenceSplitter {
  private let iterator = Segmenter(.sentence)
  private let rules: BoundaryRules?

  /// - Parameter rules: `nil` asks ICU's iterator for every text.
  init(rules: BoundaryRules? = .germanSentences) { self.rules = rules }

  /// - Parameter tokens: The tokens of the same text, in order.
  /// - Returns: Sentences that together contain all tokens.
  func sentences(in text: PaddedText, tokens: [Token]) -> [Sentence] {
    guard !tokens.isEmpty else { return [] }
    var boundaries = SentenceBoundaries(in: text, rules: rules, iterator: iterator)
    var places = Places(text: text, tokens: tokens)
    var sentences: [Sentence] = []
    var first = 0
    func close(after last: Int) {
      sentences.append(
        Sentence(utf8: Int(tokens[first].start)..<Int(tokens[last].end), tokens: first..<last + 1))
      first = last + 1
    }
    // Behind the signs that a sentence ended with before them.
    var endOfSigns: Int?
    for index in 0..<tokens.count - 1 {
      if index != endOfSigns, places.isPlain(after: index, boundaries) { continue }
      let isBoundary = index == endOfSigns || places.mayEnd(index, by: &boundaries)
      guard isBoundary ? places.confirms(after: index) : places.demands(after: index) else { continue }
      if places.isSign(index + 1), !places.breaksLine(after: index) {
        let end = places.endOfSigns(from: index + 1)
        if end < tokens.count - 1 { endOfSigns = end }
      } else {
        close(after: index)
      }
    }
    close(after: tokens.count - 1)
    return sentences
  }

  /// Questions about the places between tokens.
  private struct Places {
    let text: PaddedText
    let tokens: [Token]
    /// Whether all tokens so far are handles and hashtags.
    private var isOpening = true

    init(text: PaddedText, tokens: [Token]) {
      self.text = text
      self.tokens = tokens
    }

    /// Whether nothing ends behind a token, as a look at its last byte tells for most: a word or number that
    /// ends in a letter or digit, or a mark that ends no sentence, with its neighbour behind a blank at most.
    @inline(__always)
    mutating func isPlain(after index: Int, _ boundaries: SentenceBoundaries) -> Bool {
      let token = tokens[index]
      let end = Int(token.end)
      let gap = Int(tokens[index + 1].start) - end
      guard gap == 0 || (gap == 1 && text.bytes[end] == 0x20) else { return false }
      let last = text.bytes[end - 1]
      switch token.kind {
      case .word, .number:
        isOpening = false
        return Bytes.isASCIILetter(last) || Bytes.isDigit(last)
          || (last >= 0x80 && end >= 2 && text.bytes[end - 2] == 0xC3)
      case .punctuation:
        // A bracket may close behind a full stop, where a boundary is under way.
        guard last < 0x80, !Self.stops.contains(last), boundaries.last < end else { return false }
        isOpening = false
        return true
      default: return false
      }
    }

    /// Whether ICU sees a boundary behind a token.
    func mayEnd(_ index: Int, by boundaries: inout SentenceBoundaries) -> Bool {
      // The rules ask for the letter before a mark; one that is not ASCII may be followed by accents.
      let before = tokens[max(0, index - 1)]
      let last = Int(before.end) - 1
      let isLetterEnough = index > 0 && text.bytes[last] < 0x80
      return boundaries.lies(
        in: Int(tokens[index].end)...Int(tokens[index + 1].start),
        from: isLetterEnough ? last : Int(before.start))
    }

    /// Whether a boundary that ICU sees is one.
    func confirms(after index: Int) -> Bool {
      let token = tokens[index]
      if breaksLine(after: index) { return !isWrapped(after: index) }
      // A word or number whose own last byte is a full stop is an abbreviation or an ordinal.
      let ownsFullStop = token.kind == .word || token.kind == .number
      if ownsFullStop, text.bytes[Int(token.end) - 1] == UInt8(ascii: ".") { return false }
      // „Warum?“ fragte er. The bracket (seit Mai!) ends nothing.
      let goesOn = Bytes.isLowercaseStart(text.bytes, at: Int(tokens[index + 1].start))
      return !(goesOn && Self.closing.contains(text.string(token.utf8)))
    }

    private static let stops = ByteSet(".!?")
    private static let closing: Set<String> = [")", "]", "\"", "“", "”", "«", "»", "‘", "'"]

    /// Whether there is a boundary that ICU does not see.
    mutating func demands(after index: Int) -> Bool {
      let token = tokens[index]
      let next = tokens[index + 1]
      let isAddressing = token.kind == .handle || token.kind == .hashtag
      isOpening = isOpening && isAddressing
      if isOpening { return next.kind != .handle && next.kind != .hashtag && startsUppercase(next) }
      if isSign(index) { return !isSign(index + 1) && startsUppercase(next) }
      if lacksBlank(after: index) { return true }
      let followsStop = token.kind == .punctuation && Self.stops.contains(text.bytes[Int(token.start)])
      return followsStop && (next.kind == .url || next.kind == .hashtag || next.kind == .handle)
    }

    /// Whether a capital touches the full stop behind a word: "gut.Aber".
    private func lacksBlank(after index: Int) -> Bool {
      let stop = tokens[index].utf8
      guard stop.count == 1, text.bytes[stop.lowerBound] == UInt8(ascii: "."), index > 0,
        between(index - 1).isEmpty, between(index).isEmpty
      else { return false }
      let next = tokens[index + 1]
      return tokens[index - 1].kind == .word && next.kind == .word && startsUppercase(next)
    }

    func isSign(_ index: Int) -> Bool { tokens[index].kind == .emoji || tokens[index].kind == .emoticon }

    func endOfSigns(from index: Int) -> Int {
      var last = index
      while last + 1 < tokens.count, isSign(last + 1), !breaksLine(after: last) { last += 1 }
      return last
    }

    func breaksLine(after index: Int) -> Bool {
      text.bytes[between(index)].contains { $0 == 0x0A || $0 == 0x0D }
    }

    /// A line break inside a sentence: no paragraph, and either a comma before it or no punctuation before
    /// and lower case behind it.
    private func isWrapped(after index: Int) -> Bool {
      guard text.bytes[between(index)].count(where: { $0 == 0x0A }) <= 1 else { return false }
      let last = text.bytes[Int(tokens[index].end) - 1]
      if last == UInt8(ascii: ",") { return true }
      return tokens[index].kind != .punctuation
        && Bytes.isLowercaseStart(text.bytes, at: Int(tokens[index + 1].start))
    }

    private func startsUppercase(_ token: Token) -> Bool {
      let start = Int(token.start)
      if Bytes.isUppercaseStart(text.bytes, at: start) { return true }
      return Bytes.scalar(in: text.bytes, at: start).map("\"„“»'.".unicodeScalars.contains) ?? false
    }

    private func between(_ index: Int) -> Range<Int> {
      Int(tokens[index].end)..<Int(tokens[index + 1].start)
    }
  }
}
