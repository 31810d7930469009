/// Words that may have been meant by a misspelt one: *unfreundlcih*, *gefärlich*, *entäuschung*.
///
/// Only the slips that people make often are tried: letters swapped, doubled or not, a silent *h* or *e* left
/// out, *e* for *ä*, *d* for *t*, an umlaut without its dots. A word one letter away by chance (*Kasten*,
/// *kosten*) is no slip, so callers ask only for words that nothing else knows.
extension FormIndex {
  /// Calls a closure with the numbers of the forms here that may have been meant, until it returns `false`.
  ///
  /// - Parameter folded: A case-folded word; of one that is too long to be a word, or shorter than six bytes, nothing is
  ///   tried.
  /// - Complexity: O(length²); some sixty look-ups.
  package func forEachMeant(by folded: String, _ body: (_ number: Int) -> Bool) {
    guard let form = Form(folded), form.count >= Self.shortest else { return }
    for ending in Self.adjectiveEndings {
      let count = ending.utf8CodeUnitCount
      guard form.count - count >= Self.shortest - 1, form.hasSuffix(ending) else { continue }
      guard forEachCorrection(of: form.dropLast(count), body) else { return }
    }
  }

  /// In bytes; of shorter words too many are one letter apart.
  private static let shortest = 6

  /// Endings of adjectives, which tables have without them.
  private static let adjectiveEndings: [StaticString] = ["", "er", "en", "es", "em", "e"]

  /// - Returns: Whether the closure never returned `false`.
  private func forEachCorrection(of form: Form, _ body: (Int) -> Bool) -> Bool {
    for place in 0..<form.count {
      guard forEachCorrection(of: form, at: place, body) else { return false }
    }
    return true
  }

  private func forEachCorrection(of form: Form, at place: Int, _ body: (Int) -> Bool) -> Bool {
    let letter = form[place]
    let next = place + 1 < form.count ? form[place + 1] : nil
    if place > 0, let next, next != letter, letter < 0x80, next < 0x80 {
      guard report(form.swapped(place), body) else { return false }
    }
    if next == letter {
      guard report(form.removing(place..<place + 1), body) else { return false }
    }
    if place > 0, Self.doubled.contains(letter) {
      guard report(form.doubled(place), body) else { return false }
    }
    for slip in Self.slips[Int(letter)] where form.hasPart(slip.written, at: place) {
      let range = place..<place + slip.written.utf8CodeUnitCount
      guard report(form.replacing(range, with: slip.meant), body) else { return false }
    }
    return true
  }

  private func report(_ form: Form, _ body: (Int) -> Bool) -> Bool {
    // "geschikt" is more likely from "schicken" than from the adjective "geschickt".
    if form.hasPrefix("ge"), form.hasSuffix("t") { return true }
    return number(of: form).map(body) ?? true
  }

  private static let doubled = Set("flmnprst".utf8)

  /// What was written and what may have been meant, by the first byte of what was written.
  private static let slips: [[(written: StaticString, meant: StaticString)]] = {
    let pairs: [(written: StaticString, meant: StaticString)] = [
      ("a", "ä"), ("a", "ah"), ("o", "ö"), ("o", "oh"), ("u", "ü"), ("u", "uh"), ("ä", "e"), ("ä", "äh"),
      ("ü", "üh"), ("ö", "öh"), ("e", "ä"), ("e", "eh"), ("i", "ie"), ("i", "ih"), ("d", "t"), ("t", "d"),
      ("f", "v"), ("v", "f"), ("k", "ck"), ("k", "g"), ("z", "tz"), ("c", "k"), ("h", ""),
    ]
    return (0...UInt8.max).map { byte in pairs.filter { $0.written.utf8Start.pointee == byte } }
  }()
}
