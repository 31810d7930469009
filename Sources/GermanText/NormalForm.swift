/// A word in the spelling that tables know.
struct NormalForm {
  var form: Form
  /// As written, apart from what was changed.
  var surface: String
  var folded: String { form.string }
}

extension GermanTables {
  /// The word as the lists spell it: umlauts restored where somebody wrote *ae*, *oe*, *ue*, and the plain
  /// noun of a form for all genders. A word that the lists know stays as it is, and so does one of which
  /// they know no other spelling.
  ///
  /// - Parameter form: The case-folded word, in which ß is ss.
  func normalForm(of form: Form, surface: String) -> NormalForm {
    let word = NormalForm(form: form, surface: surface)
    if let base = GenderForm.base(of: surface) { return genderBase(base) ?? word }
    guard form.hasUmlautDigraph, !isKnown(form) else { return word }
    for spelling in Inflection.spellings(of: form) where isKnown(spelling) {
      return respelled(spelling, surface)
    }
    guard compounds.split(form, lemma: nil) == nil else { return word }
    for spelling in Inflection.spellings(of: form) where compounds.split(spelling, lemma: nil) != nil {
      return respelled(spelling, surface)
    }
    return word
  }

  /// Whether the lists have a form, or an inflected adjective or a regular verb form of a listed word.
  private func isKnown(_ form: Form) -> Bool {
    morphology.isListed(form) || morphology.listedLemma(of: form) != nil
  }

  private func respelled(_ form: Form, _ surface: String) -> NormalForm {
    let isCapitalized = surface.startsUppercase
    let word = form.string
    return NormalForm(
      form: form, surface: isCapitalized ? word.prefix(1).uppercased() + word.dropFirst() : word)
  }

  /// *Ärzt* stands for *Arzt*, *Kolleg* for *Kollege*; `nil` when no list has the noun.
  private func genderBase(_ base: String) -> NormalForm? {
    guard let folded = Form(UnicodeForms.fold(base)) else { return nil }
    for form in [folded, folded + "e", folded.withoutLastUmlaut].compactMap({ $0 }) {
      if morphology.tables.nouns.contains(form) || compounds.split(form, lemma: nil) != nil {
        return respelled(form, base)
      }
    }
    return nil
  }
}
