public import FeedbackModel

/// How well the intents of comments agree with gold by human hand. A comment may have several.
public struct IntentEvaluation: Sendable {
  /// In the order of ``Intent``'s cases.
  public private(set) var agreements: [(intent: Intent, agreement: Agreement)] = Intent.allCases.map {
    ($0, Agreement())
  }
  public private(set) var total = 0
  /// Texts that were not taken for German and have no intent therefore.
  public private(set) var notGerman = 0

  public init() {}

  /// Counts one text.
  public mutating func add(gold: Set<Intent>, analysis: CommentAnalysis) {
    total += 1
    if !analysis.isGerman { notGerman += 1 }
    let found = Set(analysis.intents)
    for index in agreements.indices {
      let intent: Set = [agreements[index].intent]
      agreements[index].agreement.add(found: found.intersection(intent), expected: gold.intersection(intent))
    }
  }

  /// Mean of the intents' F1, 0…1.
  public var macroF1: Double {
    agreements.reduce(0) { $0 + $1.agreement.f1 } / Double(agreements.count)
  }
}

extension GoldReader where Label == Set<Intent> {
  /// Labels are intents with blanks or commas between them; an empty one stands for none.
  ///
  /// - Parameter column: The column or JSON member with the label.
  public static func intents(column: String) -> Self {
    let expected = "nothing or some of \(Intent.allCases.map(\.rawValue).joined(separator: ", "))"
    return Self(column: column, expected: expected) { label in
      let names = label.split { $0.isWhitespace || $0 == "," }.map(String.init)
      let intents = names.compactMap(Intent.init)
      return intents.count == names.count ? Set(intents) : nil
    }
  }
}
