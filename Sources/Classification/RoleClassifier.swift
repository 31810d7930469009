public import FeedbackModel
public import GermanText
public import LexiconFiles

/// Tells what each sentence does: propose, reason, or neither; and whether it asks.
///
/// Cues are word patterns and shapes of sentences with weights from a data file; a role's weights are summed
/// and the largest sum wins, as in a multinomial logistic regression whose features a person can read. Roles
/// after Liebeck, Esau and Conrad (2016). Each decision carries the cue words that made it.
public struct RoleClassifier: Sendable {
  private let index: CueIndex
  /// The profile of each type.
  private var types = PerTypeTable<Int32>()
  private var profiles: CueProfiles
  /// Filled again for every sentence, which saves their growing.
  private var sentence = CueSentence()
  private var found: [Match] = []

  /// - Parameter classes: What `<name>` in patterns stands for.
  public init(cues: [RoleCue], classes: [CueClass] = []) {
    index = CueIndex(cues, classes: classes)
    profiles = index.profiles
  }

  /// What a sentence does.
  public struct Decision: Sendable, Hashable {
    public var role: SentenceRole
    /// The words that decided, as written, in text order; empty when only the shape of the sentence did.
    public var cues: [String]
    /// Whether it proposes in so many words (*sollte*, *mehr*, *bitte*), and not by its shape alone, which a terse remark on
    /// what is may share (*Kostenloser Parkplatz*).
    public var isDemand: Bool
    /// Whether it asks for information.
    public var isQuestion: Bool
    /// Whether it points to a fact elsewhere.
    public var isInformation: Bool
    /// How much it tells without judging, wishing or asking: 1 for a whole sentence, 1 more for a figure in it; 0 for all others.
    public var facts = 0
  }

  /// Decides on each sentence of a document.
  ///
  /// - Parameters:
  ///   - document: Made by the tokenizer whose vocabulary is given.
  ///   - part: Titles name a subject and argue rarely, so they need a cue to count.
  ///   - labels: How each sentence judges; neutral where there is none.
  /// - Returns: One decision per sentence, in order.
  public mutating func decisions(
    for document: Document, part: CommentPart, vocabulary: Vocabulary, labels: [Sentiment.Label] = []
  ) -> [Decision] {
    extendTypes(to: vocabulary)
    var decisions: [Decision] = []
    decisions.reserveCapacity(document.sentences.count)
    for number in document.sentences.indices {
      match(number, of: document, part: part, label: number < labels.count ? labels[number] : .neutral)
      decisions.append(decision(part: part, vocabulary: vocabulary))
    }
    return decisions
  }

  /// The indices of the cues that each sentence has, each as often as it has it; for choosing weights.
  package mutating func cues(
    in document: Document, part: CommentPart, vocabulary: Vocabulary, labels: [Sentiment.Label]
  ) -> [[Int]] {
    extendTypes(to: vocabulary)
    return document.sentences.indices.map { number in
      match(number, of: document, part: part, label: number < labels.count ? labels[number] : .neutral)
      return found.map { Int($0.cue) }
    }
  }

  private struct Match {
    /// Index into ``CueIndex/cues``.
    var cue: Int32
    /// Of the sentence's words, from and up to.
    var start: Int32
    var end: Int32
  }

  private mutating func extendTypes(to vocabulary: Vocabulary) {
    // Taken out, so that the closure does not share it with the classifier and make it copy.
    var known = profiles
    profiles = CueProfiles(atoms: 0)
    types.extend(to: vocabulary) { [index] in index.profile(of: $0, &known) }
    profiles = known
  }

  /// Finds the cues of a sentence, each once, where it stands first: words that are repeated say nothing new.
  private mutating func match(_ number: Int, of document: Document, part: CommentPart, label: Sentiment.Label)
  {
    sentence.read(
      document.sentences[number], of: document, part: part, label: label, types: types,
      profiles: profiles)
    found.removeAll(keepingCapacity: true)
    for shape in index.shapes where sentence.shape.isSuperset(of: index.cues[shape].conditions) {
      found.append(Match(cue: Int32(shape), start: 0, end: 0))
    }
    for start in sentence.words.indices {
      for place in profiles.starting(with: sentence.words[start].profile) {
        let candidate = profiles.starts[Int(place)]
        guard sentence.allows(candidate, at: start, profiles),
          let end = sentence.match(
            index.cues[Int(candidate.cue)], at: start, in: index.patterns, profiles),
          !found.contains(where: { $0.cue == candidate.cue })
        else { continue }
        found.append(Match(cue: candidate.cue, start: Int32(start), end: Int32(end)))
      }
    }
  }

  private func decision(part: CommentPart, vocabulary: Vocabulary) -> Decision {
    var weights = RoleWeights()
    for match in found { weights[index.cues[Int(match.cue)].role] += index.cues[Int(match.cue)].weight }
    let role = weights.role(words: sentence.words.count { $0.kind == .word }, part: part)
    var deciding: [String] = []
    var isDemand = false
    for match in found where match.start < match.end {
      let cue = index.cues[Int(match.cue)]
      guard cue.role.sentenceRole == role else { continue }
      let text = Self.text(
        of: sentence.words[Int(match.start)..<Int(match.end)], vocabulary: vocabulary)
      if !deciding.contains(text) { deciding.append(text) }
      if role == .proposal, cue.weight >= Self.explicitFrom { isDemand = true }
    }
    return Decision(
      role: role, cues: deciding, isDemand: isDemand,
      isQuestion: sentence.shape.contains(.question) && role != .proposal,
      isInformation: weights[.information] >= Self.informationThreshold,
      facts: role == .reasoning && part == .text ? sentence.facts : 0)
  }

  private static func text(of words: ArraySlice<CueSentence.Word>, vocabulary: Vocabulary) -> String {
    guard var text = words.first.map({ vocabulary.surface($0.type) }) else { return "" }
    guard words.count > 1 else { return text }
    text.reserveCapacity(words.reduce(0) { $0 + vocabulary.surface($1.type).utf8.count + 1 })
    for word in words.dropFirst() {
      text += " "
      text += vocabulary.surface(word.type)
    }
    return text
  }

  private static let informationThreshold = 0.5
  /// The weight from which a cue alone makes a proposal likely: the odds are more than two to one.
  private static let explicitFrom = 0.8
}

/// The sums of the weights of each role.
private struct RoleWeights {
  /// One for each role; the rest stays 0.
  private var sums = SIMD8<Double>.zero

  subscript(role: RoleCue.Role) -> Double {
    get { sums[Self.place(of: role)] }
    set { sums[Self.place(of: role)] = newValue }
  }

  private static func place(of role: RoleCue.Role) -> Int {
    switch role {
    case .proposal: 0
    case .reasoning: 1
    case .other: 2
    case .question: 3
    case .information: 4
    }
  }

  func role(words: Int, part: CommentPart) -> SentenceRole {
    let (proposal, reasoning, other) = (self[.proposal], self[.reasoning], self[.other])
    if proposal >= Self.proposalThreshold, proposal >= reasoning, proposal > other { return .proposal }
    if other > 0, other > reasoning { return .other }
    if reasoning > 0 { return .reasoning }
    // Nothing found: a title names a subject, a fragment is chatter, a whole sentence most often states
    // something.
    return part == .title || words < Self.fewestWords ? .other : .reasoning
  }

  /// The weakest proposal cues (*soll*, an infinitive at the end) need company.
  private static let proposalThreshold = 0.4
  /// Below this, a sentence without cues is a fragment.
  private static let fewestWords = 4
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
