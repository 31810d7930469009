/// What words can stand for in patterns of cues, for all words that can stand for the same: most words are merely nouns, or
/// merely verbs, and share one profile.
struct CueProfiles: Sendable {
  private struct Spans: Sendable {
    var atoms: Range<Int>
    var starting: Range<Int>
  }

  /// Atoms, and cues that can begin, of all profiles one after another.
  private var pool: [Int32] = []
  private var spans: [Spans] = []
  private var numbers: [[Int32]: Int32] = [:]

  /// The number of the profile of words that satisfy certain atoms.
  ///
  /// - Parameter starting: Finds the cues whose pattern can begin with an atom.
  mutating func number(of atoms: [Int32], starting: (Int32) -> [Int32]) -> Int32 {
    if let known = numbers[atoms] { return known }
    let number = Int32(spans.count)
    let start = pool.count
    pool += atoms
    let middle = pool.count
    pool += atoms.flatMap(starting).sorted()
    spans.append(Spans(atoms: start..<middle, starting: middle..<pool.count))
    numbers[atoms] = number
    return number
  }

  /// Whether words of a profile satisfy an atom.
  func profile(_ number: Int32, satisfies atom: Int32) -> Bool {
    for place in spans[Int(number)].atoms where pool[place] == atom { return true }
    return false
  }

  /// Places of the cues that can begin with words of a profile, for ``cue(at:)``.
  func starting(with number: Int32) -> Range<Int> { spans[Int(number)].starting }

  /// Index into ``CueIndex/cues``.
  func cue(at place: Int) -> Int { Int(pool[place]) }
}
