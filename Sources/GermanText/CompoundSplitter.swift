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
  private let infinitives: LemmaTable

  init(parts: CompoundParts, infinitives: LemmaTable) {
    self.parts = parts
    self.infinitives = infinitives
  }

  /// The parts of a word; `nil` when it is simple, listed as a whole, or not understood.
  ///
  /// - Parameters:
  ///   - form: The case-folded word.
  ///   - lemma: Its dictionary form, if it is known: a verb is no compound of nouns.
  /// - Complexity: O(n²) look-ups in the length of the word.
  func split(_ form: Form, lemma: String?) -> CompoundSplit? {
    if form.contains(UInt8(ascii: "-")) { return splitAtHyphens(form.string) }
    let lemmaForm = lemma.flatMap { Form(UnicodeForms.fold($0)) }
    if parts.isWhole(form) || lemmaForm.map(parts.isWhole) ?? false { return nil }
    guard form.count >= Self.shortestCompound, !isVerb(form, lemma: lemmaForm) else { return nil }
    let isLowercase = lemma?.first?.isLowercase ?? false
    guard let best = bestReading(form, adjectivesOnly: isLowercase) else { return nil }
    let average = best.cost / Double(best.parts.count)
    guard average <= Self.highestAverage else { return nil }
    return CompoundSplit(
      parts: expanded(best.parts, of: form.string),
      score: max(0, min(1, (Self.highestAverage - average))))
  }

  /// The same for a word of any length; one that is too long for a ``Form`` is only split at its hyphens.
  func split(_ word: String, lemma: String?) -> CompoundSplit? {
    guard let form = Form(word) else { return splitAtHyphens(word) }
    return split(form, lemma: lemma)
  }

  /// Whether a word is a verb, or a noun made from one (*Feststellung* from *feststellen*), whose prefix
  /// only looks like a part.
  private func isVerb(_ form: Form, lemma: Form?) -> Bool {
    if let lemma, infinitives.contains(lemma) { return true }
    if isParticipleAsNoun(form) { return true }
    guard form.hasSuffix("ung") || form.hasSuffix("ungen") else { return false }
    let stem = form.dropLast(form.hasSuffix("ung") ? 3 : 5)
    return infinitives.contains(stem + "en") || infinitives.contains(stem + "n")
  }

  /// *Studierende* are people who study, not the end of studying.
  private func isParticipleAsNoun(_ form: Form) -> Bool {
    for ending in Self.participleEndings where form.hasSuffix(ending) {
      let stem = form.dropLast(ending.utf8CodeUnitCount)
      return infinitives.contains(stem + "en") || infinitives.contains(stem + "n")
    }
    return false
  }

  private static let participleEndings: [StaticString] = ["ende", "enden", "ender", "endem", "endes"]

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
    guard Form(folded).map(parts.isWhole) != true else { return nil }
    let pieces = folded.split(separator: "-").map(String.init)
    guard pieces.count >= 2 else { return nil }
    let found = pieces.flatMap { piece -> [String] in
      split(piece, lemma: head(piece))?.parts
        ?? [head(piece) ?? parts.modifiers[piece].map { parts.lemma(of: $0) } ?? piece]
    }
    return CompoundSplit(parts: found, score: 1)
  }

  private func head(_ piece: String) -> String? { parts.heads[piece].map { parts.lemma(of: $0) } }

  private struct Reading {
    var parts: [String]
    var cost: Double
  }

  /// How the cheapest reading of the first bytes of a word ends: with which part, by its table and number
  /// there, so that weighing readings copies no strings.
  private struct Step {
    var start = 0
    var role = Role.modifier
    var number = 0
    var cost = Double.infinity
  }

  private enum Role {
    case modifier
    case head
    case adjectiveHead
  }

  private func part(_ step: Step) -> CompoundParts.Part {
    switch step.role {
    case .modifier: parts.modifiers.value(at: step.number)
    case .head: parts.heads.value(at: step.number)
    case .adjectiveHead: parts.adjectiveHeads.value(at: step.number)
    }
  }

  /// The cheapest way to read the word as modifiers and a head.
  private func bestReading(_ word: Form, adjectivesOnly: Bool) -> Reading? {
    var steps = [Step](repeating: Step(), count: word.count + 1)
    steps[0].cost = 0
    for start in 0..<(word.count - 1) where steps[start].cost < .infinity {
      let before = steps[start].cost
      for end in (start + Self.shortestPart)..<max(start + Self.shortestPart, word.count)
      where word.startsScalar(at: end) && end - start <= parts.longest {
        guard let number = parts.modifiers.number(of: word, start..<end) else { continue }
        let cost = before + parts.modifiers.value(at: number).cost
        if cost < steps[end].cost {
          steps[end] = Step(start: start, role: .modifier, number: number, cost: cost)
        }
      }
      if start > 0, let head = head(word, start, adjectivesOnly: adjectivesOnly) {
        let cost = before + part(head).cost
        if cost < steps[word.count].cost {
          steps[word.count] = Step(start: start, role: head.role, number: head.number, cost: cost)
        }
      }
    }
    guard steps[word.count].cost < .infinity else { return nil }
    var found: [String] = []
    var end = word.count
    while end > 0 {
      found.append(parts.lemma(of: part(steps[end])))
      end = steps[end].start
    }
    return found.count >= 2 ? Reading(parts: found.reversed(), cost: steps[word.count].cost) : nil
  }

  private func head(_ word: Form, _ start: Int, adjectivesOnly: Bool) -> Step? {
    let range = start..<word.count
    guard range.count >= Self.shortestPart else { return nil }
    if !adjectivesOnly, let number = parts.heads.number(of: word, range) {
      return Step(role: .head, number: number)
    }
    return parts.adjectiveHeads.number(of: word, range).map { Step(role: .adjectiveHead, number: $0) }
  }

  private static let shortestCompound = 6
  private static let shortestPart = 2
  /// Dearer readings are chance.
  private static let highestAverage = 1.9
}
