public import FeedbackModel
import JSONStreaming

/// Writes rejected records as JSON Lines: `{"file":…,"line":…,"reason":…,"excerpt":…}`.
///
/// The excerpt is the record's text as far as it is known, and empty otherwise; it never holds the columns
/// that name an author.
public struct RejectsWriter: Sendable {
  private var writer = JSONWriter()

  public init() {}

  /// The line of one record in UTF-8, with its line feed.
  public mutating func line(for record: RejectedRecord) -> [UInt8] {
    writer.removeAll()
    writer.object { object in
      object.member("file", record.source.name)
      object.member("line", record.source.line)
      object.member("reason", record.reason)
      object.member("excerpt", record.excerpt)
    }
    writer.newline()
    return writer.bytes
  }
}
