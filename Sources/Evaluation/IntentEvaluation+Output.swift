import FeedbackModel
import JSONStreaming

extension IntentEvaluation {
  /// For people.
  public var text: String {
    var lines = ["intents: \(total) texts"]
    if notGerman > 0 { lines.append("\(notGerman) texts not taken for German and not judged") }
    lines += ["", "macro-F1  \(macroF1.fixed(3))", ""]
    var table = TerminalTable(header: ["", "precision", "recall", "F1", "support"])
    for (intent, agreement) in agreements {
      table.add(
        [intent.rawValue] + [agreement.precision, agreement.recall, agreement.f1].map { $0.fixed(3) }
          + [String(agreement.expected)])
    }
    return (lines + table.lines).joined(separator: "\n") + "\n"
  }

  /// For programs: one object with `evaluation`, `total`, `notGerman`, `macroF1`, and `intents` with an
  /// agreement by name: `f1`, `precision`, `recall` (0…1), `correct`, `found`, `expected`.
  public var json: String {
    var writer = JSONWriter(indentation: 1)
    writer.object { writer in
      writer.member("evaluation", "intents")
      writer.member("total", total)
      writer.member("notGerman", notGerman)
      writer.member("macroF1", macroF1, places: 4)
      writer.key("intents")
      writer.object { writer in
        for (intent, agreement) in agreements { writer.agreement(intent.rawValue, agreement) }
      }
    }
    writer.newline()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
