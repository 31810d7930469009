import FeedbackModel

/// The text of a comment as it may be shown, with `[…]` where personal data was found.
struct ShownText {
  private let analysis: CorpusAnalysis

  init(_ analysis: CorpusAnalysis) { self.analysis = analysis }

  static let mark = "[…]"

  /// - Returns: `nil` when the comment has no such part.
  func text(of comment: CommentAnalysis, _ part: CommentPart) -> String? {
    let text = comment.comment[part]
    guard !text.isEmpty else { return nil }
    let findings = comment.privacy.filter { $0.range.part == part }.map(\.range.utf8)
      .sorted { $0.lowerBound < $1.lowerBound }
    let shown = findings.isEmpty ? text : masked(text, findings)
    return analysis.namesPerson(shown) ? withoutNames(shown) : shown
  }

  private func masked(_ text: String, _ ranges: [Range<Int>]) -> String {
    let bytes = Array(text.utf8)
    var shown: [UInt8] = []
    var end = 0
    for range in ranges where range.upperBound > end && range.upperBound <= bytes.count {
      if range.lowerBound > end { shown += bytes[end..<range.lowerBound] }
      if range.lowerBound >= end { shown += Self.mark.utf8 }
      end = range.upperBound
    }
    return String(decoding: shown + bytes[end...], as: UTF8.self)
  }

  /// Without the names and addresses that other comments gave away.
  private func withoutNames(_ text: String) -> String {
    var shown = analysis.hiddenPassages.reduce(text) { $0.replacing($1, with: Self.mark) }
    guard !analysis.hiddenWords.isEmpty else { return shown }
    var (result, word) = ("", "")
    shown.append("\n")
    for character in shown {
      if character.isLetter || character == "-" {
        word.append(character)
        continue
      }
      result += analysis.hiddenWords.containsName(word.lowercased()) ? Self.mark : word
      word = ""
      result.append(character)
    }
    result.removeLast()
    return result
  }
}
