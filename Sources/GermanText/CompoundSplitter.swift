/// A compound taken apart.
public struct CompoundSplit: Sendable, Hashable {
  /// Dictionary forms of the parts in order, the head last; at least two.
  public var parts: [String]
  /// 0…1; how well known words explain the whole: 1 for long, common parts, near 0 for doubtful short ones.
  public var score: Double

  public init(parts: [String], score: Double) {
    self.parts = parts
    self.score = score
  }
}

/// Splits German compounds by word-list evidence and linking elements.
///
/// All ways of reading a word as known parts with linking elements between them are weighed by dynamic
/// programming; short parts, verb stems and unusual linking elements cost more, and a word that is listed
/// as a whole is kept whole. The idea of weighing parts is Koehn and Knight's (2003); different from them,
/// evidence is a word list instead of corpus counts, so that rare parts count as much as frequent ones.
struct CompoundSplitter: Sendable {
  private let parts: CompoundParts
  private let infinitives: FormTable<String>

  init(_ entries: MorphologyEntries, morphology: Morphology) {
    parts = CompoundParts(entries, morphology: morphology)
    infinitives = morphology.infinitives
  }

  /// The parts of a word; `nil` when it is simple, listed as a whole, or not understood.
  ///
  /// - Parameters:
  ///   - folded: The case-folded word.
  ///   - lemma: Its dictionary form, if it is known: a verb is no compound of nouns.
  /// - Complexity: O(n²) look-ups in the length of the word.
  func split(_ folded: String, lemma: String?) -> CompoundSplit? {
    if folded.contains("-") { return splitAtHyphens(folded) }
    if parts.isWhole(folded) || lemma.map({ parts.isWhole(UnicodeForms.fold($0)) }) ?? false { return nil }
    guard !morphologyKnowsVerb(behind: folded, lemma: lemma) else { return nil }
    let isLowercase = lemma?.first?.isLowercase ?? false
    for spelling in [folded] + Inflection.umlautSpellings(of: folded) {
      if let split = splitSpelling(spelling, adjectivesOnly: isLowercase) { return split }
    }
    return nil
  }

  /// Whether a word is a verb, or a noun made from one (*Feststellung* from *feststellen*), whose prefix
  /// only looks like a part.
  private func morphologyKnowsVerb(behind folded: String, lemma: String?) -> Bool {
    if let lemma, infinitives[UnicodeForms.fold(lemma)] != nil { return true }
    guard folded.hasSuffix("ung") || folded.hasSuffix("ungen") else { return false }
    let stem = folded.dropLast(folded.hasSuffix("ung") ? 3 : 5)
    return infinitives[stem + "en"] != nil || infinitives[stem + "n"] != nil
  }

  private func splitSpelling(_ folded: String, adjectivesOnly: Bool) -> CompoundSplit? {
    let text = PaddedText(folded)
    guard (Self.shortestCompound...Self.longestCompound).contains(text.count),
      let best = bestReading(text, adjectivesOnly: adjectivesOnly)
    else { return nil }
    let average = best.cost / Double(best.parts.count)
    guard average <= Self.highestAverage else { return nil }
    return CompoundSplit(
      parts: expanded(best.parts, of: folded), score: max(0, min(1, (Self.highestAverage - average))))
  }

  /// A part may be a listed compound itself (*Schulweg* in *Schulwegsicherheit*).
  private func expanded(_ found: [String], of word: String) -> [String] {
    var result: [String] = []
    for (index, part) in found.enumerated() {
      let folded = UnicodeForms.fold(part)
      let inner = folded != word ? split(folded, lemma: part)?.parts : nil
      let next = index + 1 < found.count ? found[index + 1] : nil
      result += inner ?? [parts.disambiguated(part, before: next)]
    }
    return result.enumerated().map { index, part in
      index + 1 < result.count ? parts.disambiguated(part, before: result[index + 1]) : part
    }
  }

  /// A hyphen always separates; what stands between is split further.
  private func splitAtHyphens(_ folded: String) -> CompoundSplit? {
    guard !parts.isWhole(folded) else { return nil }
    let pieces = folded.split(separator: "-").map(String.init)
    guard pieces.count >= 2 else { return nil }
    let found = pieces.flatMap { piece -> [String] in
      split(piece, lemma: parts.heads[piece]?.lemma)?.parts
        ?? [parts.heads[piece]?.lemma ?? parts.modifiers[piece]?.lemma ?? piece]
    }
    return CompoundSplit(parts: found, score: 1)
  }

  private struct Reading {
    var parts: [String]
    var cost: Double
  }

  /// How the cheapest reading of the first bytes of a word ends.
  private struct Step {
    var start: Int
    var part: CompoundParts.Part
    var cost: Double
  }

  /// The cheapest way to read the word as modifiers and a head.
  private func bestReading(_ word: PaddedText, adjectivesOnly: Bool) -> Reading? {
    var steps = [Step?](repeating: nil, count: word.count + 1)
    for start in 0..<(word.count - 1) where start == 0 || steps[start] != nil {
      let before = start == 0 ? 0 : steps[start]?.cost ?? 0
      var end = start + Self.shortestPart
      while end <= min(word.count, start + parts.longest) {
        let part =
          end < word.count
          ? parts.modifiers[word, start..<end]
          : start > 0 ? head(word, start..<end, adjectivesOnly: adjectivesOnly) : nil
        if let part, before + part.cost < steps[end]?.cost ?? .infinity {
          steps[end] = Step(start: start, part: part, cost: before + part.cost)
        }
        end += 1
      }
    }
    guard let last = steps[word.count] else { return nil }
    var found: [String] = []
    var step: Step? = last
    while let current = step {
      found.append(current.part.lemma)
      step = current.start > 0 ? steps[current.start] : nil
    }
    return found.count >= 2 ? Reading(parts: found.reversed(), cost: last.cost) : nil
  }

  private func head(_ word: PaddedText, _ range: Range<Int>, adjectivesOnly: Bool) -> CompoundParts.Part? {
    if adjectivesOnly { return parts.adjectiveHeads[word, range] }
    return parts.heads[word, range] ?? parts.adjectiveHeads[word, range]
  }

  private static let shortestCompound = 6
  private static let longestCompound = 80
  private static let shortestPart = 2
  /// Dearer readings are chance.
  private static let highestAverage = 1.9
}
