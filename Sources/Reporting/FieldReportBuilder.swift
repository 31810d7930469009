import FeedbackModel

/// Builds the report on one action field.
struct FieldReportBuilder {
  private let analysis: CorpusAnalysis
  private let field: ActionField
  private let part: FieldAnalysis
  private let judgements: JudgementFinder
  private let keyness: KeynessFinder
  private let aspects: [AspectItem]
  private var quotes: QuoteSelector
  /// Lower-case headings of proposals on the page.
  private var usedTitles: Set<String> = []

  init(
    analysis: CorpusAnalysis, field: ActionField, part: FieldAnalysis, judgements: JudgementFinder,
    keyness: KeynessFinder
  ) {
    self.analysis = analysis
    self.field = field
    self.part = part
    self.judgements = judgements
    self.keyness = keyness
    quotes = QuoteSelector(analysis)
    aspects = judgements.counter.aspects(of: part.comments, atMost: Limits.countedAspects) {
      comment, evidence in
      Self.speaks(analysis.comments[comment], evidence, of: field.id)
    }
  }

  /// Whether a judgement belongs to the field: the comment is mostly about it, or a keyword stands in the sentence.
  private static func speaks(
    _ comment: CommentAnalysis, _ evidence: SentimentEvidence, of field: String
  ) -> Bool {
    if comment.actionFields.first?.fieldID == field { return true }
    let match = comment.actionFields.first { $0.fieldID == field }
    let sentence = comment.sentences.first {
      $0.range.part == evidence.range.part && $0.range.utf8.overlaps(evidence.range.utf8)
    }
    guard let match, let sentence else { return false }
    return match.evidence.contains {
      $0.range.part == sentence.range.part && $0.range.utf8.overlaps(sentence.range.utf8)
    }
  }

  func build() -> FieldReport {
    // Each takes what it quotes, so the order decides: what is rarest first.
    var builder = self
    let proposals = builder.proposals()
    let (praise, criticism) = (builder.judgement(.positive), builder.judgement(.negative))
    let topics = builder.topics()
    let disputes = DisputeFinder(analysis, judgements: judgements).disputes(
      in: topics, atMost: Limits.disputes, quotes: &builder.quotes)
    let questions = builder.questions()
    return FieldReport(
      id: field.id, code: field.code, name: field.name, description: field.description,
      figures: KeyFigures(part.comments.map { analysis.comments[$0] }, of: analysis.comments.count),
      proposals: proposals, topics: topics, praise: praise, criticism: criticism, aspects: aspects,
      questions: questions, goals: goals(), disputes: disputes, channels: channels(),
      voted: builder.voted(), uncovered: builder.uncovered(),
      distinctive: keyness.distinctive(of: part.comments, atMost: Limits.distinctive))
  }

  /// How much of everything a reader takes in.
  private enum Limits {
    static let proposals = 8
    static let topics = 10
    static let quotes = 5
    static let aspects = 8
    static let countedAspects = 40
    static let questions = 8
    static let disputes = 4
    static let voted = 5
    static let uncoveredQuotes = 3
    static let topicsEach = 3
    static let distinctive = 10
  }

  // MARK: Proposals

  /// Proposals of several comments first, then single ones by votes.
  private mutating func proposals() -> [ProposalItem] {
    let ranked = part.proposals.enumerated().sorted { a, b in
      let left = (a.element.sentences.count, votes(of: a.element) ?? 0)
      let right = (b.element.sentences.count, votes(of: b.element) ?? 0)
      return left != right ? left > right : a.offset < b.offset
    }
    var items: [ProposalItem] = []
    // Two sentences of one campaign are one wish.
    var seen: Set<Set<Int>> = []
    for (_, group) in ranked where items.count < Limits.proposals {
      guard seen.insert(Set(group.sentences.map(\.comment))).inserted, let item = proposal(group) else {
        continue
      }
      items.append(item)
    }
    return items
  }

  private mutating func proposal(_ group: ProposalGroup) -> ProposalItem? {
    let candidates = group.sentences.enumerated().map { rank, reference in
      // The first is the most central.
      QuoteSelector.Candidate(
        reference: reference,
        merit: quotes.readability(of: reference) + (rank == 0 ? 0.3 : 0))
    }
    guard let quote = quotes.quotes(from: candidates, atMost: 1, shortest: Self.shortestWish).first else {
      return nil
    }
    let comments = group.sentences.map { analysis.comments[$0.comment] }
    let goalIDs = Set(
      comments.flatMap { comment in
        comment.actionFields.filter { $0.fieldID == field.id }.flatMap(\.goals)
      })
    let others = comments.map(\.comment.id).filter { $0 != quote.commentID }
    let title = title(of: group)
    let leader = group.sentences.first.map { analysis.comments[$0.comment].sentences[$0.sentence] }
    return ProposalItem(
      title: title, proposal: title == nil ? nil : leader?.proposal, fieldID: field.id,
      votes: votes(of: group), quote: quote,
      commentIDs: [quote.commentID] + others,
      goals: field.goals.filter { goalIDs.contains($0.id) }.map(\.name))
  }

