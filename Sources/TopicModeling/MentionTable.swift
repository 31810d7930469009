/// The subjects that terms speak of, in two arrays: asked for every word.
struct MentionTable: Sendable {
  private var starts: [Int32] = [0]
  private var subjects: [Int32] = []
  private var weights: [Float] = []

  init() {}

  /// - Parameter mentions: Of each term.
  init(_ mentions: [[Subjects.Mention]]) {
    for list in mentions {
      for mention in list {
        subjects.append(mention.subject)
        weights.append(mention.weight)
      }
      starts.append(Int32(subjects.count))
    }
  }

  /// Calls for each subject of a term with what the term counts there.
  @inline(__always)
  func forEach(of term: Int, _ body: (_ subject: Int, _ weight: Float) -> Void) {
    guard term + 1 < starts.count else { return }
    for index in Int(starts[term])..<Int(starts[term + 1]) { body(Int(subjects[index]), weights[index]) }
  }

  /// Whether a term speaks of a subject of which this holds.
  @inline(__always)
  func contains(of term: Int, where holds: (Int) -> Bool) -> Bool {
    guard term + 1 < starts.count else { return false }
    for index in Int(starts[term])..<Int(starts[term + 1]) where holds(Int(subjects[index])) { return true }
    return false
  }
}
