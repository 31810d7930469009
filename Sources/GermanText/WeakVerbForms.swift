/// Forms of a regular verb that rules do not find: its participle behind a separable particle, and those of a verb
/// that exists with particles only (*schränken* in *einschränken*).
struct WeakVerbForms {
  /// With *ge-* where the verb has it.
  let participle: String
  /// Third person singular and the past; the other forms look like adjectives (*dünne*, *frischen*).
  let finite: [String]

  /// - Parameters:
  ///   - infinitive: Case-folded.
  ///   - isInseparable: Whether it has a prefix already (*vertrauen* in *anvertrauen*), so that its participle
  ///     has no *ge-*.
  init(infinitive: String, isInseparable: Bool) {
    let stem = infinitive.hasSuffix("en") ? infinitive.dropLast(2) : infinitive.dropLast()
    let ending = Self.needsVowel(stem) ? "et" : "t"
    let hasNoGe = isInseparable || infinitive.hasSuffix("ieren")
    participle = (hasNoGe ? "" : "ge") + stem + ending
    finite = [ending, ending + "e", ending + "en"].map { stem + $0 }
  }

  /// *leistet*, *atmet*, *ebnet*; but *formt*, *lernt*
  private static func needsVowel(_ stem: Substring) -> Bool {
    guard let last = stem.last else { return false }
    if "td".contains(last) { return true }
    guard "mn".contains(last), let previous = stem.dropLast().last else { return false }
    return !"aeiouäöümnrlh".contains(previous)
  }
}
