import GermanText
import LexiconFiles

/// Words next to digits that say that they are a phone number.
enum PhoneCue: Sendable {
  /// A word for a phone right before the number: "Tel. 491234".
  case direct
  /// A word for a phone, or of calling and reaching, close by: "erreichbar bin ich unter 4912345".
  case near

  /// - Parameter digits: UTF-8 range from the first to the last digit.
  init?(around digits: Range<Int>, in tokens: TokenReader) {
    let before = tokens.index(endingBehind: digits.lowerBound) - 1
    let behind = tokens.index(endingBehind: digits.upperBound)
    let preceding = Self.words(from: before, step: -1, in: tokens)
    let following = Self.words(from: behind, step: 1, in: tokens)
    if let nearest = preceding.first(where: { !$0.isA(.numberFiller) }), nearest.isA(.phoneDevice) {
      self = .direct
    } else if preceding.contains(where: { $0.isA(.phoneDevice) || $0.isA(.phoneCall) })
      || following.contains(where: { $0.isA(.phoneCall) })
    {
      self = .near
    } else {
      return nil
    }
  }

  /// The words next to a number in its line, nearest first, up to anything that parts them from it.
  private static func words(from start: Int, step: Int, in tokens: TokenReader) -> [WordTraits] {
    var words: [WordTraits] = []
    var index = start
    while words.count <= mostWordsBetween, tokens.continuesLine(step > 0 ? index : index + 1) {
      if tokens.token(index)?.kind == .word {
        words.append(tokens.traits(index))
      } else if tokens.mark(index).map(joiningMarks.contains) != true {
        break
      }
      index += step
    }
    return words
  }

  /// Words between a cue and its number.
  private static let mostWordsBetween = 3

  /// Marks between a cue and its number. No square brackets: "[Telefon]" is what a redactor left behind.
  private static let joiningMarks: Set<String> = [":", ".", "-", "–", "/", "(", ")", "+"]
}
