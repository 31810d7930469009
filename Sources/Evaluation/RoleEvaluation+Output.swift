import FeedbackModel
import JSONStreaming

extension RoleEvaluation {
  /// For people.
  public func text(bootstrap: Bootstrap = Bootstrap()) -> String {
    confusion.lines(subject: Self.subject, unit: "sentences", notGerman: notGerman, bootstrap: bootstrap)
      .joined(separator: "\n") + "\n"
  }

  /// For programs: one object with the members of `JSONWriter.figures`.
  public func json(bootstrap: Bootstrap = Bootstrap()) -> String {
    var writer = JSONWriter(indentation: 1)
    writer.object { writer in
      writer.figures(of: confusion, subject: Self.subject, notGerman: notGerman, bootstrap: bootstrap)
    }
    writer.newline()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static let subject = "roles"
}
