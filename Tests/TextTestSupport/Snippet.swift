package import FeedbackModel

/// A line of the gold for personal data: a text in which `{kind:…}` marks findings.
package struct Snippet {
  package var text: String
  package var findings: [PrivacyFinding]

  /// - Parameter line: Kind that the line is about, tab, marked text.
  /// - Returns: `nil` when the line is not of that shape.
  package init?(_ line: String) {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count == 2, PrivacyFinding.Kind(rawValue: String(cells[0])) != nil, !cells[1].isEmpty else {
      return nil
    }
    text = ""
    findings = []
    var rest = cells[1].replacing("\\n", with: "\n")[...]
    while let brace = rest.firstIndex(of: "{") {
      text += rest[..<brace]
      let mark = rest[brace...].dropFirst().prefix { $0 != "}" }
      guard mark.endIndex < rest.endIndex, let colon = mark.firstIndex(of: ":"),
        let kind = PrivacyFinding.Kind(rawValue: String(mark[..<colon]))
      else { return nil }
      let start = text.utf8.count
      text += mark[mark.index(after: colon)...]
      findings.append(PrivacyFinding(kind: kind, range: TextRange(.text, start..<text.utf8.count)))
      rest = rest[rest.index(after: mark.endIndex)...]
    }
    text += rest
  }
}
