import FeedbackModel
import GermanText
import LexiconFiles

/// A cue with its words as numbers.
struct CompiledCue: Sendable {
  /// Places in ``CueIndex/patterns``.
  var pattern: Range<Int>
  var conditions: SentenceShape
  var position: RoleCue.Position
  var role: RoleCue.Role
  var weight: Double
}

/// What cues need to know of a word type.
struct CueType: Sendable {
  /// Which words of patterns it satisfies: a number in ``CueProfiles``.
  var profile: Int32 = 0
  var classes: WordClass = []
  /// What a sentence is that ends with it.
  var closes: SentenceShape = []
  /// Whether it is a question or exclamation mark.
  var isMark = false
  /// *und, oder, statt*: what may stand behind an infinitive that ends a call.
  var isConjunction = false
}

/// Cues by the first word of their pattern.
struct CueIndex: Sendable {
  let cues: [CompiledCue]
  /// The atoms of all patterns one after another; ``gap`` for a gap.
  let patterns: [Int32]
  /// Cues without words, which hold for any sentence of their shape.
  let shapes: [Int]
  private var atoms: CueAtoms
  private var byAtom: [Int32: [Int32]] = [:]
  private let conjunction: Int32

  static let gap: Int32 = -1

  /// - Parameter classes: What `<name>` in patterns stands for, beside the classes of ``WordClass``.
  init(_ cues: [RoleCue], classes: [CueClass]) {
    var atoms = CueAtoms(classes: classes)
    var patterns: [Int32] = []
    let compiled = cues.map { cue in
      let start = patterns.count
      patterns += cue.pattern.map { $0 == "…" ? Self.gap : atoms.insert($0) }
      return CompiledCue(
        pattern: start..<patterns.count,
        conditions: SentenceShape(cue.conditions.map { SentenceShape(name: $0) ?? .impossible }),
        position: cue.position, role: cue.role, weight: cue.weight)
    }
    self.cues = compiled
    self.patterns = patterns
    shapes = compiled.indices.filter { compiled[$0].pattern.isEmpty }
    for (index, cue) in compiled.enumerated() where !cue.pattern.isEmpty {
      byAtom[patterns[cue.pattern.lowerBound], default: []].append(Int32(index))
    }
    conjunction = atoms.insert("<conjunction>")
    self.atoms = atoms
  }

  /// What the cues need to know of a type.
  ///
  /// - Parameter profiles: Gets the profile of the type where it has none like it.
  func describe(_ type: WordType, _ profiles: inout CueProfiles) -> CueType {
    var found = CueType()
    let folded = type.folded
    let first = folded.utf8.first ?? 0
    found.isMark = first == UInt8(ascii: "?") || first == UInt8(ascii: "!")
    found.closes = closing(folded, first)
    found.classes = WordClass(type)
    let own = atoms.satisfied(by: type)
    found.isConjunction = own.contains(conjunction)
    let byClass = atoms.satisfied(by: found.classes)
    found.profile = profiles.number(of: own.isEmpty ? byClass : own + byClass) { byAtom[$0] ?? [] }
    return found
  }

  /// What a sentence is that ends with a mark.
  private func closing(_ folded: String, _ first: UInt8) -> SentenceShape {
    switch first {
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: "!"): .exclamation
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "."), 0xE2:
      folded == "." ? .stopped : Self.ellipses.contains(folded) ? [.ellipsis, .stopped] : []
    default: folded.utf8.count == 1 && Self.closingMarks.contains(folded) ? .stopped : []
    }
  }

  private static let ellipses: Set = ["...", "…", "..", "...."]
  private static let closingMarks: Set = [";", ",", "-"]
}
