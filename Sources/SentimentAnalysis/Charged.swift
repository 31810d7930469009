import LexiconFiles

/// A charged word or phrase before the words around it are applied.
struct Charged {
  /// Indices into the document's tokens.
  var tokens: Range<Int>
  /// As the lexicon has it.
  var valence: Double
  var kind: Kind = .word
  var source: Source = .form

  enum Kind {
    case word
    case verb
    /// The lexicon's judgement already includes negation and irony.
    case phrase
    /// A set phrase that says the opposite of its words.
    case irony
    /// What is missing or does not work; negation is included, but a question claims less of it.
    case complaint
    /// The writer says that what others say is wrong.
    case rejection
    /// The writer says that what others say is right.
    case confirmation
    /// A face is not denied: "wieder kein Bus 😡".
    case sign
  }

  /// What the valence comes from.
  enum Source: Equatable {
    /// The entry of the word form itself.
    case form
    /// The place of a phrase in the lexicon.
    case pattern(Int)
    case frame
    /// A verb whose particle stands apart.
    case separated
    /// *kein* before a noun.
    case lack
    /// A negator beside what is expected to work.
    case denial
    /// *zu* before an adjective.
    case excess
  }

  var isFixed: Bool { kind != .word && kind != .verb }
}

/// A modifier at a place.
struct PlacedModifier {
  /// Indices into the document's tokens.
  var tokens: Range<Int>
  var modifier: ModifierRule
}
