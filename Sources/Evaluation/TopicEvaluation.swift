public import FeedbackModel

/// How well topics agree with subjects that people gave to the texts, over several seeds.
public struct TopicEvaluation: Sendable {
  /// One run of the topic search.
  public struct Run: Sendable {
    public var seed: UInt64
    public var agreement: ClusteringAgreement
    /// Texts without a topic. They count as a group of their own.
    public var withoutTopic: Int
  }

  /// A measure of agreement with its name.
  public struct Measure: Sendable {
    public var name: String
    public var value: @Sendable (ClusteringAgreement) -> Double
  }

  public private(set) var runs: [Run] = []
  private var topics: [[Int?]] = []
  private let gold: [String]

  /// - Parameter gold: The subject of each text.
  public init(gold: [String]) { self.gold = gold }

  /// Texts.
  public var total: Int { gold.count }

  /// Subjects in the gold.
  public var classCount: Int { Set(gold).count }

  /// Counts a run.
  ///
  /// - Parameter clustering: One assignment per text, in the order of the gold.
  public mutating func add(_ clustering: TopicClustering, seed: UInt64) {
    let found = clustering.assignments.map(\.topic)
    var agreement = ClusteringAgreement()
    for (gold, topic) in zip(gold, found) { agreement.add(gold: gold, found: topic) }
    topics.append(found)
    runs.append(Run(seed: seed, agreement: agreement, withoutTopic: found.count { $0 == nil }))
  }

  /// The middle of a measure over the runs, of an even number the lower one of both; `nil` without runs.
  public func median(of measure: Measure) -> Double? {
    let values = runs.map { measure.value($0.agreement) }.sorted()
    return values.isEmpty ? nil : values[(values.count - 1) / 2]
  }

  /// Mean adjusted Rand index of all pairs of runs: 1 when the seed does not matter; `nil` for fewer than two runs.
  public var stability: Double? {
    var sum = 0.0
    var pairs = 0
    for second in topics.indices {
      for first in 0..<second {
        var agreement = ClusteringAgreement()
        for (a, b) in zip(topics[first], topics[second]) {
          agreement.add(gold: a.map(String.init) ?? "", found: b)
        }
        sum += agreement.adjustedRandIndex
        pairs += 1
      }
    }
    return pairs == 0 ? nil : sum / Double(pairs)
  }

  /// What is printed, in this order.
  public static let measures: [Measure] = [
    Measure(name: "nmi") { $0.normalizedMutualInformation },
    Measure(name: "ami") { $0.adjustedMutualInformation },
    Measure(name: "ari") { $0.adjustedRandIndex },
    Measure(name: "homogeneity") { $0.homogeneity },
    Measure(name: "completeness") { $0.completeness },
    Measure(name: "vMeasure") { $0.vMeasure },
    Measure(name: "purity") { $0.purity },
  ]
}

extension GoldReader where Label == String {
  /// Any name of a subject is a label.
  ///
  /// - Parameter column: The column or JSON member with the label.
  public static func topics(column: String) -> Self {
    Self(column: column, expected: "the name of a subject") { $0.isEmpty ? nil : $0 }
  }
}
