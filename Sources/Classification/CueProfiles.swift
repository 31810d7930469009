/// What words can stand for in patterns of cues, for all words that can stand for the same: most words are merely nouns, or
/// merely verbs, and share one profile.
struct CueProfiles: Sendable {
  /// A cue that can begin with the words of a profile, with what rules it out soonest.
  struct Start: Sendable {
    /// Index into ``CueIndex/cues``.
    var cue: Int32
    /// The atom that the next word has to satisfy; ``CueIndex/gap`` where any may stand there.
    var second: Int32
    var conditions: SentenceShape
    /// Words that may stand before it.
    var latest: Int32
  }

  /// What else words of a profile have in common.
  struct Traits: Sendable {
    var classes: WordClass
    /// What a sentence is that ends with them.
    var closes: SentenceShape = []
    /// Whether they are question or exclamation marks.
    var isMark = false
    /// *und, oder, statt*: what may stand behind an infinitive that ends a call.
    var isConjunction = false
  }

  /// Words of 64 bits that hold the atoms of a profile.
  private let width: Int
  /// The atoms of all profiles, a bit for each, profile by profile.
  private var bits: [UInt64] = []
  /// The cues that can begin with words of a profile, profile by profile.
  private(set) var starts: [Start] = []
  private var spans: [Range<Int32>] = []
  private var traits: [Traits] = []
  private var numbers: [[Int32]: Int32] = [:]
  /// Profiles of words that stand for nothing but their classes.
  private var ofClasses: [UInt32: Int32] = [:]

  /// - Parameter atoms: How many there are.
  init(atoms: Int) { width = (atoms + 63) / 64 }

  /// The profile of words that stand for nothing but their classes, where it is known.
  func number(of classes: WordClass) -> Int32? { ofClasses[classes.rawValue] }

  mutating func remember(_ number: Int32, for classes: WordClass) { ofClasses[classes.rawValue] = number }

  /// The number of the profile of words that satisfy certain atoms.
  ///
  /// - Parameter starting: Finds the cues whose pattern can begin with an atom.
  mutating func number(of atoms: [Int32], _ traits: Traits, starting: (Int32) -> [Start]) -> Int32 {
    // Marks and conjunctions show in the atoms or in how they close.
    let key = atoms + [Int32(bitPattern: traits.classes.rawValue), Int32(bitPattern: traits.closes.rawValue)]
    if let known = numbers[key] { return known }
    let number = Int32(spans.count)
    let row = bits.count
    bits += repeatElement(0, count: width)
    for atom in atoms { bits[row + Int(atom >> 6)] |= 1 << UInt64(atom & 63) }
    let start = Int32(starts.count)
    starts += atoms.flatMap(starting).sorted { $0.cue < $1.cue }
    spans.append(start..<Int32(starts.count))
    self.traits.append(traits)
    numbers[key] = number
    return number
  }

  subscript(number: Int32) -> Traits { traits[Int(number)] }

  /// Whether words of a profile satisfy an atom.
  func profile(_ number: Int32, satisfies atom: Int32) -> Bool {
    bits[Int(number) * width + Int(atom >> 6)] >> UInt64(atom & 63) & 1 != 0
  }

  /// Places in ``starts`` of the cues that can begin with words of a profile.
  func starting(with number: Int32) -> Range<Int32> { spans[Int(number)] }
}
