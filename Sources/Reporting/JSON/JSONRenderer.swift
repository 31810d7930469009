import FeedbackModel
import JSONStreaming

/// Prints a report as JSON, version 1 of the schema in `Reports/report.schema.json`.
public struct JSONRenderer: Sendable {
  /// The schema's version; raised when a member changes its meaning or goes.
  public static let schemaVersion = "1.0"

  public init() {}

  /// The whole report, indented, with a newline at the end.
  public func bytes(for report: Report) -> [UInt8] {
    var writer = JSONWriter(indentation: 1)
    writer.object { writer in
      writer.member("schemaVersion", Self.schemaVersion)
      writer.member("title", report.title)
      writer.member("figures", report.figures)
      writer.member("topics", each: report.topics) { $0.value($1) }
      writer.member("proposals", each: report.proposals) { $0.value($1) }
      writer.member("actionFields", each: report.fields) { $0.value($1) }
      writer.member("aspects", each: report.aspects) { $0.value($1) }
      writer.member("unassigned", report.unassigned)
      writer.member("declared", report.declared)
      writer.member("overlaps", each: report.overlaps) { writer, pair in
        writer.object { writer in
          writer.member("first", pair.first)
          writer.member("second", pair.second)
          writer.member("count", pair.comments)
        }
      }
      if let places = report.places { writer.member("places", places) }
      writer.member("associations", each: report.associations) { $0.value($1) }
      writer.member("accuracy", report.accuracy)
      if report.isPublic { writer.key("public"); writer.bool(true) }
      writer.member("comments", each: report.comments) { $0.value($1, isPublic: report.isPublic) }
      writer.member("provenance", report.provenance)
    }
    writer.newline()
    return writer.bytes
  }
}
