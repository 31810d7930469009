import FeedbackModel
import Testing

@testable import TopicModeling

/// Topics by month, and what may be called a trend.
struct TopicTrendTests {
  /// Comments of a topic and of all others in each month.
  struct Example: Sendable {
    var topic: [Int]
    var others: [Int]
    var direction: TopicDirection?
  }

  static let examples: [Example] = [
    Example(topic: [2, 10, 30], others: [100, 100, 100], direction: .rising),
    Example(topic: [30, 10, 2], others: [100, 100, 100], direction: .fading),
    Example(topic: [10, 12, 9], others: [100, 100, 100], direction: .steady),
    // More comments of everything are no trend of the topic.
    Example(topic: [10, 20, 40], others: [100, 200, 400], direction: .steady),
    // Two comments, two months, or a topic that is everything tell nothing.
    Example(topic: [0, 0, 2], others: [100, 100, 100], direction: nil),
    Example(topic: [2, 30], others: [100, 100], direction: nil),
    Example(topic: [10, 10, 10], others: [0, 0, 0], direction: nil),
  ]

  @Test(arguments: examples)
  func directions(example: Example) {
    let (items, rows) = Self.items(example)
    let trend = TopicTrend(items: items)
    let counts = trend.counts(of: rows, in: items)
    #expect(counts.map(\.count) == example.topic)
    #expect(trend.direction(of: counts) == example.direction)
  }

  @Test func monthsWithoutCommentsAreInBetween() {
    let items = [(2025, 11), (2026, 2)].map {
      TopicModeler.Item(id: "c", terms: [], month: YearMonth(year: $0, month: $1))
    }
    let counts = TopicTrend(items: items + [TopicModeler.Item(id: "d", terms: [])]).counts(of: [0], in: items)
    #expect(counts.map(\.month.iso8601) == ["2025-11", "2025-12", "2026-01", "2026-02"])
    #expect(counts.map(\.count) == [1, 0, 0, 0])
  }

  @Test func withoutDatesThereIsNothing() {
    let items = [TopicModeler.Item(id: "c", terms: [])]
    #expect(TopicTrend(items: items).counts(of: [0], in: items) == [])
    #expect(TopicTrend(items: []).direction(of: []) == nil)
  }

  private static func items(_ example: Example) -> (items: [TopicModeler.Item], rows: [Int]) {
    var items: [TopicModeler.Item] = []
    var rows: [Int] = []
    for month in example.topic.indices {
      for number in 0..<example.topic[month] + example.others[month] {
        if number < example.topic[month] { rows.append(items.count) }
        items.append(TopicModeler.Item(id: "c", terms: [], month: YearMonth(year: 2026, month: month + 1)))
      }
    }
    return (items, rows)
  }
}
