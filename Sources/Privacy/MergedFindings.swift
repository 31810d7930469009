import FeedbackModel

extension [PrivacyFinding] {
  /// The findings of one part in reading order, with overlapping ones united.
  ///
  /// A union hides everything that either finding would hide; its kind is that of the finding that begins
  /// first, and of the longer one where two begin together.
  func merged() -> [PrivacyFinding] {
    let ordered = sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    return ordered.reduce(into: []) { merged, finding in
      if let last = merged.last, finding.range.lowerBound < last.range.upperBound {
        let end = Swift.max(last.range.upperBound, finding.range.upperBound)
        merged[merged.count - 1].range.upperBound = end
      } else {
        merged.append(finding)
      }
    }
  }
}
