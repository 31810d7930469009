/// Two phases of a participation, side by side.
public struct ReportComparison: Sendable, Hashable {
  public var earlier: ReportExcerpt
  public var later: ReportExcerpt
  /// In the later report's order; fields that only the earlier one has are left out.
  public var fields: [Change]
  /// Topics that both have, the greatest change of share first.
  public var topics: [Change]
  /// Topics that only the later report has, largest first.
  public var new: [ReportExcerpt.Part]
  /// Topics that only the earlier report has, largest first.
  public var gone: [ReportExcerpt.Part]

  /// What became of a field or a topic.
  public struct Change: Sendable, Hashable {
    public var earlier: ReportExcerpt.Part
    public var later: ReportExcerpt.Part
    /// Of its share of all comments; `nil` when it may be chance.
    public var size: Direction?
    /// Of the share of critical comments in it: falling is calmer; `nil` when it may be chance.
    public var criticism: Direction?
  }

  public enum Direction: String, Sendable, Hashable {
    case rising
    case falling
  }

  public init(from earlier: ReportExcerpt, to later: ReportExcerpt) {
    self.earlier = earlier
    self.later = later
    let totals = (earlier.comments, later.comments)
    fields = Self.matches(earlier.fields, later.fields).map {
      Change(earlier.fields[$0], later.fields[$1], of: totals)
    }
    let pairs = Self.matches(earlier.topics, later.topics)
    let (known, kept) = (Set(pairs.map(\.0)), Set(pairs.map(\.1)))
    topics = pairs.map { Change(earlier.topics[$0], later.topics[$1], of: totals) }
      .ranked { $0.difference(of: totals) }
    new = later.topics.indices.filter { !kept.contains($0) }.map { later.topics[$0] }
    gone = earlier.topics.indices.filter { !known.contains($0) }.map { earlier.topics[$0] }
  }

  /// Topics whose leading words are less alike are two topics.
  private static let smallestLikeness = 0.3

  /// Pairs that belong together, the most alike first; each part is in one pair at most. In the later parts' order.
  private static func matches(_ a: [ReportExcerpt.Part], _ b: [ReportExcerpt.Part]) -> [(Int, Int)] {
    var candidates: [(likeness: Double, a: Int, b: Int)] = []
    for (i, first) in a.enumerated() {
      for (j, second) in b.enumerated() {
        let likeness = first.name == second.name ? 1 : first.likeness(to: second)
        if likeness >= smallestLikeness { candidates.append((likeness, i, j)) }
      }
    }
    candidates.sort { $0.likeness != $1.likeness ? $0.likeness > $1.likeness : ($0.b, $0.a) < ($1.b, $1.a) }
    var (usedA, usedB) = (Set<Int>(), Set<Int>())
    var pairs: [(Int, Int)] = []
    for candidate in candidates where !usedA.contains(candidate.a) && !usedB.contains(candidate.b) {
      usedA.insert(candidate.a)
      usedB.insert(candidate.b)
      pairs.append((candidate.a, candidate.b))
    }
    return pairs.sorted { $0.1 < $1.1 }
  }
}

extension ReportExcerpt.Part {
  /// Cosine of the words' weights, 0…1. Sums in the words' order, so that it is the same in every run.
  fileprivate func likeness(to other: ReportExcerpt.Part) -> Double {
    func norm(_ keys: [String: Double]) -> Double {
      keys.values.sorted().reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
    let product = keys.keys.sorted().reduce(0.0) { sum, key in
      sum + (keys[key] ?? 0) * (other.keys[key] ?? 0)
    }
    let length = norm(keys) * norm(other.keys)
    return length > 0 ? product / length : 0
  }
}

extension ReportComparison.Change {
  fileprivate init(_ earlier: ReportExcerpt.Part, _ later: ReportExcerpt.Part, of totals: (Int, Int)) {
    self.init(
      earlier: earlier, later: later,
      size: Self.direction(earlier.comments, of: totals.0, later.comments, of: totals.1),
      criticism: Self.direction(
        earlier.sentiment.negative, of: earlier.sentiment.total, later.sentiment.negative,
        of: later.sentiment.total))
  }

  fileprivate func difference(of totals: (Int, Int)) -> Double {
    abs(
      Double(later.comments) / Double(max(1, totals.1)) - Double(earlier.comments) / Double(max(1, totals.0)))
  }

  /// Whether two shares differ, by the test of two proportions; `nil` below 1.96 standard errors.
  static func direction(
    _ a: Int, of wholeA: Int, _ b: Int, of wholeB: Int
  ) -> ReportComparison.Direction? {
    guard wholeA > 0, wholeB > 0 else { return nil }
    let rate = Double(a + b) / Double(wholeA + wholeB)
    let variance = rate * (1 - rate) * (1 / Double(wholeA) + 1 / Double(wholeB))
    guard variance > 0 else { return nil }
    let score = (Double(b) / Double(wholeB) - Double(a) / Double(wholeA)) / variance.squareRoot()
    return abs(score) < significant ? nil : score > 0 ? .rising : .falling
  }

  /// The 97.5 % quantile of the normal distribution.
  private static let significant = 1.96
}
