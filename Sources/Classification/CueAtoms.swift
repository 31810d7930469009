import GermanText
import LexiconFiles

/// What patterns of cues can ask of a single word, numbered: forms, beginnings of forms, and classes.
///
/// Which of them a word satisfies depends on its form alone.
struct CueAtoms: Sendable {
  private(set) var count = 0
  private var forms: [String: [Int32]] = [:]
  private var lemmas: [String: [Int32]] = [:]
  private var prefixes: [String: [Int32]] = [:]
  private var longestPrefix = 0
  /// Atoms by how patterns write them.
  private var numbers: [String: Int32] = [:]
  private var morphological: [(WordClass, Int32)] = []
  private let classes: [String: [String]]

  init(classes: [CueClass]) {
    self.classes = Dictionary(classes.map { ($0.name, $0.words) }) { $0 + $1 }
  }

  /// The number of a word of a pattern; a new one where it has none.
  ///
  /// A class that neither the file nor the morphology knows is satisfied by no word.
  mutating func insert(_ written: String) -> Int32 {
    if let known = numbers[written] { return known }
    let atom = Int32(count)
    count += 1
    numbers[written] = atom
    if written.hasPrefix("<"), written.hasSuffix(">") {
      let name = String(written.dropFirst().dropLast())
      if let known = WordClass(name: name) { morphological.append((known, atom)) }
      for word in classes[name] ?? [] { add(UnicodeForms.fold(word), atom) }
    } else {
      add(UnicodeForms.fold(written), atom)
    }
    return atom
  }

  private mutating func add(_ word: String, _ atom: Int32) {
    if word.hasPrefix("~") {
      lemmas[String(word.dropFirst()), default: []].append(atom)
    } else if word.hasSuffix("*") {
      prefixes[String(word.dropLast()), default: []].append(atom)
      longestPrefix = max(longestPrefix, word.utf8.count - 1)
    } else {
      forms[word, default: []].append(atom)
    }
  }

  /// The atoms that a word satisfies.
  ///
  /// - Complexity: O(length of the word).
  func satisfied(by type: WordType, classes found: WordClass) -> [Int32] {
    var atoms = forms[type.folded] ?? []
    // Runs of marks ("?!", "!!") count as their first.
    if let mark = type.folded.first, mark == "?" || mark == "!", type.folded.utf8.count > 1 {
      atoms += forms[String(mark)] ?? []
    }
    if !lemmas.isEmpty { atoms += lemmas[UnicodeForms.fold(type.lemma)] ?? [] }
    for length in 1...max(1, longestPrefix) where length <= type.folded.utf8.count {
      if let beginning = String(type.folded.utf8.prefix(length)) { atoms += prefixes[beginning] ?? [] }
    }
    for (wordClass, atom) in morphological where found.contains(wordClass) { atoms.append(atom) }
    return atoms
  }
}
