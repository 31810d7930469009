public import FeedbackModel

extension TopicModeler.Fit {
  /// What some of the comments say on the topics that all of them have: for a part that is too small to be searched for topics of its
  /// own.
  ///
  /// Words are compared with those of all comments, so that a topic is named after what it is here.
  ///
  /// - Parameter rows: Numbers of items that the topics were found in, ascending.
  /// - Returns: Topics of which a fair number of the comments speaks, largest first, without parts.
  /// - Complexity: O(words of the rows), and O(terms) for each topic.
  public func topics(among rows: [Int]) -> TopicClustering {
    let isMember = Set(rows)
    let fewest = max(
      TopicSearch.smallestTopic, min(Self.fewestRows, rows.count / Self.fewestRows),
      rows.count / Self.rowsPerTopic)
    let kept = groups.map { group in
      TopicAssembler.Group(
        rows: group.rows.filter(isMember.contains), name: group.name, parts: [], labeler: assembler.labeler
      ).named(by: assembler.labeler)
    }.filter { $0.rows.count >= fewest && $0.grip >= Self.leastGrip }
    let ordered = TopicAssembler.ordered(kept)
    let topics = assembler.topics(ordered)
    let leading = ordered.map { $0.words.map(\.index) }
    let all = assembler.assignments(ordered)
    return TopicClustering(
      topics: topics, assignments: rows.map { all[$0] },
      quality: TopicCoherence(items: rows.map { assembler.items[$0] }, leading: leading)
        .quality(of: leading, stability: nil))
  }

  /// Topics of fewer comments are single cases, unless there are hardly more comments.
  private static var fewestRows: Int { 5 }
  /// Of many comments, those that a topic has at least one of.
  private static var rowsPerTopic: Int { 40 }
  /// Share of a topic's comments that one noun or its subject must be in.
  private static var leastGrip: Double { 0.3 }
}
