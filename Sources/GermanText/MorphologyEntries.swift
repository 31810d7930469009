/// The entries that ``Morphology`` is built from, one type per word list.
public struct MorphologyEntries: Sendable {
  public var nouns: [Noun] = []
  public var verbs: [Verb] = []
  public var adjectives: [Adjective] = []
  public var functionWords: [FunctionWord] = []
  /// Names that are neither split nor inflected.
  public var names: [String] = []
  /// Compounds that speakers take as one word.
  public var wholes: [String] = []
  /// Stems that are read as a verb in compounds, with the parts before which a noun of the same form is
  /// meant.
  public var verbModifiers: [VerbModifier] = []

  public init() {}

  /// A noun; gender marks as in `Lexicons/words/nouns.tsv`.
  public struct Noun: Sendable {
    public var lemma: String
    public var gender: String
    /// Empty when none is in use.
    public var plurals: [String]

    public init(lemma: String, gender: String, plurals: [String]) {
      self.lemma = lemma
      self.gender = gender
      self.plurals = plurals
    }
  }

  public struct Verb: Sendable {
    public var infinitive: String
    /// `weak`, `strong`, `mixed`, `sep` or `insep`.
    public var kind: String
    /// Third person singular, past, past participle, subjunctive II; of prefixed verbs prefix and base.
    public var parts: [String]

    public init(infinitive: String, kind: String, parts: [String]) {
      self.infinitive = infinitive
      self.kind = kind
      self.parts = parts
    }
  }

  public struct Adjective: Sendable {
    public var word: String
    public var isAdverb: Bool
    /// Comparative, superlative stem, inflected stem, as far as they are irregular.
    public var forms: [String]

    public init(word: String, isAdverb: Bool, forms: [String]) {
      self.word = word
      self.isAdverb = isAdverb
      self.forms = forms
    }
  }

  public struct VerbModifier: Sendable {
    public var stem: String
    public var infinitive: String
    public var exceptions: [String]

    public init(stem: String, infinitive: String, exceptions: [String]) {
      self.stem = stem
      self.infinitive = infinitive
      self.exceptions = exceptions
    }
  }

  public struct FunctionWord: Sendable {
    public var form: String
    public var lemma: String
    /// Part of speech of Universal Dependencies.
    public var kind: String

    public init(form: String, lemma: String, kind: String) {
      self.form = form
      self.lemma = lemma
      self.kind = kind
    }
  }
}
