import LexiconFiles

/// A charged word or phrase before the words around it are applied.
struct Charged {
  /// Indices into the document's tokens.
  var tokens: Range<Int>
  /// As the lexicon has it.
  var valence: Double
  var kind: Kind = .word

  enum Kind {
    case word
    case verb
    /// The lexicon's judgement already includes negation and irony.
    case phrase
    /// A face is not denied: "wieder kein Bus 😡".
    case sign
  }

  var isFixed: Bool { kind == .phrase || kind == .sign }
}

/// A modifier at a place.
struct PlacedModifier {
  /// Indices into the document's tokens.
  var tokens: Range<Int>
  var modifier: Modifier
}
