import FeedbackModel
import JSONStreaming

extension PrivacyEvaluation {
  /// For people.
  ///
  /// - Parameter limit: How many disagreements to list.
  public func text(listing limit: Int) -> String {
    var lines = PrivacyFinding.Kind.allCases.compactMap { kind in
      kinds[kind].map { agreement in
        kind.rawValue.padded(to: 14)
          + " recall \(agreement.recall.fixed(4))  precision \(agreement.precision.fixed(4))  "
          + "(\(agreement.correct) right, \(agreement.found) found, \(agreement.expected) in the gold)"
      }
    }
    if !misses.isEmpty, limit > 0 { lines.append("\ndisagreements: kind, whose, passage") }
    lines += misses.prefix(limit).map {
      "\($0.kind.rawValue)\t\($0.isExpected ? "missed" : "found")\t\($0.text.split(separator: "\n").joined(separator: " "))"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// For programs.
  public var json: String {
    var writer = JSONWriter(indentation: 1)
    writer.object { writer in
      for kind in PrivacyFinding.Kind.allCases {
        if let agreement = kinds[kind] { writer.agreement(kind.rawValue, agreement) }
      }
    }
    writer.newline()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
