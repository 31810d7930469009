import GermanText

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
    if let nearest = preceding.first(where: { !Self.fillers.contains($0) }), Self.devices.contains(nearest) {
      self = .direct
    } else if preceding.contains(where: { Self.devices.contains($0) || Self.calls.contains($0) })
      || following.contains(where: Self.calls.contains)
    {
      self = .near
    } else {
      return nil
    }
  }

  /// The words next to a number in its line, nearest first, up to anything that parts them from it.
  private static func words(from start: Int, step: Int, in tokens: TokenReader) -> [String] {
    var words: [String] = []
    var index = start
    while words.count <= mostWordsBetween, tokens.continuesLine(step > 0 ? index : index + 1) {
      let key = tokens.key(index)
      if !key.isEmpty {
        words.append(key)
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

  /// Words for a phone and its number.
  private static let devices = Set(
    words: """
      tel telefon telefonnr telefonnummer telefonisch telephon fon phone handy handynr handynummer mobil
      mobilnr mobilnummer mobiltelefon mobilfunk mobilfunknummer diensthandy diensttelefon privatnummer
      festnetz festnetznummer rufnummer rufnr durchwahl fax telefax faxnummer whatsapp signal hotline
      """)

  /// Words of calling and reaching.
  private static let calls = Set(
    words: """
      anruf anrufe anrufen anruft angerufen anzurufen ruf rufe rufen ruft rufst rückruf rückrufe
      zurückrufen zurückzurufen erreichbar erreichen erreicht erreichst telefonieren durchklingeln
      melden meldet wählen unter
      """)

  /// Words between a word for a phone and the number that leave no doubt.
  private static let fillers = Set(
    words: "nr nummer nummern no ist lautet privat dienstlich tagsüber abends unter")
}