  /// In characters: wishes are said in few words (*Mehr Bänke am Markt*).
  private static let shortestWish = 12

  private func votes(of group: ProposalGroup) -> Int? {
    let votes = group.sentences.compactMap { analysis.comments[$0.comment].comment.votes }
    return votes.isEmpty ? nil : votes.clampedSum()
  }

  /// What is asked for, as a heading.
  ///
  /// - Returns: `nil` when the heading would repeat an earlier one of the page, or when it may hold personal
  ///   data.
  private mutating func title(of group: ProposalGroup) -> String? {
    guard let first = group.sentences.first else { return nil }
    let found = analysis.comments[first.comment]
    let range = found.sentences[first.sentence].range
    let isPrivate = found.privacy.contains {
      $0.range.part == range.part && $0.range.utf8.overlaps(range.utf8)
    }
    guard !isPrivate, !analysis.namesPerson(group.name), !analysis.withheld.contains(first.comment),
      usedTitles.insert(group.name.lowercased()).inserted
    else { return nil }
    return group.name
  }

  private mutating func topics() -> [TopicItem] {
    TopicItemBuilder(analysis, judgements: judgements).items(
      for: part.topics, members: part.comments, atMost: Limits.topics, quotesEach: 2,
      quotes: &quotes)
  }

  // MARK: Praise, criticism, questions

  private mutating func judgement(_ label: Sentiment.Label) -> Judgement {
    let candidates = judgements.sentences(of: part.comments, label: label).filter(speaksOfField).map {
      reference in
      let support = min(1, Double(analysis.comments[reference.comment].comment.votes ?? 0) / 50)
      return QuoteSelector.Candidate(
        reference: reference,
        merit: judgements.clarity(of: reference) + support + quotes.readability(of: reference))
    }
    let counts = JudgementFinder.counts(of: aspects, label: label, atMost: Limits.aspects)
    var chosen = quotes.quotes(from: candidates, atMost: Limits.quotes)
    if chosen.isEmpty { chosen = quotes.quotes(from: evidence(of: counts, label), atMost: 1) }
    return Judgement(aspects: counts, quotes: chosen)
  }

  /// Sentences that judge one of some aspects, for a page that has no clearer ones.
  private func evidence(of counts: [TermCount], _ label: Sentiment.Label) -> [QuoteSelector.Candidate] {
    let terms = Set(counts.map(\.term))
    let sides = aspects.filter { terms.contains($0.term) }.map {
      label == .positive ? $0.praised : $0.criticized
    }
    let judging = Set(sides.flatMap(\.commentIDs))
    return part.comments.filter { judging.contains(analysis.comments[$0].comment.id) }.flatMap { comment in
      analysis.comments[comment].sentences.enumerated()
        .filter { $0.element.sentiment.label == label && $0.element.role != .other }
        .map {
          let reference = SentenceReference(comment: comment, sentence: $0.offset)
          return QuoteSelector.Candidate(
            reference: reference, merit: judgements.clarity(of: reference) + quotes.readability(of: reference)
          )
        }
    }
  }

  /// Whether a question asks: no quoted or reported one, and none that only exclaims.
  private func isPlainQuestion(_ text: String) -> Bool {
    !text.hasSuffix("??") && !text.contains { "\"„“".contains($0) }
  }

  /// Whether a keyword of the field stands in the sentence: a comment may be about several things.
  private func speaksOfField(_ reference: SentenceReference) -> Bool {
    let comment = analysis.comments[reference.comment]
    let range = comment.sentences[reference.sentence].range
    return comment.actionFields.first { $0.fieldID == field.id }?.evidence.contains {
      $0.range.part == range.part && range.utf8.contains($0.range.lowerBound)
    } ?? false
  }

  private mutating func questions() -> [QuestionItem] {
    let candidates = part.comments.flatMap { comment in
      analysis.comments[comment].sentences.indices.compactMap { index in
        let sentence = analysis.comments[comment].sentences[index]
        guard sentence.isQuestion, sentence.range.part == .text, !sentence.terms.isEmpty,
          isPlainQuestion(analysis.comments[comment].comment.excerpt(sentence.range))
        else {
          return nil as QuoteSelector.Candidate?
        }
        let reference = SentenceReference(comment: comment, sentence: index)
        guard speaksOfField(reference) else { return nil }
        let votes = Double(analysis.comments[comment].comment.votes ?? 0)
        return QuoteSelector.Candidate(
          reference: reference,
          merit: min(1, votes / 50) + quotes.readability(of: reference))
      }
    }
    return quotes.quotes(from: candidates, atMost: Limits.questions).map {
      QuestionItem(quote: $0, commentIDs: [$0.commentID])
    }
  }

