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

/// Cues by the first word of their pattern. A class, so that copies of what uses it share it.
final class CueIndex: Sendable {
  let cues: [CompiledCue]
  /// The atoms of all patterns one after another; ``gap`` for a gap.
  let patterns: [Int32]
  /// Cues without words, which hold for any sentence of their shape.
  let shapes: [Int]
  private let atoms: CueAtoms
  private let byAtom: [Int32: [CueProfiles.Start]]
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
    var byAtom: [Int32: [CueProfiles.Start]] = [:]
    for (index, cue) in compiled.enumerated() where !cue.pattern.isEmpty {
      let start = CueProfiles.Start(
        cue: Int32(index),
        second: cue.pattern.count > 1 ? patterns[cue.pattern.lowerBound + 1] : Self.gap,
        conditions: cue.conditions, latest: cue.position.latestStart)
      byAtom[patterns[cue.pattern.lowerBound], default: []].append(start)
    }
    self.byAtom = byAtom
    conjunction = atoms.insert("<conjunction>")
    atoms.finish()
    self.atoms = atoms
  }

  /// What the cues need to know of a type: its profile.
  ///
  /// - Parameter profiles: Gets the profile of the type where it has none like it.
  func profile(of type: WordType, _ profiles: inout CueProfiles) -> Int32 {
    var traits = CueProfiles.Traits(classes: WordClass(type))
    let folded = type.folded
    let first = folded.utf8.first ?? 0
    traits.isMark = first == UInt8(ascii: "?") || first == UInt8(ascii: "!")
    traits.closes = closing(folded, first)
    var all: [Int32] = []
    atoms.add(satisfiedBy: type, to: &all)
    let isPlain = all.isEmpty && traits.closes.isEmpty
    if isPlain, let known = profiles.number(of: traits.classes) { return known }
    traits.isConjunction = all.contains(conjunction)
    atoms.add(satisfiedBy: traits.classes, to: &all)
    let number = profiles.number(of: all, traits) { byAtom[$0] ?? [] }
    if isPlain { profiles.remember(number, for: traits.classes) }
    return number
  }

  /// What no cue has yet been asked about.
  var profiles: CueProfiles { CueProfiles(atoms: atoms.count) }

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

extension RoleCue.Position {
  /// Words that may stand before a pattern.
  fileprivate var latestStart: Int32 {
    switch self {
    case .start: 1
    case .first, .whole: 0
    case .any, .end, .clause: .max
    }
  }
}
