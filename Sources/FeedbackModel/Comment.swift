/// One contribution of a citizen, as an input file or a platform gave it.
///
/// Names and e-mail addresses of authors have no place here: readers drop them at the door.
public struct Comment: Sendable, Hashable {
  /// Identifier, unique within one analysis; taken from the input or derived from source and row.
  public var id: String
  /// What was written, verbatim. Never empty after reading.
  public var text: String
  /// Heading given by the author; `nil` when there is none.
  public var title: String?
  /// When it was written, in the local time of the source; `nil` when unknown.
  public var created: LocalDateTime?
  /// How it reached the city.
  public var channel: Channel
  /// The category chosen on the platform, verbatim; `nil` when none was chosen.
  public var category: String?
  /// The part of the town that it is about, as the platform names it; `nil` where it names none.
  public var district: String?
  /// Votes or supports received; `nil` where the platform does not ask for votes.
  public var votes: Int?
  /// The place that the author marked; `nil` when none was.
  public var location: Coordinate?
  /// Identifier of the comment that this one replies to; `nil` for a contribution of its own.
  public var parentID: String?
  /// For or against, where the platform asks a reply to take sides; `nil` where it does not.
  public var alignment: Alignment?
  /// When it was last changed, in the local time of the source; `nil` when unknown.
  public var modified: LocalDateTime?
  /// A pseudonym of the author, the same for all comments of one person in one run; `nil` when the input
  /// names no author. It cannot be traced back without the key, which is made anew for each run where none is
  /// given. Who asks for it when reading gets what the input calls the author by instead.
  public var authorKey: String?
  /// Where the record stands in its input.
  public var source: SourceReference

  public init(
    id: String, text: String, title: String? = nil, created: LocalDateTime? = nil,
    channel: Channel = .online, category: String? = nil, votes: Int? = nil,
    location: Coordinate? = nil, parentID: String? = nil, alignment: Alignment? = nil,
    modified: LocalDateTime? = nil, authorKey: String? = nil,
    source: SourceReference = SourceReference(name: "", line: 0), district: String? = nil
  ) {
    self.id = id
    self.text = text
    self.title = title
    self.created = created
    self.channel = channel
    self.category = category
    self.votes = votes
    self.location = location
    self.parentID = parentID
    self.alignment = alignment
    self.modified = modified
    self.authorKey = authorKey
    self.source = source
    self.district = district
  }
}

extension Comment {
  /// How a comment reached the city.
  public enum Channel: String, Sendable, Hashable, CaseIterable {
    case online
    case event
  }

  /// The side a reply takes towards what it answers.
  public enum Alignment: Int, Sendable, Hashable {
    case against = -1
    case neutral = 0
    case inFavour = 1
  }
}
