import FeedbackModel
import GermanText

/// What evidence and aspects are called, worked out once per word type.
struct EvidenceNames: Sendable {
  /// By word type; most are worth something in one way only.
  private var entries: [NamedEntry?] = []
  /// By word type, for the noun itself and for what stands before the last part of a compound.
  private var nouns: [Aspect?] = []
  private var firstParts: [Aspect?] = []

  private struct NamedEntry {
    var value: Double
    var entry: SentimentEntry
  }

  /// The names of a noun as an aspect.
  struct Aspect: Sendable {
    var lemma: String
    /// The last part of a compound, or the lemma.
    var head: String
  }

  /// The entry by which a form is worth something.
  mutating func entry(of type: TypeID, worth value: Double, in context: SentenceContext) -> SentimentEntry {
    let place = Self.place(of: type, in: &entries)
    if let known = entries[place], known.value == value { return known.entry }
    let entry = context.lexicon.entry(of: context.vocabulary[type], worth: value)
    entries[place] = NamedEntry(value: value, entry: entry)
    return entry
  }

  /// - Parameter isFirstPart: Whether what stands before the last part of the compound is meant.
  mutating func aspect(_ id: TypeID, isFirstPart: Bool, in vocabulary: Vocabulary) -> Aspect {
    isFirstPart
      ? Self.aspect(id, isFirstPart: true, in: vocabulary, known: &firstParts)
      : Self.aspect(id, isFirstPart: false, in: vocabulary, known: &nouns)
  }

  private static func aspect(
    _ id: TypeID, isFirstPart: Bool, in vocabulary: Vocabulary, known: inout [Aspect?]
  ) -> Aspect {
    let place = place(of: id, in: &known)
    if let aspect = known[place] { return aspect }
    let aspect = aspect(vocabulary[id], isFirstPart: isFirstPart)
    known[place] = aspect
    return aspect
  }

  /// The place of a type in a list that grows to hold it.
  private static func place<Name>(of type: TypeID, in names: inout [Name?]) -> Int {
    let place = Int(type.index)
    if place >= names.count {
      names += Array(repeating: nil, count: max(place + 1 - names.count, names.count))
    }
    return place
  }

  private static func aspect(_ type: WordType, isFirstPart: Bool) -> Aspect {
    if isFirstPart, let first = type.split.flatMap({ firstPart($0, of: type) }) {
      return Aspect(lemma: first, head: first)
    }
    let lemma = type.lemma.startsUppercase ? type.lemma : type.surface
    return Aspect(lemma: lemma, head: type.split.flatMap { head($0, of: lemma) } ?? lemma)
  }

  /// The last part of a compound, where the whole ends like it.
  private static func head(_ split: CompoundSplit, of lemma: String) -> String? {
    guard let last = split.parts.last, last.startsUppercase,
      UnicodeForms.fold(lemma).hasSuffix(UnicodeForms.fold(last))
    else { return nil }
    return last
  }

  /// What stands before the last part of a compound, as a noun: *Bus* of *Busausfälle*, *Straßenbahn* of
  /// *Straßenbahnausfall*; `nil` where that is no noun.
  private static func firstPart(_ split: CompoundSplit, of type: WordType) -> String? {
    guard let first = split.parts.first, let last = split.parts.last else { return nil }
    if split.parts.count == 2 {
      if first.startsUppercase { return first }
      return first.hasSuffix("en") ? first.prefix(1).uppercased() + first.dropFirst() : nil
    }
    guard type.lemma.lowercased().hasSuffix(last.lowercased()) else { return nil }
    var word = type.lemma.dropLast(last.count)
    if word.last == "-" { word = word.dropLast() }
    // The linking -s- is no part of the noun.
    if word.last == "s", split.parts[split.parts.count - 2].last != "s" { word = word.dropLast() }
    return word.count >= 3 ? String(word) : nil
  }
}
