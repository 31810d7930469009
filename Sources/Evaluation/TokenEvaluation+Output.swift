import FeedbackModel
import JSONStreaming

extension TokenEvaluation {
  /// For people.
  public var text: String {
    var lines = ["tokens     \(Self.line(tokens))"]
    if hasSentences { lines.append("sentences  \(Self.line(sentences))") }
    if lemmas.total > 0 {
      lines.append(
        "lemmas     accuracy \(Self.share(lemmas.right, of: lemmas.total))  (\(lemmas.right) of \(lemmas.total))"
      )
    }
    if !misses.isEmpty { lines.append("\nmost frequent disagreements: count, gold, found") }
    lines += misses.map { "\($0.count)\t\($0.gold)\t\($0.found)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// For programs.
  public var json: String {
    var writer = JSONWriter(indentation: 1)
    writer.object { writer in
      writer.agreement("tokens", tokens)
      if hasSentences { writer.agreement("sentences", sentences) }
      if lemmas.total > 0 {
        writer.key("lemmas")
        writer.object { writer in
          writer.member("accuracy", Double(lemmas.right) / Double(lemmas.total), places: 4)
          writer.member("right", lemmas.right)
          writer.member("total", lemmas.total)
        }
      }
      writer.member("misses", each: misses) { writer, miss in
        writer.object { writer in
          writer.member("gold", miss.gold)
          writer.member("found", miss.found)
          writer.member("count", miss.count)
        }
      }
    }
    writer.newline()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func line(_ agreement: Agreement) -> String {
    "F1 \(agreement.f1.fixed(4))  precision \(agreement.precision.fixed(4))  recall \(agreement.recall.fixed(4))  "
      + "(\(agreement.correct) right, \(agreement.found) found, \(agreement.expected) in the gold)"
  }

  private static func share(_ part: Int, of whole: Int) -> String {
    (Double(part) / Double(whole)).fixed(4)
  }
}

extension JSONWriter {
  /// Writes precision and recall with their counts as a member.
  mutating func agreement(_ name: String, _ agreement: Agreement) {
    key(name)
    object { writer in
      writer.member("f1", agreement.f1, places: 4)
      writer.member("precision", agreement.precision, places: 4)
      writer.member("recall", agreement.recall, places: 4)
      writer.member("correct", agreement.correct)
      writer.member("found", agreement.found)
      writer.member("expected", agreement.expected)
    }
  }
}
