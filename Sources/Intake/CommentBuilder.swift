import FeedbackModel

/// Turns the texts of a record into a comment.
///
/// A class only so that it is passed on without copying what it holds for each record.
final class CommentBuilder {
  let origin: Origin
  let options: ReadOptions
  let words: IntakeWords
  let pseudonyms: AuthorPseudonyms
  /// Called with a sentence for each oddity of a record that is kept.
  let notice: CommentReader.Notice?

  init(
    origin: Origin, options: ReadOptions, words: IntakeWords, pseudonyms: AuthorPseudonyms,
    notice: CommentReader.Notice?
  ) {
    self.origin = origin
    self.options = options
    self.words = words
    self.pseudonyms = pseudonyms
    self.notice = notice
  }

  /// The same for a part of the input, such as a further sheet.
  func part(_ name: String) -> CommentBuilder {
    CommentBuilder(
      origin: origin.part(name), options: options, words: words, pseudonyms: pseudonyms, notice: notice)
  }

  /// The comment of a record, or why there is none.
  ///
  /// - Parameters:
  ///   - line: The record's first line, counted from 1.
  ///   - number: The record's number in its input, counted from 1; it makes up the id where there is none.
  ///   - parentID: The record that this one was found in; `nil` takes what the values say.
  func comment(
    from values: RecordValues, line: Int, number: Int, parentID: String? = nil
  ) -> RecordOutcome {
    let id = id(from: values, number: number)
    if let reason = values.leftOut, !options.includesHidden {
      return .leftOut(
        LeftOutRecord(id: id, reason: reason, source: origin.reference(line: line)))
    }
    guard let (text, title) = Self.textAndTitle(of: values) else {
      return origin.rejection(line: line, Self.emptyText)
    }
    let parent = parent(from: values)
    return .comment(
      Comment(
        id: id, text: text, title: title,
        created: date(.created, from: values, line: line),
        channel: values[.channel]?.filled.map(words.channel(describedAs:)) ?? options.defaultChannel,
        category: values[.category]?.filled.map(BodyText.plain) ?? parent.page,
        votes: read(.votes, from: values, line: line, as: "a whole number") { Int(parsing: $0) },
        location: location(from: values, line: line),
        parentID: parent.id ?? parentID,
        alignment: read(.alignment, from: values, line: line, as: "1, 0, -1, dafür or dagegen") { [words] in
          words.alignment(describedAs: $0)
        },
        modified: date(.modified, from: values, line: line),
        authorKey: values[.author].flatMap {
          options.keepsAuthors ? $0.filled : pseudonyms.pseudonym(of: $0)
        },
        source: origin.reference(line: line),
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
    switch (visibleText(values[.text]), visibleText(values[.details])) {
    case (let text?, let details?):
      // A summary is often the beginning of what follows it.
      return (details.hasPrefix(text.trimmed()) ? details : "\(text)\n\n\(details)", title)
    case (let text?, nil), (nil, let text?): return (text, title)
    case (nil, nil): return title.map { ($0, nil) }
    }
  }

  private static func visibleText(_ body: String?) -> String? {
    guard let text = body.map(BodyText.plain), !text.isBlank else { return nil }
    return text
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
  /// Reads an optional value. One that cannot be read is reported, and costs only itself.
  private func read<Value>(
    _ field: CommentField, from values: RecordValues, line: Int, as expected: String,
    _ parse: (String) -> Value?
  ) -> Value? {
    guard let text = values[field]?.filled else { return nil }
    if let value = parse(text) { return value }
    notice?(
      "\(origin.name) line \(line): column '\(values.column(of: field))' has "
        + "'\(text.prefix(40))' where \(expected) was expected; the comment is kept without it.")
    return nil
  }

  private func date(_ field: CommentField, from values: RecordValues, line: Int) -> LocalDateTime? {
    guard
      let date = read(
        field, from: values, line: line, as: "a date such as 2026-03-14 or 14.03.2026",
        LocalDateTime.init(parsing:))
    else { return nil }
    return values.column(of: field).hasSuffix("(UTC)") ? date.germanTime : date
  }

  private func location(from values: RecordValues, line: Int) -> Coordinate? {
    if let point = read(
      .place, from: values, line: line, as: "a point such as POINT (11.58 50.92)", Coordinate.init(parsing:))
    {
      return point
    }
    let latitude = read(.latitude, from: values, line: line, as: "a latitude from -90 to 90") {
      Double(parsing: $0).flatMap { (-90...90).contains($0) ? $0 : nil }
    }
    let longitude = read(.longitude, from: values, line: line, as: "a longitude from -180 to 180") {
      Double(parsing: $0).flatMap { (-180...180).contains($0) ? $0 : nil }
    }
    guard let latitude, let longitude else { return nil }
    return Coordinate(latitude: latitude, longitude: longitude)
  }
}
