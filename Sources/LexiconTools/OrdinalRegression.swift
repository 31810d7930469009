import Foundation

/// Logistic regression on the order negative < neutral < positive with one weight per word.
///
/// Two logistic regressions, "not negative" and "positive", that share all weights and differ in their
/// thresholds: the all-threshold loss of Rennie and Srebro (2005), with a ridge on the words' weights
/// (Hoerl and Kennard 1970). The lexicon's score enters with a weight of its own that is fitted first,
/// without any word, and stays fixed: words explain only what the lexicon leaves.
///
/// Fitted by cyclic coordinate descent as in Genkin, Lewis and Madigan (2007), with the bound ¼ on the
/// curvature of a logistic loss (Böhning and Lindsay 1988) in the place of their trust region: each step
/// lowers the loss, nothing is drawn by lot, and the same texts give the same weights.
struct OrdinalRegression {
  /// Log odds per unit of the lexicon's score.
  private(set) var slope = 0.0
  /// Where "not negative" and "positive" begin.
  private(set) var thresholds = (lower: 0.0, upper: 0.0)
  /// Per word.
  private(set) var weights: [Double]

  private let design: OrdinalDesign
  /// Per text the part of the log odds that the texts' words and the lexicon give.
  private var predictors: [Double]

  /// Fits score and thresholds alone.
  ///
  /// - Complexity: O(texts) per pass.
  init(_ design: OrdinalDesign) {
    self.design = design
    weights = Array(repeating: 0, count: design.texts.count)
    predictors = Array(repeating: 0, count: design.count)
    let curvature = 2 * Self.curvature * design.scores.reduce(0) { $0 + $1 * $1 }
    for _ in 0..<Self.mostPasses {
      var largest = fitThresholds()
      if curvature > 0 {
        let slopeStep = design.scores.indices.reduce(0) { $0 + design.scores[$1] * residual($1) } / curvature
        slope += slopeStep
        for text in predictors.indices { predictors[text] += slopeStep * design.scores[text] }
        largest = max(largest, abs(slopeStep))
      }
      if largest < Self.tolerance { break }
    }
  }

  /// Fits the words' weights from where they stand, with the score's weight as it is.
  ///
  /// - Parameter penalty: Of the ridge, > 0: the larger, the smaller the weights.
  /// - Complexity: O(words in all texts) per pass.
  mutating func fitWords(penalty: Double) {
    let curvatures = design.texts.map { texts in
      penalty + 2 * Self.curvature * texts.reduce(0) { $0 + square(design.wordShares[$1]) }
    }
    for _ in 0..<Self.mostPasses {
      var largest = fitThresholds()
      for (word, texts) in design.texts.enumerated() where !texts.isEmpty {
        let gradient = texts.reduce(-penalty * weights[word]) { $0 + design.wordShares[$1] * residual($1) }
        let step = gradient / curvatures[word]
        weights[word] += step
        for text in texts { predictors[text] += step * design.wordShares[text] }
        largest = max(largest, abs(step))
      }
      if largest < Self.tolerance { break }
    }
  }

  /// How far a word's texts are from what everything but the word predicts, in standard errors: Rao's score
  /// test (1948) of the word's weight, with the other weights as fitted. Near normally distributed where
  /// the word means nothing.
  ///
  /// - Complexity: O(texts with the word).
  func scoreStatistic(of word: Int) -> Double {
    var sum = 0.0
    var variance = 0.0
    for text in design.texts[word] {
      let share = design.wordShares[text]
      let predictor = predictors[text] - weights[word] * share
      let (lower, upper) = probabilities(predictor)
      sum += share * (Double(design.levels[text]) - lower - upper)
      // The level is the number of thresholds passed, and who passes the upper one has passed the lower.
      let covariance = upper - lower * upper
      variance += square(share) * (lower * (1 - lower) + upper * (1 - upper) + 2 * max(0, covariance))
    }
    return variance > 0 ? sum / variance.squareRoot() : 0
  }

  /// The loss per text of other texts with the same words.
  func loss(on other: OrdinalDesign) -> Double {
    guard other.count > 0 else { return 0 }
    var predictors = other.scores.map { $0 * slope }
    for (word, texts) in other.texts.enumerated() {
      for text in texts { predictors[text] += weights[word] * other.wordShares[text] }
    }
    let sum = other.levels.indices.reduce(0) { sum, text in
      let level = other.levels[text]
      return sum + Self.loss(predictors[text] - thresholds.lower, isPassed: level >= 1)
        + Self.loss(predictors[text] - thresholds.upper, isPassed: level == 2)
    }
    return sum / Double(other.count)
  }

  /// - Returns: The larger of the two steps.
  private mutating func fitThresholds() -> Double {
    guard design.count > 0 else { return 0 }
    var sums = (lower: 0.0, upper: 0.0)
    for text in predictors.indices {
      let (lower, upper) = probabilities(predictors[text])
      sums.lower += lower - (design.levels[text] >= 1 ? 1 : 0)
      sums.upper += upper - (design.levels[text] == 2 ? 1 : 0)
    }
    let curvature = Self.curvature * Double(design.count)
    thresholds.lower += sums.lower / curvature
    thresholds.upper += sums.upper / curvature
    return max(abs(sums.lower), abs(sums.upper)) / curvature
  }

  /// Thresholds passed beyond what is predicted.
  private func residual(_ text: Int) -> Double {
    let (lower, upper) = probabilities(predictors[text])
    return Double(design.levels[text]) - lower - upper
  }

  private func probabilities(_ predictor: Double) -> (lower: Double, upper: Double) {
    (Self.logistic(predictor - thresholds.lower), Self.logistic(predictor - thresholds.upper))
  }

  private static func logistic(_ value: Double) -> Double { 1 / (1 + exp(-value)) }

  private static func loss(_ margin: Double, isPassed: Bool) -> Double {
    let margin = isPassed ? margin : -margin
    // log(1 + e^−m) without overflow.
    return max(0, -margin) + log1p(exp(-abs(margin)))
  }

  private func square(_ value: Double) -> Double { value * value }

  /// The greatest second derivative of a logistic loss.
  private static let curvature = 0.25
  /// Steps below this change no rounded valence.
  private static let tolerance = 1e-4
  /// Far more than texts have needed.
  private static let mostPasses = 500
}
