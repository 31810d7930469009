import FeedbackModel

/// What a sentence is like as a whole; cues can ask for it.
struct SentenceShape: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  /// Without a finite verb: headings, calls, bare infinitives.
  static let verbless = SentenceShape(rawValue: 1 << 0)
  static let verbal = SentenceShape(rawValue: 1 << 1)
  /// One word.
  static let single = SentenceShape(rawValue: 1 << 2)
  /// Two or three words.
  static let few = SentenceShape(rawValue: 1 << 3)
  /// Four to seven words.
  static let short = SentenceShape(rawValue: 1 << 4)
  /// More than eighteen words.
  static let long = SentenceShape(rawValue: 1 << 5)
  /// Ends with a question mark.
  static let question = SentenceShape(rawValue: 1 << 6)
  /// Ends with an exclamation mark.
  static let exclamation = SentenceShape(rawValue: 1 << 7)
  /// Ends without a mark.
  static let open = SentenceShape(rawValue: 1 << 8)
  /// Ends with a colon.
  static let colon = SentenceShape(rawValue: 1 << 9)
  static let positive = SentenceShape(rawValue: 1 << 10)
  static let negative = SentenceShape(rawValue: 1 << 11)
  static let neutral = SentenceShape(rawValue: 1 << 12)
  /// Stands in the title of a comment.
  static let title = SentenceShape(rawValue: 1 << 13)
  /// Has no word that is written small but for prepositions and articles.
  static let nominal = SentenceShape(rawValue: 1 << 14)

  /// Ends with a full stop or another mark that neither asks nor calls.
  static let stopped = SentenceShape(rawValue: 1 << 15)

  /// Eight to thirteen words.
  static let medium = SentenceShape(rawValue: 1 << 16)
  /// Ends with several full stops.
  static let ellipsis = SentenceShape(rawValue: 1 << 17)

  /// No sentence has it: what a condition asks for that nobody knows.
  static let impossible = SentenceShape(rawValue: 1 << 31)

  private static let names: [(String, SentenceShape)] = [
    ("verbless", .verbless), ("verbal", .verbal), ("single", .single), ("few", .few), ("short", .short),
    ("long", .long), ("question", .question), ("exclamation", .exclamation), ("open", .open),
    ("colon", .colon), ("positive", .positive), ("negative", .negative), ("neutral", .neutral),
    ("title", .title), ("nominal", .nominal), ("stopped", .stopped), ("medium", .medium),
    ("ellipsis", .ellipsis),
  ]

  /// The shape that conditions name so; `nil` when there is none.
  init?(name: String) {
    guard let found = Self.names.first(where: { $0.0 == name }) else { return nil }
    self = found.1
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The shape of a length in words.
  static func length(_ words: Int) -> SentenceShape {
    switch words {
    case ...1: .single
    case 2...3: .few
    case 4...7: .short
    case 8...13: .medium
    case 19...: .long
    default: []
    }
  }

  static func judgement(_ label: Sentiment.Label) -> SentenceShape {
    switch label {
    case .positive: .positive
    case .negative: .negative
    case .neutral: .neutral
    }
  }
}
