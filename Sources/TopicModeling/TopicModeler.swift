public import FeedbackModel

/// Divides comments into topics and names them.
public struct TopicModeler: Sendable {
  /// How many topics to look for.
  public enum Count: Sendable, Hashable {
    /// As many as the number of comments suggests.
    case automatic
    /// At most this many, ≥ 1.
    case fixed(Int)
  }

  /// What ``TopicQuality`` says.
  public enum Measurement: Sendable, Hashable {
    /// Coherence and diversity of the topics' words.
    case words
    /// These, and whether halves of the comments have the same topics, for which the search runs twice more.
    case wordsAndStability
  }

  public struct Options: Sendable, Hashable {
    public var count: Count
    /// Any number; the same seed gives the same topics.
    public var seed: UInt64
    /// How thoroughly the topics are measured.
    public var measurement: Measurement

    /// What a person decided about the topics.
    public var curation: TopicCuration

    /// Whether a ``TopicModel`` is made for later comments.
    public var keepsModel: Bool

    public init(
      count: Count = .automatic, seed: UInt64 = 1, measurement: Measurement = .words,
      curation: TopicCuration = TopicCuration(), keepsModel: Bool = false
    ) {
      self.keepsModel = keepsModel
      self.count = count
      self.seed = seed
      self.measurement = measurement
      self.curation = curation
    }
  }

  private let options: Options

  public init(options: Options = Options()) {
    self.options = options
  }

  /// A comment as topics see it.
  public struct Item: Sendable {
    public var id: String
    /// Content words with repetitions, those of a title first and more often.
    public var terms: [Int]
    /// How many of the terms come from the title.
    public var titleLength: Int
    /// Whether it answers another comment.
    public var isReply: Bool
    /// When it was written; `nil` when unknown.
    public var month: YearMonth?

    public init(
      id: String, terms: [Int], titleLength: Int = 0, isReply: Bool = false, month: YearMonth? = nil
    ) {
      self.id = id
      self.terms = terms
      self.titleLength = titleLength
      self.isReply = isReply
      self.month = month
    }
  }

  /// Topics of comments whose words are in a table.
  ///
  /// - Parameters:
  ///   - table: Finished, and the one that gave the items their terms.
  ///   - names: Tells of some terms, those that could lead a topic, which are names of persons; these stand in no topic.
  /// - Returns: Topics, largest first; comments that are near no topic have none.
  /// - Complexity: O(words + comments × topics).
  public func topics(
    of items: [Item], table: TermTable, names: ([Int]) -> Set<Int> = { _ in [] }
  ) -> TopicClustering {
    fit(items, table: table, names: names).clustering
  }

  /// Topics and what is needed to give other comments to them.
  public struct Fit: Sendable {
    public var clustering: TopicClustering
    public var layer: TopicModel.Layer
    /// The comments of each topic.
    let groups: [TopicAssembler.Group]
    let assembler: TopicAssembler
  }

  /// As ``topics(of:table:names:)``, with a layer for a ``TopicModel``.
  public func fit(_ items: [Item], table: TermTable, names: ([Int]) -> Set<Int> = { _ in [] }) -> Fit {
    let weighting = TermWeighting(table)
    let guides = options.curation.guides.map { Guide(id: $0.id, terms: table.terms(of: $0.words)) }
    return fit(
      items, terms: table.terms, weighting: weighting, guides: guides, keys: weighting.columnKeys(of: table),
      names: names)
  }

  /// - Parameters:
  ///   - items: The comments.
  ///   - terms: What the numbers in ``Item/terms`` mean.
  ///   - parts: For each term the terms of its parts, as ``TermTable/parts``.
  /// - Returns: Topics, largest first; comments that are near no topic have none.
  public func topics(of items: [Item], terms: [Term], parts: [[Int]]) -> TopicClustering {
    fit(items, terms: terms, weighting: TermWeighting(parts: parts), guides: [], keys: []) { _ in [] }
      .clustering
  }

  private func fit(
    _ all: [Item], terms: [Term], weighting: TermWeighting, guides: [Guide],
    keys: @autoclosure () -> [UInt64],
    names: ([Int]) -> Set<Int>
  ) -> Fit {
    let items = Boilerplate(items: all, isProcess: weighting.isProcess).stripped()
    var labeler = TopicLabeler(items: items, terms: terms, weighting: weighting)
    let documents = items.map(\.terms)
    let inverse = weighting.inverseFrequencies(of: documents)
    let matrix = weighting.matrix(of: documents, inverse: inverse)
    let search = TopicSearch(options, items: items, labeler: labeler, matrix: matrix)
    let guiding = GuidedPlaces(guides, space: search.space) { weighting.matrix(of: $0, inverse: inverse) }
    let clusters = search.clusters(around: guiding.anchors)
    let curated = TopicCurator(curation: options.curation, items: items, terms: terms)
      .outcome(for: search.groups(of: clusters))
    let finder = SubtopicFinder(matrix: matrix, labeler: labeler, seed: options.seed)
    let found = curated.groups.indices.filter { !curated.groups[$0].isEmpty }.map { index in
      TopicAssembler.Group(
        rows: curated.groups[index], name: curated.names[index],
        parts: finder.parts(of: curated.groups[index]),
        labeler: labeler)
    }
    labeler.hidden = Self.names(in: found, labeler, names)
    let groups = TopicAssembler.ordered(found.map { $0.named(by: labeler) })
    let campaigns = CampaignFinder.groups(of: all.map(\.terms), terms: terms.count)
    let assembler = TopicAssembler(
      items: items, labeler: labeler, places: search.places, similarities: clusters.similarities,
      isRepetition: Self.repetitions(in: campaigns, of: items.count), trend: TopicTrend(items: items))
    let leading = groups.map { $0.words.map(\.index) }
    let stability = options.measurement == .wordsAndStability ? search.stability() : nil
    var topics = assembler.topics(groups)
    for index in topics.indices { topics[index].guide = guiding.guide(of: groups[index].rows, in: clusters) }
    let clustering = TopicClustering(
      topics: topics, assignments: assembler.assignments(groups),
      quality: TopicCoherence(items: items, leading: leading).quality(of: leading, stability: stability),
      campaigns: campaigns.map { Campaign(commentIDs: $0.map { items[$0].id }) }, notices: curated.notices,
      countCurve: search.curve)
    let layer =
      options.keepsModel
      ? TopicModel.Layer(
        space: search.space, inverse: inverse, keys: keys(), topics: topics,
        centres: assembler.centres(of: groups)) : .empty
    return Fit(clustering: clustering, layer: layer, groups: groups, assembler: assembler)
  }

  /// The names of persons among the words that could lead topics, and among those that move up in their place.
  private static func names(
    in groups: [TopicAssembler.Group], _ labeler: TopicLabeler, _ names: ([Int]) -> Set<Int>
  ) -> Set<Int> {
    var labeler = labeler
    var checked: Set<Int> = []
    while true {
      let candidates = Set(groups.flatMap { $0.candidates(by: labeler) }).subtracting(checked)
      let found = candidates.isEmpty ? [] : names(candidates.sorted())
      guard !found.isEmpty else { return labeler.hidden }
      labeler.hidden.formUnion(found)
      checked.formUnion(candidates)
    }
  }

  /// For each comment, whether it repeats an earlier one.
  private static func repetitions(in campaigns: [[Int]], of count: Int) -> [Bool] {
    var isRepetition = Array(repeating: false, count: count)
    for campaign in campaigns { for row in campaign.dropFirst() { isRepetition[row] = true } }
    return isRepetition
  }
}
