import FeedbackModel

@testable import Reporting

/// Comments drawn by chance, with every property that a report can tell apart.
enum RandomCorpus {
  static func make(_ random: inout SplitMix64, count: Int) -> SampleCorpus {
    var corpus = SampleCorpus(comments: (0..<count).map { comment($0, &random) })
    corpus.fields = ["verkehr", "leer", "park"].map {
      ActionField(
        id: $0, name: "Feld \($0)", keywords: [], goals: [Goal(id: "ziel", name: "Ziel | \($0)")])
    }
    return corpus
  }

  private static let texts =
    HostileText.all + [
      "👍", "", "???", "=1+1", "\u{202E}", "Ja.", "Der Bus nach Lobeda fährt abends viel zu selten.",
    ]

  private static func comment(_ number: Int, _ random: inout SplitMix64) -> SampleComment {
    let sentences = (0..<Int.random(in: 1...3, using: &random)).map { _ in sentence(&random) }
    var comment = SampleComment(
      id: ["\(number)", "c|\(number)", "<\(number)>"].randomElement(using: &random) ?? "",
      sentences: sentences)
    comment.title = Bool.random(using: &random) ? texts.randomElement(using: &random) : nil
    comment.fields = ["verkehr", "park"].filter { _ in Bool.random(using: &random) }
    comment.topic = ["Bus", "Park", nil].randomElement(using: &random) ?? nil
    comment.votes = [nil, 0, 7, -1, Int.max].randomElement(using: &random) ?? nil
    comment.channel = Bool.random(using: &random) ? .online : .event
    comment.created = LocalDateTime(year: 2026, month: Int.random(in: 1...12, using: &random), day: 5)
    comment.stance = [nil, .supports, .opposes].randomElement(using: &random) ?? nil
    comment.parentID = number > 0 && Bool.random(using: &random) ? "0" : nil
    comment.location = Coordinate(
      latitude: Double.random(in: 50...51, using: &random),
      longitude: Double.random(in: 11...12, using: &random))
    comment.language = ["de", "en", "ar", "und"].randomElement(using: &random) ?? "de"
    comment.goals = [[], ["ziel"]].randomElement(using: &random) ?? []
    comment.category = ["Verkehr", "Park", nil].randomElement(using: &random) ?? nil
    return comment
  }

  private static func sentence(_ random: inout SplitMix64) -> SampleSentence {
    let text = texts.randomElement(using: &random) ?? ""
    return SampleSentence(
      text, role: SentenceRole.allCases.randomElement(using: &random) ?? .other,
      label: Sentiment.Label.allCases.randomElement(using: &random) ?? .neutral,
      isQuestion: Bool.random(using: &random), nouns: text.isEmpty ? [] : [text])
  }
}
