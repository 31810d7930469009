/// A noun with what stands before it, or a word that stands for one.
struct NounPhrase {
  /// Indices into the document's tokens, with preposition, article, adjectives and a name or number behind the
  /// noun.
  var tokens: Range<Int>
  /// The noun or pronoun itself.
  var head: Int
  var kind: Kind
  var hasPreposition = false
  /// What the preposition stands for.
  var preposition: AspectFacts.Prepositions = []
  var agreement: Agreement = .any
  /// The number of its clause.
  var clause = 0
  /// Whether it belongs to the noun directly before it (*der Lärm der Bahn*).
  var isGenitive = false
  /// Whether an article or a word in its place stands before the noun.
  var hasDeterminer = false

  enum Kind {
    case noun
    case pronoun
    /// *ich*, *man*
    case person
    /// *mir*, *sich*
    case oblique
  }

  /// Whether it can be what a finite verb speaks of.
  var canBeSubject: Bool {
    !hasPreposition && !isGenitive && agreement.allows(.nominative) && (kind == .noun || kind == .pronoun)
  }

  /// Whether it can be what a verb of opinion speaks of.
  var canBeObject: Bool {
    !hasPreposition && !isGenitive && agreement.allows(.accusative) && (kind == .noun || kind == .pronoun)
  }
}
