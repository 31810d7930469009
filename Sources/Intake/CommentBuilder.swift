import FeedbackModel

/// Turns the texts of a record into a comment.
struct CommentBuilder {
  let origin: Origin
  let defaultChannel: Comment.Channel
  /// Called with a sentence for each oddity of a record that is kept.
  let notice: CommentReader.Notice?

  /// The comment of a record, or why there is none.
  ///
  /// - Parameters:
  ///   - line: The record's first line, counted from 1.
  ///   - number: The record's number in its input, counted from 1; it makes up the id where there is none.
  func comment(from values: RecordValues, line: Int, number: Int) -> RecordOutcome {
    guard let (text, title) = Self.textAndTitle(values[.text], values[.title]) else {
      return origin.rejection(line: line, Self.emptyText)
    }
    let place = Place(values: values, source: origin.reference(line: line))
    return .comment(
      Comment(
        id: values[.id]?.filled ?? "\(origin.stem)-\(number)",
        text: text,
        title: title,
        created: read(.created, at: place, as: "a date such as 2026-03-14 or 14.03.2026") {
          LocalDateTime(parsing: $0)
        },
        channel: values[.channel]?.filled.map(Comment.Channel.init(describedAs:)) ?? defaultChannel,
        category: values[.category]?.filled,
        votes: read(.votes, at: place, as: "a whole number") { Int(parsing: $0) },
        location: location(at: place),
        parentID: values[.parent]?.filled,
        alignment: read(.alignment, at: place, as: "1, 0, -1, dafür or dagegen") {
          Comment.Alignment(describedAs: $0)
        },
        source: place.source))
  }

  static let emptyText =
    "empty text: the record has neither text nor title; fill in one of them or delete the record"

  /// The text with its title, where a title stands in for a missing text; `nil` when both are missing.
  private static func textAndTitle(_ text: String?, _ title: String?) -> (text: String, title: String?)? {
    let title = title?.filled
    if let text, !text.isBlank { return (text, title) }
    return title.map { ($0, nil) }
  }
}

extension CommentBuilder {
  /// A record whose values are being read.
  private struct Place {
    var values: RecordValues
    var source: SourceReference
  }

  /// Reads an optional value. One that cannot be read is reported, and costs only itself.
  private func read<Value>(
    _ field: CommentField, at place: Place, as expected: String, _ parse: (String) -> Value?
  ) -> Value? {
    guard let text = place.values[field]?.filled else { return nil }
    if let value = parse(text) { return value }
    notice?(
      "\(place.source.name) line \(place.source.line): column '\(place.values.column(of: field))' has "
        + "'\(text.prefix(40))' where \(expected) was expected; the comment is kept without it.")
    return nil
  }

  private func location(at place: Place) -> Coordinate? {
    let latitude = read(.latitude, at: place, as: "a latitude from -90 to 90") {
      Double(parsing: $0).flatMap { (-90...90).contains($0) ? $0 : nil }
    }
    let longitude = read(.longitude, at: place, as: "a longitude from -180 to 180") {
      Double(parsing: $0).flatMap { (-180...180).contains($0) ? $0 : nil }
    }
    guard let latitude, let longitude else { return nil }
    return Coordinate(latitude: latitude, longitude: longitude)
  }
}
