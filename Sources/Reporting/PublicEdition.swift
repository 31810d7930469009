import FeedbackModel

extension Report {
  /// The same report without what would single people out.
  func publicEdition() -> Report { PublicEdition(of: self).report() }
}

/// A report for publication: groups of fewer than five comments are counted, and nowhere told apart further.
///
/// A group is what the report counts together: the comments of a field, a topic, a goal, an aspect, a channel, a month, a place, a
/// category. Of a small one nothing is said but its name, its number, its comments and a quote: not how it judges, when and how it
/// came, what its parts are about. Comments do not tell to which small groups they belong, nor what a program takes them to judge,
/// so that no table can be counted over.
struct PublicEdition {
  /// From three comments and a date, neighbours know who is meant.
  static let smallestGroup = 5

  private let original: Report
  private let largeFields: Set<String>
  private let largeTopics: Set<String>
  private let largeCategories: Set<String>
  private let largeDistricts: Set<String>

  init(of report: Report) {
    original = report
    largeFields = Set(report.fields.filter { Self.isLarge($0.figures.comments) }.map(\.id))
    largeTopics = Self.largeGroups(report.comments.compactMap(\.topic))
    largeCategories = Self.largeGroups(report.comments.compactMap(\.category))
    largeDistricts = Self.largeGroups(report.comments.compactMap(\.district))
  }

  func report() -> Report {
    var copy = original
    copy.isPublic = true
    copy.figures = original.figures.withheld(below: Self.smallestGroup)
    copy.comments = original.comments.map(comment)
    guard Self.isLarge(original.figures.comments) else { return Self.undivided(copy) }
    copy.topics = original.topics.map(topic)
    copy.proposals = original.proposals.filter { largeFields.contains($0.fieldID) }.map { proposal($0) }
    copy.fields = original.fields.map(field)
    copy.aspects = original.aspects.compactMap(aspect)
    copy.unassigned = unassigned(original.unassigned)
    copy.declared = declared(original.declared)
    copy.overlaps = original.overlaps.filter {
      largeFields.contains($0.first) && largeFields.contains($0.second)
    }
    copy.places = original.places.map(places)
    return copy
  }

  /// A report whose comments are too few as a whole.
  private static func undivided(_ report: Report) -> Report {
    var copy = report
    (copy.topics, copy.proposals, copy.fields, copy.aspects) = ([], [], [], [])
    (copy.overlaps, copy.associations, copy.places) = ([], [], nil)
    copy.declared.categories = []
    (copy.declared.comparable, copy.declared.agreeing) = (0, 0)
    copy.unassigned.figures = report.unassigned.figures.withheld(below: .max)
    copy.unassigned.figures.comments = 0
    copy.unassigned.figures.sentiment.withheld = 0
    (copy.unassigned.topics, copy.unassigned.quotes, copy.unassigned.commentIDs) = ([], [], [])
    return copy
  }

  private static func isLarge(_ count: Int) -> Bool { count >= smallestGroup }

  /// The names that enough comments have.
  private static func largeGroups(_ names: [String]) -> Set<String> {
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    return Set(counts.filter { isLarge($0.value) }.keys)
  }

  // MARK: Comments

  private func comment(_ item: CommentItem) -> CommentItem {
    var copy = item
    copy.fields = item.fields.filter { largeFields.contains($0.id) }
    copy.topic = item.topic.flatMap { largeTopics.contains($0) ? $0 : nil }
    copy.category = item.category.flatMap { largeCategories.contains($0) ? $0 : nil }
    copy.district = item.district.flatMap { largeDistricts.contains($0) ? $0 : nil }
    copy.intents = item.intents.filter { $0 != .praise && $0 != .complaint }
    copy.stance = nil
    return copy
  }

  // MARK: What fields and topics say

  private func field(_ item: FieldReport) -> FieldReport {
    var copy = item
    copy.figures = item.figures.withheld(below: Self.smallestGroup)
    guard Self.isLarge(item.figures.comments) else { return Self.undivided(copy) }
    let topics = Set(item.topics.filter { Self.isLarge($0.count) }.map(\.label))
    let goals = Set(item.goals.filter { Self.isLarge($0.count) }.map(\.name))
    copy.topics = item.topics.map(topic)
    copy.goals = item.goals.map(goal)
    copy.proposals = item.proposals.map { proposal($0, goals: goals) }
    copy.aspects = item.aspects.compactMap(aspect)
    let aspects = Set(copy.aspects.map(\.term))
    copy.praise.aspects = item.praise.aspects.filter { aspects.contains($0.term) }
    copy.criticism.aspects = item.criticism.aspects.filter { aspects.contains($0.term) }
    for index in copy.questions.indices where !(copy.questions[index].topic.map(topics.contains) ?? true) {
      copy.questions[index].topic = nil
    }
    copy.disputes = item.disputes.filter {
      Self.isLarge($0.supporting.commentIDs.count + $0.opposing.commentIDs.count)
    }
    copy.channels = item.channels.map { channel($0, topics: topics) }
    copy.voted = item.voted.map { voted($0, topics: topics) }
    copy.uncovered = item.uncovered.map { uncovered($0, topics: topics) }
    copy.distinctive = item.distinctive.compactMap(distinctive)
    return copy
  }

