import GermanText

/// Finds the word that was meant by a misspelt one: *unfreundlcih*, *gefärlich*, *entäuschung*.
///
/// Only the slips that people make often are tried: letters swapped, doubled or not, a silent *h* or *e* left
/// out, *e* for *ä*, *d* for *t*, an umlaut without its dots. A word one letter away by chance (*Kasten*,
/// *kosten*) is no slip, so callers ask only for words that nothing else knows.
struct SpellingSlips: Sendable {
  private let words: WordValences

  init(words: WordValences) { self.words = words }

  /// What the meant word is worth; `nil` where no clearly charged word is near.
  ///
  /// - Complexity: O(length²); some sixty look-ups.
  func entry(for folded: String) -> WordValences.Entry? {
    guard folded.utf8.count >= Self.shortest else { return nil }
    let letters = Array(folded.utf8)
    for ending in Self.endings where letters.count - ending.count >= Self.shortest - 1 {
      guard letters.suffix(ending.count).elementsEqual(ending) else { continue }
      if let entry = entry(near: Array(letters.dropLast(ending.count))) { return entry }
    }
    return nil
  }

  /// In bytes; of shorter words too many are one letter apart.
  private static let shortest = 6

  /// Endings of adjectives, which the lexicon has without them.
  private static let endings: [[UInt8]] = ["", "er", "en", "es", "em", "e"].map { Array($0.utf8) }

  private func entry(near letters: [UInt8]) -> WordValences.Entry? {
    for place in letters.indices {
      let letter = letters[place]
      let next = place + 1 < letters.count ? letters[place + 1] : nil
      if place > 0, let next, next != letter, letter < 0x80, next < 0x80,
        let found = entry(letters, place..<place + 2, [next, letter])
      {
        return found
      }
      if next == letter, let found = entry(letters, place..<place + 1, []) { return found }
      if place > 0, Self.doubled.contains(letter),
        let found = entry(letters, place..<place + 1, [letter, letter])
      {
        return found
      }
      for slip in Self.slips[letter] ?? [] where letters[place...].starts(with: slip.written) {
        if let found = entry(letters, place..<place + slip.written.count, slip.meant) { return found }
      }
    }
    return nil
  }

  /// The entry of a word with some letters replaced, if it is clearly charged.
  private func entry(
    _ letters: [UInt8], _ range: Range<Int>, _ replacement: [UInt8]
  ) -> WordValences.Entry? {
    var corrected = letters
    corrected.replaceSubrange(range, with: replacement)
    // "geschikt" is more likely from "schicken" than from the adjective "geschickt".
    if corrected.starts(with: Array("ge".utf8)), corrected.last == UInt8(ascii: "t") { return nil }
    guard let entry = words[String(decoding: corrected, as: UTF8.self)] else { return nil }
    let isClear = [entry.noun, entry.verb, entry.other].contains { abs($0 ?? 0) >= Coefficients.clearValence }
    return isClear ? entry : nil
  }

  private static let doubled = Set("flmnprst".utf8)

  /// What was written and what may have been meant, by the first byte of what was written.
  private static let slips: [UInt8: [(written: [UInt8], meant: [UInt8])]] = {
    let pairs = [
      ("a", "ä"), ("a", "ah"), ("o", "ö"), ("o", "oh"), ("u", "ü"), ("u", "uh"), ("ä", "e"), ("ä", "äh"),
      ("ü", "üh"),
      ("ö", "öh"), ("e", "ä"), ("e", "eh"), ("i", "ie"), ("i", "ih"), ("d", "t"), ("t", "d"), ("f", "v"),
      ("v", "f"),
      ("k", "ck"), ("k", "g"), ("z", "tz"), ("c", "k"), ("h", ""),
    ].map { (written: Array($0.0.utf8), meant: Array($0.1.utf8)) }
    return Dictionary(grouping: pairs) { $0.written[0] }
  }()
}
