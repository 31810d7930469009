/// Finds sentences: ICU's boundaries, corrected for German and for how people write on platforms.
///
/// A boundary of ICU's is dropped where it falls inside a token (an address), behind a full stop that
/// belongs to a token (abbreviations, ordinals), and at a line break that is only a wrapped line. It moves
/// behind emoji and emoticons, which close the sentence they follow. Boundaries are added behind an
/// emoticon before a capital, before addresses and hashtags that follow a full stop, and behind the handles
/// with which a reply begins. The class owns an ICU iterator and is not `Sendable`.
final class SentenceSplitter {
  private let segmenter = Segmenter(.sentence)

  /// - Parameter tokens: The tokens of the same text, in order.
  /// - Returns: Sentences that together contain all tokens.
  func sentences(in text: PaddedText, tokens: [TokenAssembler.Piece]) -> [Sentence] {
    guard !tokens.isEmpty else { return [] }
    var sentences: [Sentence] = []
    var first = 0
    for (last, ends) in lastTokens(in: text, tokens: tokens).enumerated() where ends {
      sentences.append(
        Sentence(
          utf8: tokens[first].range.lowerBound..<tokens[last].range.upperBound, tokens: first..<last + 1))
      first = last + 1
    }
    return sentences
  }

  /// For each token whether a sentence ends behind it.
  private func lastTokens(in text: PaddedText, tokens: [TokenAssembler.Piece]) -> [Bool] {
    var ends = Array(repeating: false, count: tokens.count)
    var next = 0
    for segment in segmenter.segments(of: Array(text.bytes[..<text.count])) {
      let boundary = Int(segment.end)
      while next < tokens.count, tokens[next].range.upperBound <= boundary { next += 1 }
      let isInsideToken = next < tokens.count && tokens[next].range.lowerBound < boundary
      if next > 0, next < tokens.count, !isInsideToken { ends[next - 1] = true }
    }
    var context = Context(text: text, tokens: tokens)
    for index in 0..<tokens.count - 1 {
      ends[index] = ends[index] ? context.confirms(after: index) : context.demands(after: index)
      if ends[index], context.isSign(index + 1), !context.breaksLine(after: index) {
        ends[index] = false
        ends[context.endOfSigns(from: index + 1)] = true
      }
    }
    ends[tokens.count - 1] = true
    return ends
  }

  /// Questions about the place between two tokens.
  private struct Context {
    let text: PaddedText
    let tokens: [TokenAssembler.Piece]
    /// Whether all tokens so far are handles and hashtags.
    private var isOpening = true

    init(text: PaddedText, tokens: [TokenAssembler.Piece]) {
      self.text = text
      self.tokens = tokens
    }

    /// Whether a boundary that ICU sees is one.
    func confirms(after index: Int) -> Bool {
      let token = tokens[index]
      if breaksLine(after: index) { return !isWrapped(after: index) }
      // A word or number whose own last byte is a full stop is an abbreviation or an ordinal.
      let ownsFullStop = token.kind == .word || token.kind == .number
      if ownsFullStop, text.bytes[token.range.upperBound - 1] == UInt8(ascii: ".") { return false }
      // „Warum?“ fragte er. The bracket (seit Mai!) ends nothing.
      let goesOn = Bytes.isLowercaseStart(text.bytes, at: tokens[index + 1].range.lowerBound)
      return !(goesOn && Self.closing.contains(text.string(token.range)))
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
      let followsStop =
        token.kind == .punctuation && Self.stops.contains(text.bytes[token.range.lowerBound])
      return followsStop && (next.kind == .url || next.kind == .hashtag || next.kind == .handle)
    }

    /// Whether a capital touches the full stop behind a word: "gut.Aber".
    private func lacksBlank(after index: Int) -> Bool {
      let stop = tokens[index].range
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
      let last = text.bytes[tokens[index].range.upperBound - 1]
      if last == UInt8(ascii: ",") { return true }
      return tokens[index].kind != .punctuation
        && Bytes.isLowercaseStart(text.bytes, at: tokens[index + 1].range.lowerBound)
    }

    private func startsUppercase(_ token: TokenAssembler.Piece) -> Bool {
      let start = token.range.lowerBound
      return Bytes.scalar(in: text.bytes, at: start).map {
        $0.properties.isUppercase || "\"„“»'.".unicodeScalars.contains($0)
      } ?? false
    }

    private func between(_ index: Int) -> Range<Int> {
      tokens[index].range.upperBound..<tokens[index + 1].range.lowerBound
    }
  }
}
