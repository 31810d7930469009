import FeedbackModel

/// Builds the report on one action field.
struct FieldReportBuilder {
  private let analysis: CorpusAnalysis
  private let field: ActionField
  private let part: FieldAnalysis
  private let judgements: JudgementFinder
  private let aspects: [AspectItem]
  private var quotes: QuoteSelector
  /// Lower-case headings of proposals on the page.
  private var usedTitles: Set<String> = []

  init(
    analysis: CorpusAnalysis, field: ActionField, part: FieldAnalysis, judgements: JudgementFinder
  ) {
    self.analysis = analysis
    self.field = field
    self.part = part
    self.judgements = judgements
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
    var builder = self
    return FieldReport(
      id: field.id, code: field.code, name: field.name, description: field.description,
      figures: KeyFigures(part.comments.map { analysis.comments[$0] }, of: analysis.comments.count),
      proposals: builder.proposals(),
      topics: builder.topics(),
      praise: builder.judgement(.positive), criticism: builder.judgement(.negative), aspects: aspects,
      questions: builder.questions(), goals: goals())
  }

  /// How much of everything a reader takes in.
  private enum Limits {
    static let proposals = 8
    static let topics = 10
    static let quotes = 5
    static let aspects = 8
    static let countedAspects = 40
    static let questions = 8
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
    return Judgement(
      aspects: JudgementFinder.counts(of: aspects, label: label, atMost: Limits.aspects),
      quotes: quotes.quotes(from: candidates, atMost: Limits.quotes))
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
