import GermanText
import LexiconFiles

/// What patterns of cues can ask of a single word, numbered: forms, beginnings of forms, and classes.
///
/// Which of them a word satisfies depends on its form alone.
struct CueAtoms: Sendable {
  private(set) var count = 0
  private var formAtoms: [String: [Int32]] = [:]
  private var lemmaAtoms: [String: [Int32]] = [:]
  private var forms = WordTable<[Int32]>([:])
  private var lemmas = WordTable<[Int32]>([:])
  /// Beginnings of forms by their first byte, shortest first.
  private var prefixes = [[Prefix]](repeating: [], count: 256)
  /// Atoms by how patterns write them.
  private var numbers: [String: Int32] = [:]
  private var morphological: [(WordClass, Int32)] = []
  private let classes: [String: [String]]

  private struct Prefix: Sendable {
    var text: String
    var atom: Int32
    /// Its second byte, by which most words are told from it; 0 where it has one only.
    var second: UInt8
  }

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
      lemmaAtoms[String(word.dropFirst()), default: []].append(atom)
    } else if word.hasSuffix("*") {
      guard let first = word.utf8.first else { return }
      let text = String(word.dropLast())
      let prefix = Prefix(text: text, atom: atom, second: text.utf8.dropFirst().first ?? 0)
      let list = prefixes[Int(first)]
      let place = list.firstIndex { $0.text.utf8.count > prefix.text.utf8.count } ?? list.count
      prefixes[Int(first)].insert(prefix, at: place)
    } else {
      formAtoms[word, default: []].append(atom)
    }
  }

  /// Arranges what was inserted for look-up; to be called when all is in.
  mutating func finish() {
    forms = WordTable(formAtoms)
    lemmas = WordTable(lemmaAtoms)
  }

  /// Adds the atoms that a word satisfies by its form, apart from its classes.
  ///
  /// - Complexity: O(length of the word).
  func add(satisfiedBy type: WordType, to atoms: inout [Int32]) {
    guard let first = type.folded.utf8.first else { return }
    if let own = forms[type.folded] { atoms += own }
    // Runs of marks ("?!", "!!") count as their first.
    if first == UInt8(ascii: "?") || first == UInt8(ascii: "!"), type.folded.utf8.count > 1,
      let own = forms[String(decoding: CollectionOfOne(first), as: UTF8.self)]
    {
      atoms += own
    }
    if !lemmas.isEmpty {
      if let own = lemmas[type.foldedLemma] { atoms += own }
    }
    let second = type.folded.utf8.dropFirst().first ?? 0
    for prefix in prefixes[Int(first)] where prefix.second == second || prefix.second == 0 {
      if type.folded.begins(with: prefix.text) { atoms.append(prefix.atom) }
    }
  }

  /// Adds the atoms that a word satisfies by its classes.
  func add(satisfiedBy classes: WordClass, to atoms: inout [Int32]) {
    for (known, atom) in morphological where classes.contains(known) { atoms.append(atom) }
  }
}
