public import FeedbackModel

/// What a reader cannot learn from the input itself.
public struct ReadOptions: Sendable, Hashable {
  /// Columns (or JSON members) named by the user. A field that is named here is read from that column
  /// only; all others are found by their usual names.
  public var columns: [CommentField: String]
  /// The channel of comments whose record names none; minutes are always from an event.
  public var defaultChannel: Comment.Channel
  /// The name of the source in references and made-up ids; `nil` takes the file's name.
  public var sourceName: String?
  /// What inputs are read as; `nil` recognises it by their content.
  public var format: ReadFormat?
  /// Whether hidden, withdrawn, moderated and deleted records become comments as well.
  public var includesHidden: Bool
  /// The key of the authors' pseudonyms; `nil` makes a new one for each reader, so that nobody can try
  /// names until one fits.
  public var authorSecret: String?

  /// Whether ``Comment/authorKey`` holds whatever the input calls the author by (an address, a number or a name)
  /// instead of a pseudonym. Only for those who may see it.
  public var keepsAuthors: Bool

  public init(
    columns: [CommentField: String] = [:], defaultChannel: Comment.Channel = .online,
    sourceName: String? = nil, format: ReadFormat? = nil, includesHidden: Bool = false,
    authorSecret: String? = nil, keepsAuthors: Bool = false
  ) {
    self.columns = columns
    self.defaultChannel = defaultChannel
    self.sourceName = sourceName
    self.format = format
    self.includesHidden = includesHidden
    self.authorSecret = authorSecret
    self.keepsAuthors = keepsAuthors
  }
}

extension ReadOptions {
  /// Reads the value of `--columns`, such as `text=Beitrag,id=Nr`.
  ///
  /// - Parameter argument: Pairs of a field and a column's name, separated by commas. An empty one names
  ///   no columns; of two pairs for one field the last one counts.
  /// - Throws: `ColumnsUsageError` for an unknown field, a part that is no pair, and a column that is named
  ///   for two fields.
  public static func columns(
    parsing argument: String
  ) throws(ColumnsUsageError) -> [CommentField: String] {
    var columns: [CommentField: String] = [:]
    var unknown: [String] = []
    for part in argument.split(separator: ",") {
      let pair = part.split(separator: "=", maxSplits: 1).map { $0.trimmed() }
      guard pair.count == 2, !pair[1].isEmpty else { throw .notAPair(part.trimmed()) }
      if let field = CommentField(name: pair[0]) {
        columns[field] = pair[1]
      } else {
        unknown.append(pair[0])
      }
    }
    guard unknown.isEmpty else { throw .unknownFields(unknown) }
    let names = columns.values.sorted()
    if let (name, _) = zip(names, names.dropFirst()).first(where: ==) { throw .usedTwice(column: name) }
    return columns
  }
}
