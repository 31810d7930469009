import FeedbackModel

/// How topics come and go by month.
struct TopicTrend {
  /// Months from the first to the last that has comments, without gaps.
  private let months: [YearMonth]
  /// Comments of each month.
  private let totals: [Int]

  /// - Parameter items: Those without a date are left out.
  init(items: [TopicModeler.Item]) {
    let dated = items.compactMap(\.month)
    guard let first = dated.min(), let last = dated.max() else {
      (months, totals) = ([], [])
      return
    }
    let span = min(Self.number(last) - Self.number(first) + 1, Self.mostMonths)
    months = (0..<span).map { Self.month(Self.number(last) - span + 1 + $0) }
    var totals = Array(repeating: 0, count: span)
    for month in dated where month >= months[0] {
      totals[Self.number(month) - Self.number(months[0])] += 1
    }
    self.totals = totals
  }

  /// All comments by month.
  var all: [TopicMonth] { zip(months, totals).map { TopicMonth(month: $0, count: $1) } }

  /// The comments of a topic by month; empty when there are fewer than two months.
  func counts(of rows: [Int], in items: [TopicModeler.Item]) -> [TopicMonth] {
    guard months.count > 1 else { return [] }
    let found = Self.counts(of: rows.compactMap { items[$0].month })
    let counts = Dictionary(found.map { ($0.month, $0.count) }, uniquingKeysWith: +)
    return months.map { TopicMonth(month: $0, count: counts[$0] ?? 0) }
  }

  /// How often each month occurs, ascending.
  static func counts(of months: [YearMonth]) -> [TopicMonth] {
    Dictionary(months.map { ($0, 1) }, uniquingKeysWith: +).map { TopicMonth(month: $0, count: $1) }
      .sorted { $0.month < $1.month }
  }

  /// Counts of several times together, ascending.
  static func sum(_ parts: [[TopicMonth]]) -> [TopicMonth] {
    Dictionary(parts.joined().map { ($0.month, $0.count) }, uniquingKeysWith: +)
      .map { TopicMonth(month: $0, count: $1) }.sorted { $0.month < $1.month }
  }

  func direction(of counts: [TopicMonth]) -> TopicDirection? { Self.direction(of: counts, among: all) }

  /// Whether a topic's share of the comments grows or shrinks, by the test of Cochran (1954) and Armitage (1955) for a trend in
  /// proportions; `nil` where there is too little to tell.
  static func direction(of counts: [TopicMonth], among totals: [TopicMonth]) -> TopicDirection? {
    let size = counts.reduce(0) { $0 + $1.count }
    let all = totals.reduce(0) { $0 + $1.count }
    guard let first = totals.first?.month, size >= fewestComments, size < all,
      totals.count(where: { $0.count > 0 }) >= fewestMonths
    else { return nil }
    let own = Dictionary(counts.map { ($0.month, $0.count) }, uniquingKeysWith: +)
    let share = Double(size) / Double(all)
    var (trend, sum, squares) = (0.0, 0.0, 0.0)
    for total in totals {
      let time = Double(number(total.month) - number(first))
      trend += time * (Double(own[total.month] ?? 0) - share * Double(total.count))
      sum += time * Double(total.count)
      squares += time * time * Double(total.count)
    }
    let variance = share * (1 - share) * (squares - sum * sum / Double(all))
    guard variance > 0 else { return nil }
    let score = trend / variance.squareRoot()
    return abs(score) < significance ? .steady : score > 0 ? .rising : .fading
  }

  private static func number(_ month: YearMonth) -> Int { month.year * 12 + month.month - 1 }
  private static func month(_ number: Int) -> YearMonth {
    YearMonth(year: number / 12, month: number % 12 + 1)
  }

  /// Fewer comments of a topic show no trend.
  private static let fewestComments = 10
  private static let fewestMonths = 3
  /// In standard deviations: one topic in four hundred would pass by chance, and there are some twenty.
  private static let significance = 3.0
  /// Earlier months are not shown: one wrong date must not make centuries.
  private static let mostMonths = 240
}
