import FeedbackModel

/// Intervals around a figure, by drawing as many texts as there are from the texts themselves, with
/// replacement, again and again.
///
/// Efron, Bootstrap methods: another look at the jackknife, The Annals of Statistics 7 (1979), 1–26; ends of
/// the interval are percentiles of the figure over all draws. Tells how far the figure could move with other
/// texts of the same kind; not what happens with texts of another kind.
public struct Bootstrap: Sendable, Hashable {
  /// How often to draw, ≥ 1.
  public var resamples: Int
  /// Start of the sequence of chances; the same seed gives the same interval.
  public var seed: UInt64

  /// Share of draws inside an interval.
  public static let level = 0.95

  public init(resamples: Int = 1000, seed: UInt64 = 1) {
    self.resamples = max(1, resamples)
    self.seed = seed
  }

  /// The interval of the macro-F1; `nil` without texts.
  ///
  /// - Complexity: O(resamples × texts).
  public func macroF1<Label>(of confusion: Confusion<Label>) -> ClosedRange<Double>? {
    // A text matters by its cell alone, so the order of the texts does not matter.
    let cellOfText = confusion.cells.enumerated().flatMap { Array(repeating: $0, count: $1) }
    guard !cellOfText.isEmpty else { return nil }
    var generator = SplitMix64(seed: seed)
    let figures = (0..<resamples).compactMap { _ in
      var cells = Array(repeating: 0, count: confusion.cells.count)
      for _ in cellOfText { cells[cellOfText[generator.index(below: cellOfText.count)]] += 1 }
      return Confusion<Label>.macroF1(of: cells, classes: confusion.classes.count)
    }
    return Self.interval(of: figures)
  }

  /// The percentiles that leave out the same share of figures on both sides: of 1,000 the 25th and the
  /// 975th.
  static func interval(of figures: [Double]) -> ClosedRange<Double>? {
    guard !figures.isEmpty else { return nil }
    let sorted = figures.sorted()
    let outside = (1 - level) / 2
    let low = max(1, Int((Double(sorted.count) * outside).rounded()))
    let high = max(low, Int((Double(sorted.count) * (1 - outside)).rounded()))
    return sorted[low - 1]...sorted[high - 1]
  }
}

extension SplitMix64 {
  /// A number in `0..<count`. The high half of the product (Lemire 2019) without his rejection step: for
  /// counts of texts the bias is below 10⁻¹².
  fileprivate mutating func index(below count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }
}
