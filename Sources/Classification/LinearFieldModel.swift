import Foundation

/// Comments whose keywords tell their fields, with how surely.
struct FieldExamples: Sendable {
  /// Positions of the comments that are examples.
  private(set) var comments: [Int] = []
  /// The shares of the fields in each of them, a row of all fields per comment.
  private(set) var shares: [Float] = []
  private(set) var weights: [Float] = []
  /// Fields that an example speaks for, ascending.
  private(set) var fields: [Int] = []
  private let width: Int

  init(_ findings: [FieldFindings], fields count: Int) {
    width = count
    var totals = Array(repeating: Float(1), count: count)
    for (index, found) in findings.enumerated() where found.strongest >= FieldFindings.threshold {
      comments.append(index)
      let row = Self.shares(of: found, count: count)
      for field in 0..<count { totals[field] += row[field] }
      shares += row
    }
    fields = (0..<count).filter { totals[$0] > 1 }
    // A field with many keywords must not win by that alone: half of the imbalance is taken out.
    let mean = totals.reduce(0, +) / Float(max(1, count))
    let balance = totals.map { (mean / $0).squareRoot() }
    for row in comments.indices {
      weights.append((0..<count).reduce(0) { $0 + shares[row * count + $1] * balance[$1] })
    }
  }

  subscript(row: Int) -> ArraySlice<Float> { shares[(row * width)..<((row + 1) * width)] }

  private static func shares(of found: FieldFindings, count: Int) -> [Float] {
    var row = Array(repeating: Float(0), count: count)
    var total: Float = 0
    for finding in found.findings {
      row[finding.field] = Float(exp(sharpness * (finding.strength - found.strongest)))
      total += row[finding.field]
    }
    return row.map { $0 / total }
  }

  /// A keyword more makes a field seven times as likely.
  private static let sharpness = 2.0
}

/// A linear score per field over the features of comments.
struct LinearFieldModel: Sendable {
  private var weights: [Float]
  private var intercepts: [Float]
  private let fields: Int
  /// Whether a field had examples; the others cannot be told from anything.
  private(set) var isActive: [Bool]

  init(features: Int, fields: Int) {
    self.fields = fields
    weights = Array(repeating: 0, count: features * fields)
    intercepts = Array(repeating: 0, count: fields)
    isActive = Array(repeating: false, count: fields)
  }

  /// The scores of all fields.
  func logits(of row: ArraySlice<FeatureRows.Entry>) -> [Float] {
    var sums = intercepts.map { $0 * Self.interceptShare }
    for entry in row {
      let start = Int(entry.feature) * fields
      for field in 0..<fields { sums[field] += entry.value * weights[start + field] }
    }
    return sums
  }

  /// How much more a feature speaks for a field than for the other ones on average.
  func margin(of feature: Int32, for field: Int) -> Float {
    let start = Int(feature) * fields
    let own = weights[start + field]
    let others = (0..<fields).filter { $0 != field && isActive[$0] }
    guard !others.isEmpty else { return 0 }
    return own - others.reduce(0) { $0 + weights[start + $1] } / Float(others.count)
  }

  /// Frequent fields among the examples are frequent partly because their keywords are frequent words, so half
  /// of what the model makes of their frequency is believed.
  private static let interceptShare: Float = 0.5

  // MARK: Training

  private enum Training {
    /// Pull of each weight towards 0, in comments.
    static let regularization: Float = 0.5
    /// AdaGrad's step. From 0.3 to 1 the result is the same after ten passes.
    static let step: Float = 0.5
    /// Comments to be read in all, within the limits below.
    static let budget = 40_000
    static let passes = 8...40
  }

  mutating func train(on examples: FieldExamples, rows: FeatureRows) {
    for field in examples.fields { isActive[field] = true }
    let frequencies = frequencies(of: examples, rows: rows)
    var squares = Array(repeating: Float(1e-6), count: weights.count)
    var interceptSquares = Array(repeating: Float(1e-6), count: fields)
    let wanted = Training.budget / max(1, examples.comments.count)
    for _ in 0..<min(max(wanted, Training.passes.lowerBound), Training.passes.upperBound) {
      for (place, comment) in examples.comments.enumerated() {
        let row = rows[comment]
        let errors = errors(of: row, expected: examples[place], weight: examples.weights[place])
        for field in 0..<fields where isActive[field] {
          interceptSquares[field] += errors[field] * errors[field]
          intercepts[field] += Training.step * errors[field] / interceptSquares[field].squareRoot()
        }
        for entry in row where entry.value > 0 {
          step(
            entry, errors: errors, pull: Training.regularization / frequencies[Int(entry.feature)], &squares)
        }
      }
    }
  }

  /// In how many examples a feature occurs: each of them takes its share of the pull towards 0.
  private func frequencies(of examples: FieldExamples, rows: FeatureRows) -> [Float] {
    var counts = Array(repeating: Float(0), count: weights.count / max(1, fields))
    for comment in examples.comments {
      for entry in rows[comment] { counts[Int(entry.feature)] += 1 }
    }
    return counts
  }

  /// Expected minus predicted share of each field.
  private func errors(
    of row: ArraySlice<FeatureRows.Entry>, expected: ArraySlice<Float>, weight: Float
  ) -> [Float] {
    var logits = intercepts
    for entry in row {
      let start = Int(entry.feature) * fields
      for field in 0..<fields { logits[field] += entry.value * weights[start + field] }
    }
    var largest = -Float.infinity
    for field in 0..<fields where isActive[field] { largest = max(largest, logits[field]) }
    var total: Float = 0
    for field in 0..<fields {
      logits[field] = isActive[field] ? exp(logits[field] - largest) : 0
      total += logits[field]
    }
    for field in 0..<fields {
      logits[field] = weight * (expected[expected.startIndex + field] - logits[field] / total)
    }
    return logits
  }

  private mutating func step(
    _ entry: FeatureRows.Entry, errors: [Float], pull: Float, _ squares: inout [Float]
  ) {
    let start = Int(entry.feature) * fields
    for field in 0..<fields {
      let gradient = errors[field] * entry.value - pull * weights[start + field]
      squares[start + field] += gradient * gradient
      weights[start + field] += Training.step * gradient / squares[start + field].squareRoot()
    }
  }
}
