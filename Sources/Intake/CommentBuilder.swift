import FeedbackModel

/// Turns the texts of a record into a comment.
struct CommentBuilder {
  var origin: Origin
  let options: ReadOptions
  let words: IntakeWords
  let pseudonyms: AuthorPseudonyms
  /// Called with a sentence for each oddity of a record that is kept.
  let notice: CommentReader.Notice?

  /// The comment of a record, or why there is none.
  ///
  /// - Parameters:
  ///   - line: The record's first line, counted from 1.
  ///   - number: The record's number in its input, counted from 1; it makes up the id where there is none.
  ///   - parentID: The record that this one was found in; `nil` takes what the values say.
  func comment(
    from values: RecordValues, line: Int, number: Int, parentID: String? = nil
  ) -> RecordOutcome {
    let place = Place(values: values, source: origin.reference(line: line))
    let id = id(from: values, number: number)
    if let reason = values.leftOut, !options.includesHidden {
      return .leftOut(
        LeftOutRecord(id: id, reason: reason, source: place.source))
    }
    guard let (text, title) = Self.textAndTitle(of: values) else {
      return origin.rejection(line: line, Self.emptyText)
    }
    let parent = parent(from: values)
    return .comment(
      Comment(
        id: id, text: text, title: title,
        created: date(.created, at: place),
        channel: values[.channel]?.filled.map(words.channel(describedAs:)) ?? options.defaultChannel,
        category: values[.category]?.filled.map(BodyText.plain) ?? parent.page,
        votes: read(.votes, at: place, as: "a whole number") { Int(parsing: $0) },
        location: location(at: place),
        parentID: parent.id ?? parentID,
        alignment: read(.alignment, at: place, as: "1, 0, -1, dafür or dagegen") {
          words.alignment(describedAs: $0)
        },
        modified: date(.modified, at: place),
        authorKey: values[.author].flatMap(pseudonyms.pseudonym),
        source: place.source,
        district: values[.district]?.filled.map(BodyText.plain)))
  }

  static let emptyText =
    "empty text: the record has neither text nor title; fill in one of them or delete the record"

  private func id(from values: RecordValues, number: Int) -> String {
    guard let id = values[.id]?.filled else { return "\(origin.stem)-\(number)" }
    return values.export?.recordID(id) ?? id
  }

  /// The text with its title, where a title stands in for a missing text; `nil` when both are missing.
  private static func textAndTitle(of values: RecordValues) -> (text: String, title: String?)? {
    let title = values[.title].map(BodyText.plain)?.filled
    let parts = [values[.text], values[.details]].compactMap { $0 }.map(BodyText.plain).filter { !$0.isBlank }
    // A summary is often the beginning of what follows it.
    if parts.count == 2, parts[1].hasPrefix(parts[0].trimmed()) { return (parts[1], title) }
    if !parts.isEmpty { return (parts.joined(separator: "\n\n"), title) }
    return title.map { ($0, nil) }
  }
}

// MARK: - Threads

extension CommentBuilder {
  /// What a comment replies to, or the page that it stands on, which is no contribution.
  private func parent(from values: RecordValues) -> (id: String?, page: String?) {
    let export = values.export
    if let parent = Self.filledID(values[.parent]) {
      // The ids of all that are above it, the nearest one last.
      let nearest = parent.split(separator: "/").last.map(String.init) ?? parent
      return (export?.recordID(nearest) ?? nearest, nil)
    }
    guard let target = Self.filledID(values[.target]) else { return (nil, nil) }
    guard let type = values[.targetKind]?.filled else {
      return (export?.targetKind.map { "\($0)-\(target)" } ?? target, nil)
    }
    let kind = Self.kind(ofType: type)
    return kind == "page" ? (nil, target) : ("\(kind)-\(target)", nil)
  }

  /// An id that names something: platforms write 0 for none.
  private static func filledID(_ text: String?) -> String? {
    guard let id = text?.filled, id != "0" else { return nil }
    return id
  }

  /// "Decidim::Proposals::Proposal" is a proposal.
  private static func kind(ofType type: String) -> String {
    (type.split(separator: ":").last.map(String.init) ?? type).lowercased()
  }
}

// MARK: - Values

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

  private func date(_ field: CommentField, at place: Place) -> LocalDateTime? {
    guard
      let date = read(
        field, at: place, as: "a date such as 2026-03-14 or 14.03.2026", LocalDateTime.init(parsing:))
    else { return nil }
    return place.values.column(of: field).hasSuffix("(UTC)") ? date.germanTime : date
  }

  private func location(at place: Place) -> Coordinate? {
    if let point = read(
      .place, at: place, as: "a point such as POINT (11.58 50.92)", Coordinate.init(parsing:))
    {
      return point
    }
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
