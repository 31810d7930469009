import FeedbackModel

/// Finds passages that many comments repeat beside what they are about: standard answers, greetings, signatures.
///
/// Passages are runs of content words. They are counted in a table of fixed size, where different runs may share a cell: a run may
/// seem more frequent than it is, never less.
struct Boilerplate {
  private let items: [TopicModeler.Item]
  /// Whether a term speaks of taking part itself.
  private let isProcess: (Int) -> Bool
  private var counts = Array(repeating: UInt16(0), count: Self.cells)
  private let threshold: UInt16

  /// - Complexity: O(words).
  init(items: [TopicModeler.Item], isProcess: @escaping (Int) -> Bool = { _ in false }) {
    self.items = items
    self.isProcess = isProcess
    threshold = UInt16(clamping: max(Self.leastComments, Int(Self.leastShare * Double(items.count))))
    for item in items {
      // The table counts comments: a run that one comment has twice counts once where it is repeated at once.
      var last = -1
      Self.forEachRun(of: item) { _, cell in
        if cell != last { counts[cell] = counts[cell] == .max ? .max : counts[cell] + 1 }
        last = cell
      }
    }
  }

  /// The comments without such passages. What is said by all of a contribution stays, however many say it: that is a campaign,
  /// which a city wants to hear. A reply that mostly repeats, or speaks of taking part itself, is a standard answer and has no topic.
  func stripped() -> [TopicModeler.Item] {
    var isRepeated: [Bool] = []
    return items.map { item in
      let body = item.terms.count - item.titleLength
      guard body >= Self.run else { return item }
      if item.isReply, isFormal(item) { return Self.emptied(item) }
      isRepeated = Array(repeating: false, count: item.terms.count)
      Self.forEachRun(of: item) { place, cell in
        if counts[cell] >= threshold { for term in place..<place + Self.run { isRepeated[term] = true } }
      }
      let repeated = isRepeated.count { $0 }
      if Double(repeated) >= Self.standardShare * Double(body) {
        return item.isReply ? Self.emptied(item) : item
      }
      guard repeated > 0 else { return item }
      var stripped = item
      stripped.terms = item.terms.indices.filter { !isRepeated[$0] }.map { item.terms[$0] }
      return stripped
    }
  }

  /// Whether a reply is a moderator's: much of it speaks of taking part itself.
  private func isFormal(_ item: TopicModeler.Item) -> Bool {
    let formal = item.terms[item.titleLength...].filter(isProcess)
    return Set(formal).count >= Self.formalWords
      && Double(formal.count) >= Self.formalShare * Double(item.terms.count - item.titleLength)
  }

  private static func emptied(_ item: TopicModeler.Item) -> TopicModeler.Item {
    var empty = item
    empty.terms = []
    empty.titleLength = 0
    return empty
  }

  /// Calls for each run of content words in the text.
  private static func forEachRun(of item: TopicModeler.Item, _ body: (_ place: Int, _ cell: Int) -> Void) {
    let terms = item.terms
    guard terms.count - item.titleLength >= run else { return }
    for place in item.titleLength...terms.count - run {
      var hash = UInt64(0)
      for term in place..<place + run { hash = (hash ^ UInt64(terms[term] + 1)) &* multiplier }
      body(place, Int(hash >> (64 - UInt64(cellBits))))
    }
  }

  /// Content words in a run: fewer are idioms.
  private static let run = 4
  private static let leastComments = 6
  /// Share of all comments that repeat a passage.
  private static let leastShare = 0.003
  /// A comment of which this share is repeated elsewhere is a campaign's, and a reply a standard answer.
  private static let standardShare = 0.5
  /// Different words of the process that make a reply formal.
  private static let formalWords = 4
  private static let formalShare = 0.2
  private static let cellBits = 21
  private static let cells = 1 << cellBits
  /// Steele and Vigna (2021).
  private static let multiplier: UInt64 = 0xd134_2543_de82_ef95
}