  private static func undivided(_ field: FieldReport) -> FieldReport {
    var copy = field
    (copy.topics, copy.proposals, copy.aspects, copy.questions, copy.goals) = ([], [], [], [], [])
    (copy.praise, copy.criticism) = (Judgement(aspects: [], quotes: []), Judgement(aspects: [], quotes: []))
    (copy.disputes, copy.channels, copy.voted, copy.distinctive) = ([], [], [], [])
    copy.uncovered = nil
    return copy
  }

  private func unassigned(_ part: UnassignedReport) -> UnassignedReport {
    var copy = part
    copy.figures = part.figures.withheld(below: Self.smallestGroup)
    copy.topics = Self.isLarge(part.figures.comments) ? part.topics.map(topic) : []
    if !Self.isLarge(part.figures.comments) { copy.quotes = [] }
    return copy
  }

  private func topic(_ item: TopicItem) -> TopicItem {
    var copy = item
    copy.sentiment = item.sentiment.withheld(below: Self.smallestGroup)
    copy.stances = item.stances.withheld(below: Self.smallestGroup)
    copy.months = item.months.map { month in
      MonthFigures(month: month.month, sentiment: month.sentiment.withheld(below: Self.smallestGroup))
    }
    copy.criticized = item.criticized.filter { Self.isLarge($0.count) }
    copy.praised = item.praised.filter { Self.isLarge($0.count) }
    copy.fields = item.fields.filter { largeFields.contains($0.id) }
    copy.overallTopic = item.overallTopic.flatMap { largeTopics.contains($0) ? $0 : nil }
    guard !Self.isLarge(item.count) else { return copy }
    (copy.fields, copy.overallTopic) = ([], nil)
    (copy.months, copy.criticized, copy.praised, copy.trend) = ([], [], [], nil)
    copy.stances = StanceCounts(withheld: item.stances.total)
    return copy
  }

  /// - Parameter goals: Names of goals that may be told apart by wishes.
  private func proposal(_ item: ProposalItem, goals: Set<String>? = nil) -> ProposalItem {
    var copy = item
    if let goals { copy.goals = item.goals.filter(goals.contains) }
    if !Self.isLarge(item.commentIDs.count) { copy.goals = [] }
    return copy
  }

  private func aspect(_ item: AspectItem) -> AspectItem? {
    guard Self.isLarge(item.count) else { return nil }
    var copy = item
    if !Self.isLarge(item.praised.commentIDs.count) { copy.praised.words = [] }
    if !Self.isLarge(item.criticized.commentIDs.count) { copy.criticized.words = [] }
    return copy
  }

  private func goal(_ item: GoalItem) -> GoalItem {
    var copy = item
    copy.sentiment = item.sentiment.withheld(below: Self.smallestGroup)
    copy.stances = item.stances.withheld(below: Self.smallestGroup)
    guard item.count > 0, !Self.isLarge(item.count) else { return copy }
    copy.stances = StanceCounts(withheld: item.stances.total)
    (copy.proposing, copy.measures) = (nil, [])
    return copy
  }

  // MARK: Details

  private func channel(_ item: ChannelFigures, topics: Set<String>) -> ChannelFigures {
    var copy = item
    copy.sentiment = item.sentiment.withheld(below: Self.smallestGroup)
    copy.topics = Self.isLarge(item.sentiment.total) ? item.topics.filter { topics.contains($0.term) } : []
    return copy
  }

  private func voted(_ item: VotedItem, topics: Set<String>) -> VotedItem {
    var copy = item
    copy.topic = item.topic.flatMap { topics.contains($0) ? $0 : nil }
    return copy
  }

  private func uncovered(_ item: UncoveredItem, topics: Set<String>) -> UncoveredItem {
    var copy = item
    copy.topics = Self.isLarge(item.commentIDs.count) ? item.topics.filter { topics.contains($0.term) } : []
    return copy
  }

  /// The comments with a word are told apart into those of the field and all others.
  private func distinctive(_ item: DistinctiveTerm) -> DistinctiveTerm? {
    guard Self.isLarge(item.count + item.elsewhere) else { return nil }
    var copy = item
    if !Self.isLarge(item.count) { copy.lines = [] }
    return copy
  }

  private func declared(_ item: DeclaredCategories) -> DeclaredCategories {
    var copy = item
    copy.categories = item.categories.filter { Self.isLarge($0.comments) }.map { category in
      var category = category
      category.fields = category.fields.filter { largeFields.contains($0.id) }
      return category
    }
    let named = copy.categories.filter { $0.fieldID.map(largeFields.contains) ?? false }
    copy.comparable = named.map(\.comments).reduce(0, +)
    copy.agreeing = named.map(\.agreeing).reduce(0, +)
    return copy
  }

  private func places(_ item: PlaceOverview) -> PlaceOverview {
    var copy = item
    for index in copy.clusters.indices {
      let cluster = copy.clusters[index]
      copy.clusters[index].sentiment = cluster.sentiment.withheld(below: Self.smallestGroup)
      let isTold = Self.isLarge(cluster.commentIDs.count) && cluster.topic.map(largeTopics.contains) ?? false
      if !isTold { copy.clusters[index].topic = nil }
    }
    return copy
  }
}
