public import FeedbackModel
public import GermanText
public import LexiconFiles

/// Tells what each sentence does: propose, reason, or neither; and whether it asks.
///
/// Cues are word patterns with weights from a data file; a role's weights are summed and the largest sum
/// wins. Roles after Liebeck, Esau and Conrad (2016). Each decision carries the cue words that made it.
public struct RoleClassifier: Sendable {
  private let cues: CueIndex
  private var types = PerTypeTable<[Int]>()

  public init(cues: [RoleCue]) {
    self.cues = CueIndex(cues)
  }

  /// What a sentence does.
  public struct Decision: Sendable, Hashable {
    public var role: SentenceRole
    /// The words that decided, as written, in text order; empty for a default.
    public var cues: [String]
    /// Whether it asks for information.
    public var isQuestion: Bool
    /// Whether it points to a fact elsewhere.
    public var isInformation: Bool
  }

  /// Decides on each sentence of a document.
  ///
  /// - Parameters:
  ///   - document: Made by the tokenizer whose vocabulary is given.
  ///   - part: Titles name a subject and argue rarely, so they need a cue to count.
  /// - Returns: One decision per sentence, in order.
  public mutating func decisions(
    for document: Document, part: CommentPart, vocabulary: Vocabulary
  ) -> [Decision] {
    types.extend(to: vocabulary) { cues.startingWith($0.folded) }
    return document.sentences.map { sentence in
      decision(for: CueSentence(sentence, of: document, vocabulary: vocabulary), part: part)
    }
  }

  private func decision(for sentence: CueSentence, part: CommentPart) -> Decision {
    var weights: [RoleCue.Role: Double] = [:]
    var found: [(role: RoleCue.Role, words: [String])] = []
    for start in sentence.words.indices {
      for index in types[sentence.words[start].type] {
        let cue = cues.cues[index]
        guard let end = sentence.match(cue, at: start) else { continue }
        weights[cue.role, default: 0] += cue.weight
        found.append((cue.role, sentence.words[start..<end].map(\.surface)))
      }
    }
    let role = role(for: weights, sentence: sentence, part: part)
    let deciding = found.filter { $0.role.sentenceRole == role }.map { $0.words.joined(separator: " ") }
    let endsWithQuestionMark = sentence.words.last?.folded.contains("?") ?? false
    return Decision(
      role: role, cues: deciding.uniqued(),
      isQuestion: endsWithQuestionMark && role != .proposal,
      isInformation: weights[.information, default: 0] >= Self.informationThreshold)
  }

  private func role(
    for weights: [RoleCue.Role: Double], sentence: CueSentence, part: CommentPart
  ) -> SentenceRole {
    let proposal = weights[.proposal, default: 0]
    let reasoning = weights[.reasoning, default: 0]
    let other = weights[.other, default: 0]
    if proposal >= Self.proposalThreshold, proposal >= reasoning, proposal > other { return .proposal }
    if other > 0, other > reasoning { return .other }
    if reasoning > 0 { return .reasoning }
    // Nothing found: a title names a subject, a fragment is chatter, a whole sentence most often states
    // something.
    let words = sentence.words.count { $0.kind == .word }
    return part == .title || words < Self.fewestWords ? .other : .reasoning
  }

  /// The weakest proposal cues (*soll*, an infinitive at the end) need company.
  private static let proposalThreshold = 0.4
  /// Below this, a sentence without cues is a fragment.
  private static let fewestWords = 4
  private static let informationThreshold = 0.5
}

extension RoleCue.Role {
  /// The sentence role that a cue speaks for; questions and information are no roles of their own.
  fileprivate var sentenceRole: SentenceRole? {
    switch self {
    case .proposal: .proposal
    case .reasoning: .reasoning
    case .other: .other
    case .question, .information: nil
    }
  }
}

extension Array where Element: Hashable {
  /// The elements without repetitions, in order.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
