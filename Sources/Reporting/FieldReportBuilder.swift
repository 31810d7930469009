import FeedbackModel

/// Builds the report on one action field.
struct FieldReportBuilder {
  private let scope: FieldScope
  private let judgements: JudgementFinder
  private let keyness: KeynessFinder
  private let aspects: [AspectItem]
  private var quotes: QuoteSelector
  private var analysis: CorpusAnalysis { scope.analysis }
  private var field: ActionField { scope.field }
  private var part: FieldAnalysis { scope.part }

  init(_ scope: FieldScope, judgements: JudgementFinder, keyness: KeynessFinder) {
    self.scope = scope
    self.judgements = judgements
    self.keyness = keyness
    quotes = QuoteSelector(scope.analysis)
    aspects = judgements.counter.aspects(of: scope.part.comments, atMost: Limits.countedAspects) {
      comment, evidence in
      scope.owns(evidence, of: scope.analysis.comments[comment])
    }
  }

  func build() -> FieldReport {
    // Each takes what it quotes, so the order decides: what is rarest first.
    var builder = self
    let proposals = ProposalItemBuilder.items(scope, atMost: Limits.proposals, quotes: &builder.quotes)
    let (praise, criticism) = (builder.judgement(.positive), builder.judgement(.negative))
    let topics = TopicItemBuilder(analysis, judgements: judgements).items(
      for: part.topics, members: part.comments, atMost: Limits.topics, quotesEach: 2,
      quotes: &builder.quotes)
    let disputes = DisputeFinder(analysis, judgements: judgements).disputes(
      in: topics, atMost: Limits.disputes, quotes: &builder.quotes)
    let questions = QuestionFinder(scope).questions(atMost: Limits.questions, quotes: &builder.quotes)
    let details = FieldDetailFinder(scope)
    return FieldReport(
      id: field.id, code: field.code, name: field.name, description: field.description,
      figures: KeyFigures(part.comments.map { analysis.comments[$0] }, of: analysis.comments.count),
      proposals: proposals, topics: topics, praise: praise, criticism: criticism, aspects: aspects,
      questions: questions, goals: goals(), disputes: disputes, channels: details.channels(),
      voted: details.voted(atMost: Limits.voted, quotes: &builder.quotes),
      uncovered: details.uncovered(quotes: Limits.uncoveredQuotes, &builder.quotes),
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
    static let distinctive = 10
  }

  // MARK: Praise and criticism

  private mutating func judgement(_ label: Sentiment.Label) -> Judgement {
    let candidates = judgements.sentences(of: part.comments, label: label).filter(scope.speaks).map {
      reference in
      QuoteSelector.Candidate(
        reference: reference,
        merit: judgements.clarity(of: reference) + scope.support(reference.comment)
          + quotes.readability(of: reference))
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

  // MARK: Goals

  private func goals() -> [GoalItem] {
    let stances = StanceFinder(analysis)
    return field.goals.map { goal in
      let members = part.comments.map { analysis.comments[$0] }.filter { comment in
        scope.match(in: comment)?.goals.contains(goal.id) ?? false
      }
      return GoalItem(
        id: goal.id, name: goal.name, sentiment: SentimentBreakdown(members),
        stances: stances.counts(of: members.map(\.comment.id)),
        proposing: members.count { $0.intents.contains(.proposal) },
        commentIDs: members.map(\.comment.id),
        measures: goal.measures.map { measure in
          MeasureItem(
            id: measure.id, name: measure.name,
            commentIDs: members.filter { scope.match(in: $0)?.measures.contains(measure.id) ?? false }
              .map(\.comment.id))
        })
    }
  }
}
