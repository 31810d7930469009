import FeedbackModel
import JSONStreaming

extension SentimentEvaluation {
  /// For people.
  ///
  /// - Parameter errors: How many of the worst misses to show.
  public func text(errors: Int, bootstrap: Bootstrap = Bootstrap()) -> String {
    var lines = confusion.lines(
      subject: Self.subject, unit: "texts", notGerman: notGerman, bootstrap: bootstrap)
    let misses = worstMisses(errors)
    if !misses.isEmpty {
      lines += ["", "\(misses.count) of \(missCount) errors, scores furthest on the wrong side first:"]
    }
    for miss in misses { lines += miss.lines }
    return lines.joined(separator: "\n") + "\n"
  }

  /// For programs: one object with the members of `JSONWriter.figures`, and
  ///
  /// - `errorCount`: all texts in the wrong class
  /// - `errors`: the worst of them, each with `id`, the labels `gold` and `found`, `score` (−1…1), `text` (one
  ///   line, cut) and `evidence` (`term`, `value`, `modifiers`)
  ///
  /// - Parameter errors: How many of the worst misses to write.
  public func json(errors: Int, bootstrap: Bootstrap = Bootstrap()) -> String {
    var writer = JSONWriter(indentation: 1)
    writer.object { writer in
      writer.figures(of: confusion, subject: Self.subject, notGerman: notGerman, bootstrap: bootstrap)
      writer.member("errorCount", missCount)
      writer.member("errors", each: worstMisses(errors)) { $0.miss($1) }
    }
    writer.newline()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static let subject = "sentiment"
  private var missCount: Int { confusion.total - confusion.correct }
}

extension SentimentEvaluation.Miss {
  /// What was written, on one line; a title stands in front.
  fileprivate var excerpt: String {
    [comment.title, comment.text].compactMap { $0 }.joined(separator: " | ").onOneLine(upTo: Self.longest)
  }

  /// In characters.
  private static let longest = 160

  fileprivate var lines: [String] {
    var lines = [
      "",
      "\(comment.id)  gold \(gold.rawValue), found \(found.label.rawValue), score \(found.score.fixed(2))",
      "  \(excerpt)",
    ]
    if !found.evidence.isEmpty {
      lines.append("  → " + found.evidence.map(Self.described).joined(separator: "; "))
    }
    return lines
  }

  /// "schlecht -0.70 (sehr, nicht)"
  private static func described(_ evidence: SentimentEvidence) -> String {
    let modifiers = evidence.modifiers.isEmpty ? "" : " (\(evidence.modifiers.joined(separator: ", ")))"
    return "\(evidence.term.onOneLine(upTo: longest)) \(evidence.value.fixed(2))\(modifiers)"
  }
}

extension JSONWriter {
  fileprivate mutating func miss(_ miss: SentimentEvaluation.Miss) {
    object { writer in
      writer.member("id", miss.comment.id)
      writer.member("gold", miss.gold.rawValue)
      writer.member("found", miss.found.label.rawValue)
      writer.member("score", miss.found.score)
      writer.member("text", miss.excerpt)
      writer.member("evidence", each: miss.found.evidence) { writer, evidence in
        writer.object { writer in
          writer.member("term", evidence.term)
          writer.member("value", evidence.value)
          writer.member("modifiers", evidence.modifiers)
        }
      }
    }
  }
}
