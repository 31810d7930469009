import GermanText

/// A word of a clause.
struct ProposalToken {
  let type: ProposalType
  /// Here, too, because most questions are about them.
  let kinds: ProposalKinds
  let classes: WordClass
  private(set) var isNoun: Bool
  /// Index into ``Document/tokens``.
  var token: Int
  /// Whether a comma, a bracket or the like stands before it.
  var beginsClause = false
  var isFirst = false

  var surface: String { type.surface }
  var folded: String { type.folded }
  var lemma: String { type.lemma }

  init(_ type: ProposalType, token: Int, isFirst: Bool) {
    self.type = type
    self.token = token
    self.isFirst = isFirst
    kinds = type.kinds
    classes = type.classes
    // Ggf., Euren, Dort: large only because they come first.
    let isSmall = isFirst && !type.kinds.isDisjoint(with: [.drop, .pronoun, .own, .article])
    isNoun = type.classes.contains(.noun) && !type.isInitial && !isSmall
  }

  /// für Schwerhörige: an adjective written large is a noun where none follows; in *Grüne Welle* one does.
  mutating func becomeNoun(before next: ProposalToken?) {
    guard !isFirst, can(.capitalized), can(.adjective), !(next?.isNoun ?? false),
      !has([.drop, .pronoun, .own, .article, .quantifier])
    else { return }
    isNoun = true
  }

  func has(_ kinds: ProposalKinds) -> Bool { !self.kinds.isDisjoint(with: kinds) }
  func can(_ classes: WordClass) -> Bool { !self.classes.isDisjoint(with: classes) }
  /// Small, whatever begins the sentence.
  var text: String {
    let isName = !isFirst && can(.adjective)
    return isName || isNoun && !(isFirst && has(.modifier)) || classes.contains(.number) || isAbbreviation
      ? surface : surface.lowercased()
  }
  private var isAbbreviation: Bool { surface.count > 1 && surface == surface.uppercased() }
}
