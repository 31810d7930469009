/// A word that rules of sentiment ask for by its grammar, whatever it is worth.
public struct GrammarWord: Sendable, Hashable {
  /// Case-folded.
  public var word: String
  /// Whether every word that begins with it is meant.
  public var isPrefix: Bool
  public var classes: [Class]

  public init(word: String, isPrefix: Bool = false, classes: [Class]) {
    self.word = word
    self.isPrefix = isPrefix
    self.classes = classes
  }

  /// What a rule takes a word for.
  public enum Class: String, Sendable, Hashable, CaseIterable {
    /// Separates clauses.
    case separator
    /// Joins predicates, so that a denial before it does not reach behind it.
    case conjunction
    /// A finite verb of high frequency that the lists may not know as one.
    case auxiliary
    /// Opens a clause that a denying pronoun before it speaks of (*nichts, was …*).
    case dependent
    /// Denies a noun only (*ohne*).
    case nounNegator = "noun-negator"
    /// Says that something is not there, and is denied itself (*nie ohne*).
    case lack
    /// Stands for nobody or nothing.
    case negativePronoun = "negative-pronoun"
    /// Denies a time or place; with *so* it says that the degree is the highest.
    case never
    /// Ends a modifier that concedes the noun behind it.
    case conceding
    /// A lemma: its object is not there.
    case missing
    /// Has a degree although it looks like a function word or an infinitive.
    case gradable
    /// Before *kein* and a noun: somebody has or finds none.
    case having
    /// Makes a noun of the adjective behind it (*etwas Schönes*).
    case quantity
    /// Opens a letter.
    case salutation
    /// Before a noun of the frame *laut der Satzung*.
    case article
    /// The beginning of a web address that was cut off.
    case scheme
    /// Always a comparative.
    case comparative
    case pastVerb = "past-verb"
    case pastTime = "past-time"
    /// Before a noun behind *vor*, which then is a time.
    case pastArticle = "past-article"
    /// *vor*
    case before
    /// *als*
    case than
    /// *wie*
    case like
    /// The place or people of the writer.
    case ours
    /// *bei*
    case at
    /// *uns*
    case us
    case new
    /// A lemma.
    case old
    /// Raises a degree that a denial then makes the highest.
    case so
    /// Asks for a reason and thereby claims.
    case reproach
    /// A verb that opens a question.
    case askingVerb = "asking-verb"
    /// With a word for anybody behind it doubts that there is one.
    case still
    case anybody
    /// *sonst* behind a question word.
    case otherwise
    /// The writer as subject.
    case writer
    /// Praise that opens a complaint.
    case cry
    /// A sign by which praise is mocked.
    case ironySign = "irony-sign"
    case quote
    /// Says that somebody praises, so that a wish beside it takes nothing away (*Lob*).
    case acclaim
    /// The same, but only where a word for the cause or the person follows (*danke für …*); alone it closes a letter.
    case thanks
    /// Such a word.
    case benefit
    /// Astonishment, which is as good or bad as what it is about (*unfassbar, wie liebevoll*).
    case amazed
    /// A noun whose name or subject stands directly behind it (*Workshop Armut*).
    case titled
    /// In words that tell what was said, and that doubt it where the writer saw something else.
    case hearsay
    /// A preposition that ends the words for what others say; they speak of the noun behind it only.
    case about
  }
}

extension GrammarWord {
  /// Reads `word, classes, note`; an asterisk at the end of a word stands for any ending.
  ///
  /// - Throws: At the first line that does not follow the format.
  package static func read(_ file: DataFile) throws(LexiconError) -> [GrammarWord] {
    var words: [GrammarWord] = []
    for row in try file.rows(columns: ["word", "classes", "note"], required: 2) {
      let isPrefix = row[0].hasSuffix("*")
      words.append(
        GrammarWord(
          word: isPrefix ? String(row[0].dropLast()) : row[0], isPrefix: isPrefix,
          classes: try row.choices(
            row[1].split(separator: " ").map(String.init), of: Class.self, called: "class")))
    }
    return words
  }
}
