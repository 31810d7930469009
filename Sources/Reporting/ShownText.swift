import FeedbackModel

/// The text of a comment as it may be shown, with a placeholder (`[E-Mail]`, `[Name]`) where personal data was found.
struct ShownText {
  private let analysis: CorpusAnalysis

  init(_ analysis: CorpusAnalysis) { self.analysis = analysis }

  /// - Returns: `nil` when the comment has no such part.
  func text(of comment: CommentAnalysis, _ part: CommentPart) -> String? {
    let text = comment.comment[part]
    guard !text.isEmpty else { return nil }
    let findings = comment.privacy.filter { $0.range.part == part }
      .sorted { $0.range.utf8.lowerBound < $1.range.utf8.lowerBound }
    let shown = findings.isEmpty ? text : masked(text, findings)
    return analysis.namesPerson(shown) ? withoutNames(shown) : shown
  }

  private func masked(_ text: String, _ findings: [PrivacyFinding]) -> String {
    let bytes = Array(text.utf8)
    var shown: [UInt8] = []
    var end = 0
    for finding in findings {
      let range = finding.range.utf8
      guard range.upperBound > end, range.upperBound <= bytes.count else { continue }
      if range.lowerBound > end { shown += bytes[end..<range.lowerBound] }
      // What overlaps the finding before it is hidden by that one's placeholder.
      if range.lowerBound >= end { shown += finding.kind.placeholder.utf8 }
      end = range.upperBound
    }
    return String(decoding: shown + bytes[end...], as: UTF8.self)
  }

  /// Without the names and addresses that other comments gave away.
  private func withoutNames(_ text: String) -> String {
    let address = PrivacyFinding.Kind.postalAddress.placeholder
    var shown = analysis.hiddenPassages.reduce(text) { $0.replacing($1, with: address) }
    guard !analysis.hiddenWords.isEmpty else { return shown }
    var (result, word) = (String.UnicodeScalarView(), String.UnicodeScalarView())
    shown.append("\n")
    for scalar in shown.unicodeScalars {
      if scalar.isPartOfName {
        word.append(scalar)
        continue
      }
      let isHidden = analysis.hiddenWords.containsName(String(word).lowercased())
      result.append(contentsOf: isHidden ? PrivacyFinding.Kind.name.placeholder.unicodeScalars : word)
      word = String.UnicodeScalarView()
      result.append(scalar)
    }
    result.removeLast()
    return String(result)
  }
}
