import GermanText
import LexiconFiles

extension CompiledLexicon {
  /// What a word form means on its own; computed once per type.
  ///
  /// Without strings and arrays, so that looking at it costs nothing per token.
  struct TypeEntry: Sendable {
    private var nounValue = Double.nan
    private var otherValue = Double.nan
    private var verbValue = Double.nan
    /// What the form is like.
    var traits = WordTraits()
    /// What rules take the form for.
    var grammar: GrammarClasses = []
    /// Whether it is an infinitive, and an adjective only in an inflected form (*schicken*, *reichen*): the
    /// adjective needs a noun behind it.
    var isInfinitiveOrInflected = false
    /// Whether somebody speaks for themselves by it.
    var isPersonal = false
    /// Whether it denies the whole by itself.
    var isNegator = false
    /// Whether it strengthens by itself.
    var isIntensifier = false
    /// Whether what follows it counts more.
    var isContrast = false
    /// Whether a sentence with it may have something to judge by; one without such words has not.
    var mayCharge = false
    /// Places in the frames of its lemma.
    var frames = Places()
    /// Places of the phrases that begin with this form, longest first.
    var phrases = Places()
    /// Places of the modifiers that begin with this form, longest first.
    var modifiers = Places()
    /// Number of its lemma among the words of frames; ``CompiledLexicon/noNumber`` when it is none of them.
    var frameWord: Int32 = noNumber
    /// The same for the last part of its compound.
    var frameHead: Int32 = noNumber
    /// The form's number among the words of phrases and modifiers; ``CompiledLexicon/noNumber`` when it is in none.
    var number: Int32 = noNumber

    /// A range of places in half the room.
    struct Places: Sendable {
      private var start: Int32 = 0
      private var count: Int32 = 0

      init() {}

      init(_ range: Range<Int>) {
        start = Int32(range.lowerBound)
        count = Int32(range.count)
      }

      var range: Range<Int> { Int(start)..<Int(start + count) }
      var isEmpty: Bool { count == 0 }
    }

    init(_ type: WordType) { traits = WordTraits(type) }
  }
}

extension CompiledLexicon.TypeEntry {
  /// Valence as a noun; `nil` when the lexicon has none.
  var noun: Double? {
    get { nounValue.isNaN ? nil : nounValue }
    set { nounValue = newValue ?? .nan }
  }

  /// Valence as an adjective, adverb, interjection or sign; `nil` when the lexicon has none.
  var other: Double? {
    get { otherValue.isNaN ? nil : otherValue }
    set { otherValue = newValue ?? .nan }
  }

  /// Valence as a verb; `nil` when the lexicon has none.
  var verb: Double? {
    get { verbValue.isNaN ? nil : verbValue }
    set { verbValue = newValue ?? .nan }
  }

  var hasNoReading: Bool { nounValue.isNaN && otherValue.isNaN && verbValue.isNaN }

  /// Whether one of its readings judges; words that look charged and are not have the valence 0.
  var isCharged: Bool { [noun, other, verb].contains { $0 ?? 0 != 0 } }

  /// Whether nothing is known that a sentence could be searched for.
  var isUnknown: Bool { hasNoReading && phrases.isEmpty && modifiers.isEmpty && frames.isEmpty }

  /// Takes over what a modifier says that is this word alone.
  mutating func add(_ rule: ModifierRule) {
    isNegator = rule.kind == .negator && rule.factor <= Coefficients.wholeNegation
    isIntensifier = rule.kind == .intensifier
    isContrast = rule.kind == .contrast
  }
}
