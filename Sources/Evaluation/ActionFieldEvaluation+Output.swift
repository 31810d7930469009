import FeedbackModel
import JSONStreaming

extension ActionFieldEvaluation {
  /// For people.
  public func text(bootstrap: Bootstrap = Bootstrap()) -> String {
    var lines = confusion.lines(
      subject: Self.subject, unit: "texts", notGerman: notGerman, bootstrap: bootstrap)
    lines += [
      "",
      "all fields of each text: precision \(allFields.precision.fixed(3))  "
        + "recall \(allFields.recall.fixed(3))  F1 \(allFields.f1.fixed(3))",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// For programs: one object with the members of `JSONWriter.figures`, and `allFields` with `f1`, `precision`,
  /// `recall` (0…1), `correct`, `found` and `expected` over all assignments of texts to fields.
  public func json(bootstrap: Bootstrap = Bootstrap()) -> String {
    var writer = JSONWriter(indentation: 1)
    writer.object { writer in
      writer.figures(of: confusion, subject: Self.subject, notGerman: notGerman, bootstrap: bootstrap)
      writer.agreement("allFields", allFields)
    }
    writer.newline()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static let subject = "action fields"
}
