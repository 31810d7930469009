import FeedbackModel

/// Bodies of comments at the edges of what a city may hand in.
enum SmallCorpus: String, CaseIterable, CustomStringConvertible {
  case none
  case one
  case two
  case allInOneField
  case inNoField
  case onlyEmoji
  case onlyPunctuation
  case sameTwoThousandTimes
  case markup
  case otherLanguages
  case repliesToNothing
  case repliesInCircles
  case oneEndlessSentence
  case farApartDates
  case absurdVotes

  var description: String { rawValue }

  /// The analysis of the comments, made once for all tests.
  func analysed() throws -> Corpus {
    guard let corpus = Self.analyses[self] else { return try Corpus(comments) }
    return try corpus.get()
  }

  private static let analyses: [SmallCorpus: Result<Corpus, any Error>] = Dictionary(
    uniqueKeysWithValues: allCases.map { corpus in (corpus, Result { try Corpus(corpus.comments) }) })

  var comments: [FeedbackModel.Comment] {
    switch self {
    case .none: []
    case .one: numbered(["Treffpunkt ist der Markt."])
    case .two:
      numbered(["Der Radweg ist gefährlich.", "Die neuen Bänke im Park sind wunderbar, vielen Dank!"])
    case .allInOneField: numbered(Self.traffic)
    case .inNoField: numbered((1...30).map { "Das sehe ich genauso wie die Person vor mir, Nummer \($0)." })
    case .onlyEmoji:
      numbered(["👍", "😡😡😡", "👩‍👩‍👧 🇩🇪", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "❤️"])
    case .onlyPunctuation: numbered(["!!!", "…", "???", "-", "\u{200B}\u{200B}"])
    case .sameTwoThousandTimes:
      numbered(Array(repeating: "Bitte baut endlich einen sicheren Radweg nach Lobeda!", count: 2000))
    case .markup: numbered(Self.marked)
    case .otherLanguages:
      numbered([
        "The bike lane is dangerous and it should be wider for all of us.", "Дорога очень опасная для детей.",
        "الطريق خطير جدا على الأطفال", "La piste cyclable est très dangereuse pour les enfants.",
      ])
    case .repliesToNothing: replies(["99", "0", "1000000", ""])
    case .repliesInCircles: replies(["1", "3", "2", "5", "6", "4"])
    case .oneEndlessSentence:
      numbered([String(repeating: "der Radweg ist zu schmal und ", count: 2000) + "endet plötzlich"])
    case .farApartDates: dated(["0001-01-01", "1999-12-31", "2026-03-12", "2026-03-13", nil, "9999-12-31"])
    case .absurdVotes: voted([Int.max, Int.max, Int.min, nil, 0, -1])
    }
  }

  private static let traffic = [
    "Der Radweg an der Saale ist viel zu schmal.", "Der Radweg endet plötzlich vor dem Tunnel.",
    "Bitte baut einen Radweg nach Lobeda!", "Wir brauchen einen Radweg nach Lobeda, und zwar bald.",
    "Der Bus nach Lobeda kommt immer wieder zu spät.", "Wann kommt endlich ein Bus, der pünktlich fährt?",
    "Die neue Ampel am Radweg ist wunderbar, vielen Dank!",
    "Auf dem Radweg parken ständig Autos, das ist schlimm.",
    "Mehr Bänke im Park wären schön.", "Im Park fehlen Bänke für ältere Menschen.",
  ]

  private static let marked = [
    "Der Radweg | ist **zu schmal** | <script>alert(1)</script> und endet vor dem Tunnel.",
    "Klickt [hier](javascript:alert(1)) und baut bitte einen Radweg nach Lobeda!",
    "Der Radweg \u{202E}tsi\u{202C} gefährlich &amp; die Ampel | auch, oder etwa nicht?",
    "# Überschrift\n\n- Liste\n\n| Tabelle |\n| --- |\n\n```\nCode\n```",
    "<b>Bitte</b> baut einen <a href=\"https://example.org\">Radweg</a> nach Lobeda!",
    "{\"id\": \"1\", \"text\": \"\\u0000\"}\u{1}\u{7F}", "=HYPERLINK(\"https://example.org\";\"Radweg\")",
  ]

  private func numbered(_ texts: [String]) -> [FeedbackModel.Comment] {
    texts.enumerated().map { Comment(id: String($0 + 1), text: $1) }
  }

  private func replies(_ parents: [String]) -> [FeedbackModel.Comment] {
    parents.enumerated().map { Comment(id: String($0 + 1), text: "Das sehe ich genauso.", parentID: $1) }
  }

  private func dated(_ days: [String?]) -> [FeedbackModel.Comment] {
    days.enumerated().map { index, day in
      let parts = (day ?? "").split(separator: "-").compactMap { Int($0) }
      let date = parts.count == 3 ? LocalDateTime(year: parts[0], month: parts[1], day: parts[2]) : nil
      return Comment(id: String(index + 1), text: "Der Radweg ist zu schmal.", created: date)
    }
  }

  private func voted(_ votes: [Int?]) -> [FeedbackModel.Comment] {
    votes.enumerated().map {
      Comment(id: String($0 + 1), text: "Bitte baut einen Radweg nach Lobeda!", votes: $1)
    }
  }
}
