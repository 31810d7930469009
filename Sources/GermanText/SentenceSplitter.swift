/// Finds sentences: ICU's boundaries, corrected for German.
///
/// A boundary is dropped where it falls inside a token (an address) or behind a full stop that belongs to a token
/// (abbreviations, ordinals), and at a line break that is only a wrapped line: no punctuation before it, lower case
/// behind it. The class owns an ICU iterator and is not `Sendable`.
final class SentenceSplitter {
  private let segmenter = Segmenter(.sentence)

  /// - Parameter tokens: The tokens of the same text, in order.
  /// - Returns: Sentences that together contain all tokens.
  func sentences(in utf8: [UInt8], tokens: [TokenAssembler.Piece]) -> [Sentence] {
    guard !tokens.isEmpty else { return [] }
    var sentences: [Sentence] = []
    var first = 0
    var next = 0
    for boundary in segmenter.segments(of: utf8).map({ Int($0.end) }) {
      while next < tokens.count, tokens[next].range.upperBound <= boundary { next += 1 }
      let insideToken = next < tokens.count && tokens[next].range.lowerBound < boundary
      guard next > first, !insideToken,
        next == tokens.count || endsSentence(after: next - 1, tokens: tokens, utf8: utf8)
      else { continue }
      sentences.append(sentence(first..<next, of: tokens))
      first = next
    }
    if first < tokens.count { sentences.append(sentence(first..<tokens.count, of: tokens)) }
    return sentences
  }

  private func sentence(_ indices: Range<Int>, of tokens: [TokenAssembler.Piece]) -> Sentence {
    Sentence(
      utf8: tokens[indices.lowerBound].range.lowerBound..<tokens[indices.upperBound - 1].range.upperBound,
      tokens: indices)
  }

  private func endsSentence(
    after index: Int, tokens: [TokenAssembler.Piece], utf8: [UInt8]
  ) -> Bool {
    let token = tokens[index]
    let following = tokens[index + 1]
    let between = utf8[token.range.upperBound..<following.range.lowerBound]
    let startsLowercase = Bytes.isLowercaseStart(utf8, at: following.range.lowerBound)
    if between.contains(0x0A) || between.contains(0x0D) {
      return token.kind == .punctuation || !startsLowercase
        || between.count(where: { $0 == 0x0A }) > 1
    }
    // A word or number whose own last byte is a full stop is an abbreviation or an ordinal.
    let ownsFullStop = token.kind != .punctuation && utf8[token.range.upperBound - 1] == UInt8(ascii: ".")
    return !ownsFullStop
  }
}
