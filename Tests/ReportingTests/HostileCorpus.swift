import FeedbackModel

/// Hostile texts in every place of a corpus where somebody's text can stand.
enum HostileCorpus {
  static let title = "Bericht | <b>fett</b> [Klick](http://evil.example)"
  static let fieldName = "Verkehr | **und** [mehr](evil.md)"
  static let topics = [HostileText.all[0], HostileText.all[6]]
  static let digest = "`" + String(repeating: "0", count: 64) + "`"

  /// Proposals, praise, criticism and questions take turns. Five texts come again without a field.
  static let sample = SampleCorpus(
    comments: HostileText.all.enumerated().map { index, text in
      var comment = comment(index + 1, text, kind: index % 4)
      comment.fields = ["verkehr"]
      comment.topic = topics[index % 2]
      return comment
    } + HostileText.all.suffix(5).enumerated().map { comment($0 + 101, $1, kind: 1) },
    fields: [
      ActionField(
        id: "verkehr", name: fieldName, keywords: [],
        goals: [Goal(id: "ziel", name: "Ziel | <b>eins</b>"), Goal(id: "stille", name: "[Stille](evil.md)")]),
      ActionField(id: "leer", name: "`Leer` | #1", keywords: []),
    ],
    inputs: [
      InputRecord(
        name: "a|b<i>.csv", format: "CSV (|, UTF-8)", byteCount: 1,
        sha256: String(digest.dropFirst().dropLast()),
        accepted: 21, rejected: 0)
    ])

  private static func comment(_ number: Int, _ text: String, kind: Int) -> SampleComment {
    SampleComment(
      id: "\(number)|<i>\u{202E}", title: "Titel \(number): \(text)", sentences: [sentence(text, kind: kind)],
      votes: number, created: LocalDateTime(year: 2026, month: 3 + number % 2, day: 1 + number % 28),
      channel: number % 3 == 0 ? .event : .online)
  }

  private static func sentence(_ text: String, kind: Int) -> SampleSentence {
    switch kind {
    case 0: SampleSentence(text, role: .proposal, nouns: [text])
    case 1: SampleSentence(text, label: .positive, nouns: [text])
    case 2: SampleSentence(text, label: .negative, nouns: [text])
    default: SampleSentence(text, isQuestion: true, nouns: [text])
    }
  }
}
