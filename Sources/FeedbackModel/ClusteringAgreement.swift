import Foundation

/// How well a division into groups agrees with another by human hand, whatever the groups are called.
///
/// All measures come from one table of counts: how many texts of each class are in each group.
public struct ClusteringAgreement: Sendable, Hashable {
  /// Counts, a row per class of the gold in order of first occurrence, in it a cell per group found.
  public private(set) var table: [[Int]] = []
  private var rows: [String: Int] = [:]
  private var columns: [Int?: Int] = [:]

  public init() {}

  /// Counts one text.
  ///
  /// - Parameter found: Its group; `nil`, no group, counts as a group of its own.
  public mutating func add(gold: String, found: Int?) {
    let row = rows[gold] ?? rows.count
    let column = columns[found] ?? columns.count
    if rows[gold] == nil {
      rows[gold] = row
      table.append(Array(repeating: 0, count: columns.count))
    }
    if columns[found] == nil {
      columns[found] = column
      for index in table.indices { table[index].append(0) }
    }
    table[row][column] += 1
  }

  /// Texts counted.
  public var total: Int { classSizes.reduce(0, +) }

  /// Classes of the gold that occur.
  public var classCount: Int { table.count }

  /// Groups that occur.
  public var groupCount: Int { columns.count }

  /// Share of each class that is in one group, as information: 1 when no class is divided (Rosenberg and
  /// Hirschberg 2007).
  public var completeness: Double {
    let entropy = Self.entropy(of: groupSizes)
    return entropy == 0 ? 1 : mutualInformation / entropy
  }

  /// Share of each group that is of one class, as information: 1 when no group is mixed.
  public var homogeneity: Double {
    let entropy = Self.entropy(of: classSizes)
    return entropy == 0 ? 1 : mutualInformation / entropy
  }

  /// Harmonic mean of ``homogeneity`` and ``completeness``, 0…1.
  public var vMeasure: Double {
    let sum = homogeneity + completeness
    return sum == 0 ? 0 : 2 * homogeneity * completeness / sum
  }

  /// Mutual information divided by the mean of both entropies, 0…1 (Strehl and Ghosh 2002, with the
  /// arithmetic mean, for which it equals ``vMeasure``). Not corrected for chance: more groups score higher.
  public var normalizedMutualInformation: Double {
    let mean = (Self.entropy(of: classSizes) + Self.entropy(of: groupSizes)) / 2
    return mean == 0 ? 1 : max(0, mutualInformation / mean)
  }

  /// Normalised mutual information beyond chance: 0 for groups at random, 1 for the gold itself (Vinh, Epps and
  /// Bailey 2010, with the arithmetic mean).
  ///
  /// - Complexity: O(classes × groups × texts of the smaller of both).
  public var adjustedMutualInformation: Double {
    let mean = (Self.entropy(of: classSizes) + Self.entropy(of: groupSizes)) / 2
    let expected = expectedMutualInformation
    let range = mean - expected
    // One group and one class, or each text apart in both: they agree, and chance would have it so too.
    guard abs(range) > 1e-12 else { return 1 }
    return (mutualInformation - expected) / range
  }

  /// Agreement on pairs of texts beyond chance, −0.5…1 (Hubert and Arabie 1985).
  public var adjustedRandIndex: Double {
    func pairs(_ counts: [Int]) -> Double { counts.reduce(0) { $0 + Double($1) * Double($1 - 1) / 2 } }
    let both = pairs(table.flatMap { $0 })
    let ofClasses = pairs(classSizes)
    let ofGroups = pairs(groupSizes)
    let all = pairs([total])
    guard all > 0 else { return 1 }
    let expected = ofClasses * ofGroups / all
    let range = (ofClasses + ofGroups) / 2 - expected
    return range == 0 ? 1 : (both - expected) / range
  }

  /// Share of texts in the largest class of their group, 0…1; 1 when each text is alone.
  public var purity: Double {
    guard total > 0 else { return 1 }
    let largest = (0..<groupCount).reduce(0) { sum, column in sum + (table.map { $0[column] }.max() ?? 0) }
    return Double(largest) / Double(total)
  }

  private var classSizes: [Int] { table.map { $0.reduce(0, +) } }
  private var groupSizes: [Int] { (0..<groupCount).map { column in table.reduce(0) { $0 + $1[column] } } }

  /// In nats.
  private var mutualInformation: Double {
    let classes = classSizes
    let groups = groupSizes
    let total = Double(self.total)
    var sum = 0.0
    for (row, cells) in table.enumerated() {
      for (column, count) in cells.enumerated() where count > 0 {
        let count = Double(count)
        sum += count / total * log(count * total / (Double(classes[row]) * Double(groups[column])))
      }
    }
    return sum
  }

  /// Mean of the mutual information over all tables with the same sums, in nats.
  private var expectedMutualInformation: Double {
    let n = total
    let groups = groupSizes
    var logFactorials = [0.0]
    for k in 1...max(1, n) { logFactorials.append(logFactorials[k - 1] + log(Double(k))) }
    var sum = 0.0
    for a in classSizes {
      for b in groups {
        let fixed =
          logFactorials[a] + logFactorials[b] + logFactorials[n - a] + logFactorials[n - b] - logFactorials[n]
        for count in stride(from: max(1, a + b - n), through: min(a, b), by: 1) {
          let chance =
            fixed - logFactorials[count] - logFactorials[a - count] - logFactorials[b - count]
            - logFactorials[n - a - b + count]
          let share = Double(count) / Double(n)
          sum += share * log(Double(n) * Double(count) / (Double(a) * Double(b))) * exp(chance)
        }
      }
    }
    return sum
  }

  /// Of a distribution given by counts, in nats.
  private static func entropy(of counts: [Int]) -> Double {
    let total = Double(counts.reduce(0, +))
    return counts.reduce(0) { sum, count in
      count == 0 ? sum : sum - Double(count) / total * log(Double(count) / total)
    }
  }
}
