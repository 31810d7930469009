import FeedbackModel

extension LocalDateTime {
  /// Midnight of a day such as `2026-03-12`; `nil` when it is none.
  init?(day: String) {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }
}
