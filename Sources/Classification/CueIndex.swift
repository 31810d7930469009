import FeedbackModel
import GermanText
import LexiconFiles

/// A cue with its words as numbers.
struct CompiledCue: Sendable {
  /// ``gap`` for a gap.
  var atoms: [Int32]
  var conditions: SentenceShape
  var position: RoleCue.Position
  var role: RoleCue.Role
  var weight: Double

  static let gap: Int32 = -1
}

/// What cues need to know of a word type.
struct CueType: Sendable {
  /// Which words of patterns it satisfies.
  var atoms: [Int32] = []
  /// Cues whose pattern can begin with it.
  var starting: [Int32] = []
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
  /// Cues without words, which hold for any sentence of their shape.
  let shapes: [Int]
  private var atoms: CueAtoms
  private var byAtom: [Int32: [Int32]] = [:]

  /// - Parameter classes: What `<name>` in patterns stands for, beside the classes of ``WordClass``.
  init(_ cues: [RoleCue], classes: [CueClass]) {
    var atoms = CueAtoms(classes: classes)
    let compiled = cues.map { cue in
      CompiledCue(
        atoms: cue.pattern.map { $0 == "…" ? CompiledCue.gap : atoms.insert($0) },
        conditions: SentenceShape(cue.conditions.map { SentenceShape(name: $0) ?? .impossible }),
        position: cue.position, role: cue.role, weight: cue.weight)
    }
    self.cues = compiled
    shapes = compiled.indices.filter { compiled[$0].atoms.isEmpty }
    for (index, cue) in compiled.enumerated() {
      if let first = cue.atoms.first { byAtom[first, default: []].append(Int32(index)) }
    }
    self.atoms = atoms
  }

  /// What the cues need to know of a type.
  func describe(_ type: WordType) -> CueType {
    var found = CueType()
    let folded = type.folded.utf8
    found.isMark = folded.first == UInt8(ascii: "?") || folded.first == UInt8(ascii: "!")
    if folded.first == UInt8(ascii: "?") {
      found.closes = .question
    } else if folded.first == UInt8(ascii: "!") {
      found.closes = .exclamation
    } else if folded.first == UInt8(ascii: ":") {
      found.closes = .colon
    } else if Self.ellipses.contains(type.folded) {
      found.closes = [.ellipsis, .stopped]
    } else if Self.closingMarks.contains(type.folded) {
      found.closes = .stopped
    }
    found.classes = WordClass(type)
    found.isConjunction = Self.conjunctions.contains(type.folded)
    found.atoms = atoms.satisfied(by: type, classes: found.classes)
    found.starting = found.atoms.flatMap { byAtom[$0] ?? [] }.sorted()
    return found
  }

  private static let ellipses: Set = ["...", "…", "..", "...."]
  private static let closingMarks: Set = [".", ";", ",", "-"]
  private static let conjunctions: Set = ["und", "oder", "statt", "anstatt", "bzw.", "u.", "sowie"]
}
