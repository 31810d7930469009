public import FeedbackModel

/// Replaces personal data by placeholders that tell what stood there: "[E-Mail]", "[Telefon]".
public struct Redactor: Sendable {
  public init() {}

  /// What stands in the place of personal data.
  public static func placeholder(for kind: PrivacyFinding.Kind) -> String {
    kind.placeholder
  }

  /// A part of a comment without its personal data.
  ///
  /// - Parameters:
  ///   - text: The part's text.
  ///   - part: Which part it is.
  ///   - findings: The findings of the comment; those of other parts are left aside, overlapping ones united.
  /// - Complexity: O(length of the text + n log n findings).
  public func redact(
    _ text: String, part: CommentPart = .text, findings: [PrivacyFinding]
  ) -> Redaction {
    let utf8 = Array(text.utf8)
    var redacted: [UInt8] = []
    var replacements: [Redaction.Replacement] = []
    var end = 0
    for finding in findings.filter({ $0.range.part == part }).merged() {
      let old = finding.range.utf8.clamped(to: end..<utf8.count)
      guard !old.isEmpty else { continue }
      redacted += utf8[end..<old.lowerBound]
      let start = redacted.count
      redacted += Self.placeholder(for: finding.kind).utf8
      replacements.append(Redaction.Replacement(old: old, new: start..<redacted.count))
      end = old.upperBound
    }
    redacted += utf8[end...]
    return Redaction(text: String(decoding: redacted, as: UTF8.self), replacements: replacements)
  }
}
