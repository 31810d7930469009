/// What a person decided about the topics of a process, applied to every run anew.
///
/// A topic is named by words: it is the topic in whose comments they are most at home. So decisions outlive new comments and other
/// seeds.
public struct TopicCuration: Sendable, Hashable {
  /// Words that make no topic and stand in no label, in any of their forms.
  public var bannedWords: [String]
  /// Topics that are one, in the order of the file.
  public var merges: [Merge]
  /// Comments that belong elsewhere.
  public var moves: [Move]
  public var names: [Name]
  /// Topics that are several.
  public var splits: [Split]
  /// Words of topics that there must be, whether or not the search finds them.
  public var pins: [[String]]
  /// Subjects that the search begins from.
  public var guides: [TopicGuide]

  public struct Split: Sendable, Hashable {
    /// Words for the topic.
    public var topic: [String]
    /// Words for each part; a comment goes to the part of which it has most.
    public var parts: [[String]]

    public init(topic: [String], parts: [[String]]) {
      self.topic = topic
      self.parts = parts
    }
  }

  public struct Merge: Sendable, Hashable {
    /// Words for each of the topics, at least two.
    public var topics: [[String]]

    public init(topics: [[String]]) { self.topics = topics }
  }

  public struct Move: Sendable, Hashable {
    public var commentID: String
    /// Words for the topic; empty for none.
    public var topic: [String]

    public init(commentID: String, topic: [String]) {
      self.commentID = commentID
      self.topic = topic
    }
  }

  public struct Name: Sendable, Hashable {
    /// Words for the topic.
    public var topic: [String]
    public var name: String

    public init(topic: [String], name: String) {
      self.topic = topic
      self.name = name
    }
  }

  public init(
    bannedWords: [String] = [], merges: [Merge] = [], moves: [Move] = [], names: [Name] = [],
    splits: [Split] = [], pins: [[String]] = [], guides: [TopicGuide] = []
  ) {
    self.guides = guides
    self.splits = splits
    self.pins = pins
    self.bannedWords = bannedWords
    self.merges = merges
    self.moves = moves
    self.names = names
  }

  public var isEmpty: Bool { self == TopicCuration() }
}
