import FeedbackModel
import GermanText

/// What evidence and aspects are called, worked out once per word type.
struct EvidenceNames: Sendable {
  private var entries: [EntryKey: SentimentEntry] = [:]
  private var aspects: [AspectKey: Aspect] = [:]

  private struct EntryKey: Hashable {
    var type: TypeID
    var value: Double
  }

  private struct AspectKey: Hashable {
    var type: TypeID
    var isFirstPart: Bool
  }

  /// The names of a noun as an aspect.
  struct Aspect: Sendable {
    var lemma: String
    /// The last part of a compound, or the lemma.
    var head: String
  }

  /// The entry by which a form is worth something.
  mutating func entry(of type: TypeID, worth value: Double, in context: SentenceContext) -> SentimentEntry {
    let key = EntryKey(type: type, value: value)
    if let known = entries[key] { return known }
    let entry = context.lexicon.entry(of: context.vocabulary[type], worth: value)
    entries[key] = entry
    return entry
  }

  /// - Parameter isFirstPart: Whether what stands before the last part of the compound is meant.
  mutating func aspect(_ id: TypeID, isFirstPart: Bool, in vocabulary: Vocabulary) -> Aspect {
    let key = AspectKey(type: id, isFirstPart: isFirstPart)
    if let known = aspects[key] { return known }
    let aspect = Self.aspect(vocabulary[id], isFirstPart: isFirstPart)
    aspects[key] = aspect
    return aspect
  }

  private static func aspect(_ type: WordType, isFirstPart: Bool) -> Aspect {
    if isFirstPart, let first = type.split.flatMap({ firstPart($0, of: type) }) {
      return Aspect(lemma: first, head: first)
    }
    let lemma = type.lemma.first?.isUppercase ?? false ? type.lemma : type.surface
    return Aspect(lemma: lemma, head: type.split.flatMap { head($0, of: lemma) } ?? lemma)
  }

  /// The last part of a compound, where the whole ends like it.
  private static func head(_ split: CompoundSplit, of lemma: String) -> String? {
    guard let last = split.parts.last, last.first?.isUppercase ?? false,
      UnicodeForms.fold(lemma).hasSuffix(UnicodeForms.fold(last))
    else { return nil }
    return last
  }

  /// What stands before the last part of a compound, as a noun: *Bus* of *Busausfälle*, *Straßenbahn* of
  /// *Straßenbahnausfall*; `nil` where that is no noun.
  private static func firstPart(_ split: CompoundSplit, of type: WordType) -> String? {
    guard let first = split.parts.first, let last = split.parts.last else { return nil }
    if split.parts.count == 2 {
      if first.first?.isUppercase ?? false { return first }
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
