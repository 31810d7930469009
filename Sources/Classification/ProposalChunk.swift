/// A piece of a clause: a noun with what belongs to it, a prepositional phrase, or an adverb.
struct ProposalChunk {
  enum Kind { case noun, place, complement, adverb }
  var kind: Kind
  /// As a heading has it.
  var text: String
  /// The noun at its head.
  var head: ProposalToken?
  /// Dictionary forms of nouns and numbers that belong to the head.
  var details: [String] = []
  /// Index of its first word.
  var start: Int
  /// Whether an article or the like stood before it.
  var preposition = ""
  /// The genitive or the object of *von* behind it, for nouns of an action.
  var complement: String?
  var complementHead: ProposalToken?
  /// Whether nothing is said of it: no article, no adjective, nothing behind it.
  var isBare = false
  /// What follows the complement: *zum Kreisel*.
  var tail = ""
}
