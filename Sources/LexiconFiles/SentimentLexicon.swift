public import FeedbackModel

/// Words, phrases and signs with their valence, and the words that change it.
public struct SentimentLexicon: Sendable {
  public var words: [WordValence] = []
  public var expressions: [ExpressionValence] = []
  public var signs: [SignValence] = []
  public var modifiers: [Modifier] = []
  public var members: [MemberValence] = []
  public var frames: [ValenceFrame] = []
  /// Case-folded words by which somebody speaks for themselves.
  public var personalWords: [String] = []
  /// Words by which a clause shows what a judgement speaks about.
  public var aspectWords: [AspectWord] = []
  /// Words that rules ask for by their grammar; without them clauses, negations behind *und* and the like are not
  /// told apart. A lexicon that is put together in code takes those of ``BundledLexicons``.
  public var grammarWords: [GrammarWord] = []
  /// The files that it was read from, in the order in which they were stacked.
  public var layers: [DataFileVersion] = []
  /// Lines of foreign files that were not taken, for the person who gave the files.
  public var setAside: [LexiconError] = []

  public init() {}
}

/// A lemma with its valence.
public struct WordValence: Sendable, Hashable {
  /// Dictionary form as German writes it.
  public var lemma: String
  public var partOfSpeech: PartOfSpeech
  /// −1…1, of the bundled words in steps of 0.1; 0 for words that look charged and are not.
  public var valence: Double
  /// Subjects in which the judgement holds; empty when it holds everywhere.
  public var domains: [String]

  public enum PartOfSpeech: String, Sendable, Hashable, CaseIterable {
    case adjective = "ADJ"
    case adverb = "ADV"
    case noun = "NOUN"
    case verb = "VERB"
    case interjection = "INTJ"
  }
}

/// A fixed phrase with its valence.
public struct ExpressionValence: Sendable, Hashable {
  /// Case-folded word forms in order; `…` stands for up to four words.
  public var words: [String]
  /// −1…1
  public var valence: Double
  public var kind: Kind

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case idiom
    case phrase
    case irony
    /// Says that what others say is wrong; behind reported speech it judges that and nothing itself.
    case rejection
    /// Says that what others say is right; the same.
    case confirmation
  }
}

/// An emoji or emoticon with its valence.
public struct SignValence: Sendable, Hashable {
  public var symbol: String
  /// −1…1
  public var valence: Double
}

/// A member of compounds and derivations that decides on the valence of the whole.
public struct MemberValence: Sendable, Hashable {
  /// Lower case, as it stands in the word.
  public var form: String
  public var kind: Kind
  public var rule: Rule
  /// −1…1; unless the rule is ``Rule/judges``, what holds where the other member has no valence.
  public var valence: Double

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case prefix
    /// The end of an adjective.
    case suffix
    /// The last part of a noun.
    case head
  }

  public enum Rule: String, Sendable, Hashable, CaseIterable {
    /// The member's valence is that of the whole.
    case judges
    /// The other member's valence holds.
    case keeps
    /// The other member's valence changes its sign.
    case inverts
    /// The other member's valence counts more.
    case strengthens
    /// The whole has no valence.
    case blocks
  }
}

/// Words near a lemma that give it another valence.
public struct ValenceFrame: Sendable, Hashable {
  /// Case-folded.
  public var lemma: String
  public var condition: Condition
  /// Case-folded lemmas; empty unless the condition is ``Condition/near`` or ``Condition/burden``.
  public var words: [String]
  /// −1…1
  public var valence: Double

  public enum Condition: String, Sendable, Hashable, CaseIterable {
    /// One of the words stands in the same clause.
    case near
    /// A noun or an article follows.
    case beforeNoun = "before-noun"
    /// A number follows.
    case beforeNumber = "before-number"
    /// Always; and no negation reaches the word, as *leider* and other adverbs of the whole sentence.
    case undeniable
    /// A negation stands in the same clause: *die Uhr geht nicht*. What is denied is the judgement, so that no
    /// other negation changes it.
    case denied
    /// Like ``near``, and no negation reaches the word: *seit Wochen nicht geleert*.
    case burden
  }
}

/// A word that changes the valence of others.
public struct Modifier: Sendable, Hashable {
  /// Case-folded word forms in order.
  public var words: [String]
  public var kind: Kind
  /// What it means depends on the kind; see there.
  public var factor: Double

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Reverses; factor −1…0: the share of the valence that is kept with the other sign.
    case negator
    /// Strengthens; factor 1…2.
    case intensifier
    /// Weakens; factor 0…1.
    case diminisher
    /// `zu laut`; factor −1…0: the valence added to what follows.
    case excess
    /// `aber`; factor 1…2: the weight of what follows.
    case contrast
    /// `obwohl`; factor 0…1: the weight of the clause it opens.
    case concessive
    /// `behoben`; factor −1…0: the share of a noun's valence that is kept with the other sign, because the
    /// thing is over or gets less.
    case reducer
    /// `wäre`; factor 0…1: how much of a wished-for valence counts.
    case irrealis
    /// `angeblich`; factor 0…1: how much counts of what others say, in the same clause and the next.
    case report
  }
}
