import FeedbackModel

/// Builds the report on one action field.
struct FieldReportBuilder {
  private let analysis: CorpusAnalysis
  private let field: ActionField
  private let part: FieldAnalysis
  private let judgements: JudgementFinder
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
  }

  func build() -> FieldReport {
    var builder = self
    return FieldReport(
      id: field.id, code: field.code, name: field.name, description: field.description,
      figures: KeyFigures(part.comments.map { analysis.comments[$0] }, of: analysis.comments.count),
      proposals: builder.proposals(),
      topics: builder.topics(),
      praise: builder.judgement(.positive), criticism: builder.judgement(.negative),
      questions: builder.questions(), goals: goals())
  }

  /// How much of everything a reader takes in.
  private enum Limits {
    static let proposals = 8
    static let topics = 10
    static let quotes = 5
    static let aspects = 8
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
    guard let quote = quotes.quotes(from: candidates, atMost: 1).first else { return nil }
    let comments = group.sentences.map { analysis.comments[$0.comment] }
    let goalIDs = Set(
      comments.flatMap { comment in
        comment.actionFields.filter { $0.fieldID == field.id }.flatMap(\.goals)
      })
    let others = comments.map(\.comment.id).filter { $0 != quote.commentID }
    return ProposalItem(
      title: title(of: group), fieldID: field.id, votes: votes(of: group), quote: quote,
      commentIDs: [quote.commentID] + others,
      goals: field.goals.filter { goalIDs.contains($0.id) }.map(\.name))
  }

  private func votes(of group: ProposalGroup) -> Int? {
    let votes = group.sentences.compactMap { analysis.comments[$0.comment].comment.votes }
    return votes.isEmpty ? nil : votes.clampedSum()
  }

  /// What the sentences of a group share, as a heading: *Radweg verbreitern*; for a single proposal its
  /// comment's title.
  ///
  /// - Returns: `nil` when they share too little, when the heading would repeat an earlier one of the page,
  ///   or when the title may hold personal data.
  private mutating func title(of group: ProposalGroup) -> String? {
    let title = group.sentences.count > 1 ? sharedWords(of: group) : ownTitle(of: group)
    guard let title, usedTitles.insert(title.lowercased()).inserted else { return nil }
    return title
  }

  private func ownTitle(of group: ProposalGroup) -> String? {
    guard let first = group.sentences.first else { return nil }
    let found = analysis.comments[first.comment]
    guard let title = found.comment.title, title.count <= Self.longestTitle,
      !found.privacy.contains(where: { $0.range.part == .title }),
      found.comment.excerpt(found.sentences[first.sentence].range) != title
    else { return nil }
    return title
  }

  /// In characters; a longer title is no heading.
  private static let longestTitle = 60

  /// Whether all sentences are the same but for a word, as when many send one text: it speaks for itself.
  private func isOneText(_ group: ProposalGroup) -> Bool {
    let terms = group.sentences.map { Set(analysis.comments[$0.comment].sentences[$0.sentence].terms) }
    guard let first = terms.first else { return false }
    return terms.dropFirst().allSatisfy { $0.symmetricDifference(first).count <= 1 }
  }

  /// Up to two nouns and an infinitive.
  private func sharedWords(of group: ProposalGroup) -> String? {
    guard !isOneText(group) else { return nil }
    var counts: [Int: Int] = [:]
    for reference in group.sentences {
      let terms = analysis.comments[reference.comment].sentences[reference.sentence].terms
      for term in Set(terms) { counts[term, default: 0] += 1 }
    }
    let shared = counts.filter { $0.value > 1 && $0.value * 5 >= group.sentences.count * 2 }
      .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .map { analysis.terms[$0.key] }
    let nouns = shared.filter(\.isNoun).prefix(2).map(\.surface)
    guard !nouns.isEmpty else { return nil }
    let infinitive = shared.first(where: \.isInfinitive)?.surface
    return nouns.joined(separator: ", ") + (infinitive.map { " " + $0 } ?? "")
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
      aspects: judgements.aspects(of: part.comments, label: label, atMost: Limits.aspects),
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
