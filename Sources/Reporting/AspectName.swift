/// What an aspect is called: the plural where most people wrote it, the dictionary form otherwise.
struct AspectName {
  let text: String

  /// - Parameter forms: How often each form was written.
  init(lemma: String, forms: [String: Int]) {
    let all = forms.values.reduce(0, +)
    let most = forms.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }
    if let most, most.value * 2 > all, Self.isPlural(most.key, of: lemma) {
      text = most.key
    } else {
      text = lemma
    }
  }

  /// Whether a form is a nominative plural and no other case, as far as its ending tells: *Busse* and *Straßen*, but not
  /// *Wegen*, which is a dative, and not *Radwegs*.
  private static func isPlural(_ form: String, of lemma: String) -> Bool {
    guard form.first?.isUppercase ?? false, form.count > lemma.count || !form.hasPrefix(lemma) else {
      return false
    }
    if form.hasSuffix("s") { return false }
    guard form.hasSuffix("n") else { return form.hasSuffix("e") || form.hasSuffix("er") }
    return lemma.hasSuffix("e") && form == lemma + "n" || feminine.contains(where: lemma.hasSuffix)
  }

  /// Endings of nouns whose plural in *-n* is the same in all cases.
  private static let feminine = ["ung", "heit", "keit", "schaft", "ion", "tät", "zeit", "in", "ei"]
}