  // MARK: Channels, votes, what no goal covers

  /// Labels of the field's topics by comment.
  private var topicLabels: [String: String] {
    Dictionary(
      part.topics.assignments.compactMap { item in
        item.topic.map { (item.commentID, part.topics.topics[$0].label) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The topics of some comments, most often first; equal ones in the order of the topics.
  private func topicCounts(_ members: [Int]) -> [TermCount] {
    let labels = topicLabels
    let counts = Dictionary(
      members.compactMap { labels[analysis.comments[$0].comment.id] }.map { ($0, 1) }, uniquingKeysWith: +)
    return part.topics.topics.compactMap { topic in
      counts[topic.label].map { TermCount(term: topic.label, count: $0) }
    }
    .enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
    .prefix(Limits.topicsEach).map(\.element)
  }

  private func channels() -> [ChannelFigures] {
    let groups = Comment.Channel.allCases.map { channel in
      (channel, part.comments.filter { analysis.comments[$0].comment.channel == channel })
    }
    guard groups.allSatisfy({ !$0.1.isEmpty }) else { return [] }
    return groups.map { channel, members in
      ChannelFigures(
        channel: channel, sentiment: SentimentBreakdown(members.map { analysis.comments[$0] }),
        topics: topicCounts(members))
    }
  }

  /// The best sentence of each comment that is not quoted yet.
  private func candidates(_ members: [Int]) -> [QuoteSelector.Candidate] {
    members.flatMap { comment in
      analysis.comments[comment].sentences.indices.filter {
        analysis.comments[comment].sentences[$0].role != .other
      }.map {
        let reference = SentenceReference(comment: comment, sentence: $0)
        return QuoteSelector.Candidate(reference: reference, merit: quotes.readability(of: reference))
      }
    }
  }

  private mutating func voted() -> [VotedItem] {
    let labels = topicLabels
    let ranked = part.comments.filter {
      (analysis.comments[$0].comment.votes ?? 0) > 0 && !analysis.withheld.contains($0)
    }
    .sorted {
      let (a, b) = (analysis.comments[$0].comment.votes ?? 0, analysis.comments[$1].comment.votes ?? 0)
      return a != b ? a > b : $0 < $1
    }
    return ranked.prefix(Limits.voted).map { comment in
      let found = analysis.comments[comment].comment
      return VotedItem(
        commentID: found.id, votes: found.votes ?? 0,
        title: ShownText(analysis).text(of: analysis.comments[comment], .title), topic: labels[found.id],
        quote: quotes.quotes(from: candidates([comment]), atMost: 1).first)
    }
  }

  private mutating func uncovered() -> UncoveredItem? {
    guard !field.goals.isEmpty else { return nil }
    let members = part.comments.filter { index in
      analysis.comments[index].actionFields.first { $0.fieldID == field.id }?.goals.isEmpty ?? true
    }
    let merits = candidates(members).map { candidate in
      var candidate = candidate
      candidate.merit += min(
        1, Double(analysis.comments[candidate.reference.comment].comment.votes ?? 0) / 50)
      return candidate
    }
    return UncoveredItem(
      topics: topicCounts(members), quotes: quotes.quotes(from: merits, atMost: Limits.uncoveredQuotes),
      commentIDs: members.map { analysis.comments[$0].comment.id })
  }

  // MARK: Goals

  private func goals() -> [GoalItem] {
    let stances = StanceFinder(analysis)
    return field.goals.map { goal in
      let members = part.comments.map { analysis.comments[$0] }.filter { comment in
        comment.actionFields.contains { $0.fieldID == field.id && $0.goals.contains(goal.id) }
      }
      return GoalItem(
        id: goal.id, name: goal.name, sentiment: SentimentBreakdown(members),
        stances: stances.counts(of: members.map(\.comment.id)),
        proposing: members.count { $0.intents.contains(.proposal) },
        commentIDs: members.map(\.comment.id),
        measures: goal.measures.map { measure in
          MeasureItem(
            id: measure.id, name: measure.name,
            commentIDs: members.filter { comment in
              comment.actionFields.contains { $0.fieldID == field.id && $0.measures.contains(measure.id) }
            }.map(\.comment.id))
        })
    }
  }
}
