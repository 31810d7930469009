import GermanText
import LexiconFiles

/// What the members of a compound or derivation say about the whole, where the lexicon has no entry for it.
struct WordMembers: Sendable {
  private var prefixes = Members()
  private var suffixes = Members()
  private var heads = Members()
  private let words: WordValences

  init(_ members: [MemberValence], words: WordValences) {
    self.words = words
    for member in members {
      let form = UnicodeForms.fold(member.form)
      switch member.kind {
      case .prefix: prefixes.set(member, for: form)
      case .suffix: suffixes.set(member, for: form)
      case .head: heads.set(member, for: form)
      }
    }
  }

  /// The valence of a word by its members; `nil` when they say nothing.
  ///
  /// - Complexity: O(length of the word).
  func valence(of type: WordType, lemma: String) -> Double? {
    if !type.isCapitalized, let found = bySuffix(type, lemma) { return found }
    if let found = byHead(type, lemma) { return found }
    return byPrefix(type, lemma)
  }

  /// The member that decides on a word, as the lexicon has it: *-los*, *-chaos*, *sau-*, or the entry of the last part;
  /// `nil` when none does.
  func term(decidingOn type: WordType, lemma: String) -> String? {
    if !type.isCapitalized, bySuffix(type, lemma) != nil,
      let suffix = suffixes.longest(atEndOf: lemma)?.member
    {
      return "-" + suffix.form
    }
    if byHead(type, lemma) != nil {
      let last = type.split?.parts.last
      if let last, heads[UnicodeForms.fold(last)] == nil { return last }
      return heads.longest(atEndOf: lemma).map { "-" + $0.member.form }
        ?? last.map { "-" + UnicodeForms.fold($0) }
    }
    guard byPrefix(type, lemma) != nil else { return nil }
    return prefixes.all(atStartOf: lemma).first.map { $0.member.form + "-" }
  }

  // MARK: Endings

  /// *bürgernah*, *fehlerhaft*, *ideenlos*
  private func bySuffix(_ type: WordType, _ lemma: String) -> Double? {
    guard let (stem, suffix) = suffixes.longest(atEndOf: lemma), stem.count >= Self.shortestStem else {
      return nil
    }
    let first = first(String(stem))
    // zugehörig has nothing to do with hörig: what stands before has to be a word.
    guard first != nil || type.split != nil else { return nil }
    return apply(suffix, to: first)
  }

  /// *Verkehrschaos*: the head that the compound was split into; where it was not, one that is too long to
  /// stand there by chance.
  private func byHead(_ type: WordType, _ lemma: String) -> Double? {
    if let parts = type.split?.parts, parts.count >= 2, let last = parts.last {
      let folded = UnicodeForms.fold(last)
      // "hundesteuer" in small letters may be split as "hundes" and "teuer": the longer head is meant.
      if let (_, head) = heads.longest(atEndOf: lemma), head.form.count > folded.count {
        return apply(head, to: nil)
      }
      if let head = heads[folded] { return apply(head, to: first(UnicodeForms.fold(parts[0]))) }
      let entry = words[folded]
      let value = type.isCapitalized ? entry?.noun : entry?.other
      return value.flatMap { $0 == 0 ? nil : $0 * Coefficients.headShare }
    }
    guard type.isCapitalized, !type.isLemmaListed else { return nil }
    guard let (stem, head) = heads.longest(atEndOf: lemma), stem.count >= Self.shortestStem,
      head.form.count >= Self.longHead
    else { return nil }
    return apply(head, to: nil)
  }

  // MARK: Beginnings

  /// *Mondpreis*, *saugut*, *unschön*
  private func byPrefix(_ type: WordType, _ lemma: String) -> Double? {
    if type.isCapitalized {
      guard let parts = type.split?.parts, parts.count >= 2,
        let prefix = prefixes[UnicodeForms.fold(parts[0])]
      else { return nil }
      return apply(prefix, to: words[UnicodeForms.fold(parts[parts.count - 1])]?.noun)
    }
    for (prefix, rest) in prefixes.all(atStartOf: lemma) where rest.count >= Self.shortestStem {
      // Behind a prefix an adjective of the lexicon has to stand, or chance would find sau- in sauber.
      guard let rest = words[String(rest)]?.other, rest != 0 else { continue }
      if prefix.rule == .judges { return rest * Coefficients.prefixStrength }
      return apply(prefix, to: rest)
    }
    return nil
  }

  // MARK: Rules

  /// - Parameter other: The valence of the other member; `nil` or 0 where it has none.
  private func apply(_ member: MemberValence, to other: Double?) -> Double? {
    let other = other == 0 ? nil : other
    let value: Double? =
      switch member.rule {
      case .judges: member.valence
      case .keeps: other ?? member.valence
      case .inverts: other.map { -$0 * Coefficients.inversion } ?? member.valence
      case .strengthens: other.map { $0 * Coefficients.prefixStrength } ?? member.valence
      case .blocks: 0
      }
    return value == 0 && member.rule != .blocks ? nil : value
  }

  /// The valence of a first member, with or without the letters that link it.
  private func first(_ stem: String) -> Double? {
    for ending in ["", "s", "n", "en", "es", "er"] where stem.hasSuffix(ending) {
      let entry = words[String(stem.dropLast(ending.count))] ?? words[stem.dropLast(ending.count) + "e"]
      if let value = entry?.noun ?? entry?.other { return value }
    }
    return nil
  }

  private static let shortestStem = 3
  /// In letters; a shorter head is only believed where the splitter found it.
  private static let longHead = 5
}

/// Members of one kind by their form.
private struct Members: Sendable {
  private var index = FormIndex()
  private var members: [MemberValence] = []

  /// Of several members with one form the last counts.
  mutating func set(_ member: MemberValence, for form: String) {
    let number = index.insert(form)
    if number == members.count { members.append(member) } else { members[number] = member }
  }

  subscript(form: String) -> MemberValence? { index.number(of: form).map { members[$0] } }

  /// The longest member that a word ends with, and what stands before it.
  func longest(atEndOf word: String) -> (stem: Substring, member: MemberValence)? {
    index.longestEnding(of: word).map { number, start in
      (word[..<word.utf8.index(word.startIndex, offsetBy: start)], members[number])
    }
  }

  /// The members that a word begins with, the longest first, and what stands behind them.
  func all(atStartOf word: String) -> [(member: MemberValence, rest: Substring)] {
    index.beginnings(of: word).map { number, end in
      (members[number], word[word.utf8.index(word.startIndex, offsetBy: end)...])
    }
  }
}
