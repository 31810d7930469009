import GermanText
import LexiconFiles

/// The classes of grammar by word form.
struct GrammarTable: Sendable {
  private var index = FormIndex()
  /// By the numbers of ``index``.
  private var classes: [GrammarClasses] = []
  /// For words of which only the beginning counts; few.
  private var prefixes: [(form: String, classes: GrammarClasses)] = []

  init(_ words: [GrammarWord]) {
    for word in words {
      let form = UnicodeForms.fold(word.word)
      let found = GrammarClasses(word.classes)
      if word.isPrefix {
        prefixes.append((form, found))
      } else {
        let number = index.insert(form)
        if number == classes.count { classes.append(found) } else { classes[number].formUnion(found) }
      }
    }
  }

  /// What a form is, apart from what it is by its lemma.
  subscript(form: String) -> GrammarClasses {
    var found = index.number(of: form).map { classes[$0] } ?? []
    for prefix in prefixes where form.hasPrefix(prefix.form) { found.formUnion(prefix.classes) }
    return found.subtracting(.ofLemmas)
  }

  /// What a word is by its dictionary forms.
  subscript(lemmasOf type: WordType) -> GrammarClasses {
    var found: GrammarClasses = []
    if let number = index.number(of: type.lemma) { found.formUnion(classes[number].intersection(.old)) }
    if let verb = type.verbLemma, let number = index.number(of: verb) {
      found.formUnion(classes[number].intersection(.missing))
    }
    return found
  }
}
