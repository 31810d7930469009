import FeedbackModel

/// Prints a comparison of two phases as Markdown.
public struct ComparisonRenderer: LocalizedRenderer {
  private let texts: ReportTexts

  public init(_ texts: ReportTexts) { self.texts = texts }

  /// The page, with a newline at the end.
  public func markdown(_ comparison: ReportComparison) -> String {
    ComparisonPage(comparison, words: Wording(texts)).text
  }
}

/// A comparison put into words.
private struct ComparisonPage {
  let comparison: ReportComparison
  let words: Wording

  init(_ comparison: ReportComparison, words: Wording) {
    self.comparison = comparison
    self.words = words
  }

  var text: String {
    let (earlier, later) = (comparison.earlier, comparison.later)
    var blocks = [
      "# \(words("compare.title"))",
      words(
        "compare.text",
        [
          "earlier": MarkdownText.escaped(earlier.title), "later": MarkdownText.escaped(later.title),
          "before": words.comments(earlier.comments), "after": words.comments(later.comments),
        ]),
    ]
    blocks += part("section.fields", changes: comparison.fields, head: "column.field")
    blocks += part("compare.topics", changes: comparison.topics, head: "column.topic")
    blocks += list("compare.new", comparison.new) + list("compare.gone", comparison.gone)
    blocks.append(words("compare.note"))
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func list(_ key: String, _ parts: [ReportExcerpt.Part]) -> [String] {
    guard !parts.isEmpty else { return [] }
    let lines = parts.map { "- \(MarkdownText.escaped($0.name)) — \(words.comments($0.comments))" }
    return ["## \(words(key))", lines.joined(separator: "\n")]
  }

  private func part(_ key: String, changes: [ReportComparison.Change], head: String) -> [String] {
    guard !changes.isEmpty else { return [] }
    let heads = [
      words(head), words("compare.before"), words("compare.after"), words("compare.share"),
      words("compare.size"),
      words("compare.critical"), words("compare.tone"),
    ]
    let rows = changes.map { change in
      [
        MarkdownText.escaped(change.later.name), words.number(change.earlier.comments),
        words.number(change.later.comments),
        pair(
          (change.earlier.comments, comparison.earlier.comments),
          (change.later.comments, comparison.later.comments)),
        direction("compare.size", change.size),
        pair(
          (change.earlier.sentiment.negative, change.earlier.sentiment.total),
          (change.later.sentiment.negative, change.later.sentiment.total)),
        direction("compare.criticism", change.criticism),
      ]
    }
    let rules = ["---", "---:", "---:", "---:", "---", "---:", "---"]
    let table = ([heads, rules] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
    return ["## \(words(key))", table.joined(separator: "\n")]
  }

  private func pair(_ a: (Int, Int), _ b: (Int, Int)) -> String {
    "\(words.share(a.0, of: a.1)) → \(words.share(b.0, of: b.1))"
  }

  private func direction(_ key: String, _ direction: ReportComparison.Direction?) -> String {
    words(direction.map { "\(key).\($0.rawValue)" } ?? "share.none")
  }
}
