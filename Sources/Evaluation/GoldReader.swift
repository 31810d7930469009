public import FeedbackModel
public import Intake

/// Reads texts with labels by human hand.
///
/// Whatever `Intake` reads can be gold: JSON Lines with `id`, `text` and `label`, or a table with these
/// columns. A record is read like a comment whose category is the label.
public struct GoldReader<Label: Sendable>: Sendable {
  /// The column or JSON member with the label.
  public var column: String
  /// The labels that there are, for messages: "positive, negative or neutral".
  public var expected: String
  /// What a label as written means; `nil` for one that there is not. A missing label is empty.
  public var label: @Sendable (String) -> Label?

  public init(column: String, expected: String, label: @escaping @Sendable (String) -> Label?) {
    self.column = column
    self.expected = expected
    self.label = label
  }

  /// Reads gold that has the texts in it.
  ///
  /// - Throws: `GoldError` at the first record that cannot be used, with file and line; `IntakeError` for a
  ///   file that cannot be read at all.
  public func read(_ gold: InputSource) throws -> [GoldItem<Label>] {
    try records(of: gold, columns: [.category: column])
      .map { GoldItem(comment: $0, label: try label(of: $0)) }
  }

  /// Reads gold whose texts are in files of their own, and brings both together by their `id`.
  ///
  /// - Parameters:
  ///   - comments: The files with the texts. Comments without gold are kept without a label.
  ///   - reject: Takes each record of these files that cannot be used.
  /// - Returns: All comments in the order of their files.
  /// - Throws: As ``read(_:)``; also for gold whose comment is missing.
  public func read(
    _ gold: InputSource, comments: [InputSource], reject: (RejectedRecord) -> Void
  ) throws -> [GoldItem<Label>] {
    // The identifier takes the place of the text, which gold of this kind does not have.
    let records = try records(of: gold, columns: [.text: "id", .category: column])
    var items: [GoldItem<Label>] = []
    var places: [String: Int] = [:]
    let reader = CommentReader()
    for source in comments {
      let add = { (comment: Comment) in
        places[comment.id] = items.count
        items.append(GoldItem(comment: comment, label: nil))
      }
      _ = try reader.read(source, comment: add, reject: reject)
    }
    for record in records {
      let id = record.text
      guard let place = places[id] else { throw GoldError.unknownComment(record.source, id: id) }
      guard items[place].label == nil else { throw GoldError.usedTwice(record.source, id: id) }
      items[place].label = try label(of: record)
    }
    return items
  }

  private func label(of record: Comment) throws(GoldError) -> Label {
    let written = record.category ?? ""
    guard let label = label(written) else {
      throw .unknownLabel(record.source, column: column, label: written, expected: expected)
    }
    return label
  }

  /// The records of a gold file, of which there is at least one.
  private func records(
    of gold: InputSource, columns: [CommentField: String]
  ) throws -> [Comment] {
    var records: [Comment] = []
    let reader = CommentReader(options: ReadOptions(columns: columns))
    var rejected: RejectedRecord?
    do {
      _ = try reader.read(gold, comment: { records.append($0) }, reject: { rejected = rejected ?? $0 })
    } catch let error as IntakeError {
      throw GoldError(error, column: column) ?? error
    }
    if let rejected { throw GoldError.unreadable(rejected.source, reason: rejected.reason) }
    if records.isEmpty { throw GoldError.empty(file: gold.name) }
    return records
  }
}
