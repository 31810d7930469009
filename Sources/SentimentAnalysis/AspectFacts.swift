import GermanText
import LexiconFiles

/// What the search for aspects knows of a word form on its own.
struct AspectFacts: Sendable {
  var traits: Traits = []
  /// Of function words and of nouns whose ending or form tells it; empty when nothing is known.
  var agreement: Agreement = []
  /// What a preposition stands for; empty for those that lead to no aspect.
  var preposition: Prepositions = []
  /// The prepositions that lead from a judging word to what it judges.
  var governed: Prepositions = []

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt32

    /// A noun inside a sentence.
    static let noun = Traits(rawValue: 1 << 0)
    /// A noun even where every word has a capital.
    static let certainNoun = Traits(rawValue: 1 << 1)
    /// A verb form, finite or not.
    static let verb = Traits(rawValue: 1 << 2)
    /// A word in small letters that ends like an inflected adjective.
    static let inflected = Traits(rawValue: 1 << 3)
    static let separator = Traits(rawValue: 1 << 4)
    static let comma = Traits(rawValue: 1 << 5)
    /// A name in *-er* that stands before a noun (*Camsdorfer Brücke*).
    static let nameBeforeNoun = Traits(rawValue: 1 << 6)
    /// A compound whose last part is a judgement (*Parkchaos*).
    static let judgementCompound = Traits(rawValue: 1 << 7)

    static let determiner = Traits(rawValue: 1 << 8)
    static let preposition = Traits(rawValue: 1 << 9)
    static let pronoun = Traits(rawValue: 1 << 10)
    static let relative = Traits(rawValue: 1 << 11)
    static let person = Traits(rawValue: 1 << 12)
    static let oblique = Traits(rawValue: 1 << 13)
    static let conjunction = Traits(rawValue: 1 << 14)
    static let adversative = Traits(rawValue: 1 << 15)
    static let subordinator = Traits(rawValue: 1 << 16)
    static let copula = Traits(rawValue: 1 << 17)
    static let auxiliary = Traits(rawValue: 1 << 18)
    static let verdict = Traits(rawValue: 1 << 19)
    static let objectVerb = Traits(rawValue: 1 << 20)
    static let indeclinable = Traits(rawValue: 1 << 21)
    static let judgement = Traits(rawValue: 1 << 22)
    static let part = Traits(rawValue: 1 << 23)
    static let vague = Traits(rawValue: 1 << 24)
    static let measure = Traits(rawValue: 1 << 25)
    static let governor = Traits(rawValue: 1 << 26)
    static let degree = Traits(rawValue: 1 << 27)
    /// A capitalised word that no list has, with the ending of an adjective.
    static let likeAdjective = Traits(rawValue: 1 << 28)
    static let affected = Traits(rawValue: 1 << 29)
    /// A noun for how somebody or something is (*Rücksichtslosigkeit*).
    static let property = Traits(rawValue: 1 << 30)
    static let content = Traits(rawValue: 1 << 31)

    /// Words of grammar, which are never nouns or adjectives.
    static let function: Traits = [
      .determiner, .preposition, .pronoun, .person, .oblique, .conjunction, .adversative, .subordinator,
      .copula, .auxiliary, .verdict,
    ]
    static let finite: Traits = [.copula, .auxiliary, .verdict]

    init(rawValue: UInt32) { self.rawValue = rawValue }

    func has(_ other: Traits) -> Bool { !isDisjoint(with: other) }
  }

  struct Prepositions: OptionSet, Sendable {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    init(_ prepositions: [AspectWord.Preposition]) {
      rawValue = prepositions.reduce(0) { bits, preposition in
        bits | 1 << UInt32(AspectWord.Preposition.allCases.firstIndex(of: preposition) ?? 31)
      }
    }

    func has(_ other: Prepositions) -> Bool { !isDisjoint(with: other) }
  }
}

extension AspectFacts.Traits {
  init(_ kind: AspectWord.Kind) {
    self =
      switch kind {
      case .determiner: .determiner
      case .preposition: .preposition
      case .pronoun: .pronoun
      case .relative: .relative
      case .person: .person
      case .oblique: .oblique
      case .conjunction: .conjunction
      case .adversative: .adversative
      case .subordinator: .subordinator
      case .content: .content
      case .copula: .copula
      case .auxiliary: .auxiliary
      case .verdict: .verdict
      case .objectVerb: .objectVerb
      case .governor: .governor
      case .degree: .degree
      case .indeclinable: .indeclinable
      case .judgement: .judgement
      case .part: .part
      case .affected: .affected
      case .vague: .vague
      case .measure: .measure
      }
  }
}
