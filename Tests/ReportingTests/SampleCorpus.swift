import FeedbackModel

/// A corpus made by hand: what an analysis would have found in a sentence is said with the sentence, so that
/// tests of reports hang on no lexicon.
struct SampleCorpus {
  var comments: [SampleComment]
  var fields = [ActionField(id: "verkehr", name: "Verkehr", keywords: [])]
  var inputs: [InputRecord] = []

  var analysis: CorpusAnalysis {
    let terms = terms
    let all = comments.map { $0.analysis(terms: terms) }
    return CorpusAnalysis(
      comments: all,
      taxonomy: ActionFieldTaxonomy(title: "Musterstadt", version: "1", fields: fields),
      terms: terms.map { Term(surface: $0, isNoun: true, commentCount: 1) },
      topics: clustering(of: Array(comments.indices)),
      fields: fields.map { field in
        let members = comments.indices.filter { comments[$0].fields.contains(field.id) }
        return FieldAnalysis(
          fieldID: field.id, comments: members, topics: clustering(of: members),
          proposals: proposals(of: members))
      },
      unassignedTopics: clustering(of: comments.indices.filter { comments[$0].fields.isEmpty }),
      provenance: Provenance(
        inputs: inputs, lexicons: [],
        taxonomy: DataFileVersion(name: "Musterstadt", version: "1", entries: 1),
        settings: [], seed: 1, softwareVersion: "0"))
  }

  private var terms: [String] {
    var seen: Set<String> = []
    return comments.flatMap { $0.sentences.flatMap(\.nouns) }.filter { seen.insert($0).inserted }
  }

  /// One topic per name that comments give as theirs.
  private func clustering(of members: [Int]) -> TopicClustering {
    var seen: Set<String> = []
    let labels = members.compactMap { comments[$0].topic }.filter { seen.insert($0).inserted }
    return TopicClustering(
      topics: labels.enumerated().map { index, label in
        let ids = members.filter { comments[$0].topic == label }.map { comments[$0].id }
        return Topic(
          id: index, label: label, terms: [TopicTerm(term: label, weight: 1)], size: ids.count,
          representatives: ids)
      },
      assignments: members.map { member in
        let topic = comments[member].topic.flatMap(labels.firstIndex)
        return TopicAssignment(commentID: comments[member].id, topic: topic, weight: topic == nil ? 0 : 1)
      })
  }

  /// Proposals with the same nouns make a group.
  private func proposals(of members: [Int]) -> [ProposalGroup] {
    var groups: [(nouns: [String], sentences: [SentenceReference])] = []
    for member in members {
      let offset = comments[member].title == nil ? 0 : 1
      for (index, sentence) in comments[member].sentences.enumerated() where sentence.role == .proposal {
        let reference = SentenceReference(comment: member, sentence: index + offset)
        if let known = groups.firstIndex(where: { $0.nouns == sentence.nouns && !$0.nouns.isEmpty }) {
          groups[known].sentences.append(reference)
        } else {
          groups.append((sentence.nouns, [reference]))
        }
      }
    }
    return groups.map { ProposalGroup(sentences: $0.sentences, name: $0.nouns.joined(separator: ", ")) }
  }
}

struct SampleComment {
  var id: String
  var title: String?
  var sentences: [SampleSentence]
  var fields: [String] = []
  var topic: String?
  var votes: Int?
  var created: LocalDateTime?
  var channel = FeedbackModel.Comment.Channel.online
  var parentID: String?
  var language = "de"
  var stance: Stance?
  var location: Coordinate?
  /// Of each of its fields.
  var goals: [String] = []
  var category: String?
  var district: String?
  /// Pieces of title or text that are personal data.
  var personalData: [String] = []

  /// The comment's text: the sentences with a blank between them.
  var text: String { sentences.map(\.text).joined(separator: " ") }

  func analysis(terms: [String]) -> CommentAnalysis {
    var found =
      title.map { [SentenceAnalysis(range: TextRange(.title, 0..<$0.utf8.count), role: .other)] } ?? []
    var start = 0
    for sentence in sentences {
      let range = TextRange(.text, start..<start + sentence.text.utf8.count)
      found.append(sentence.analysis(range: range, terms: terms))
      start = range.upperBound + 1
    }
    let label = sentences.map(\.label).first { $0 != .neutral } ?? .neutral
    return CommentAnalysis(
      comment: Comment(
        id: id, text: text, title: title, created: created, channel: channel, category: category,
        votes: votes,
        location: location, parentID: parentID, district: district
      ),
      language: language, sentences: found, sentiment: sum(of: found, label: label), intents: [],
      actionFields: fields.map { field in
        // Each sentence speaks of the field.
        ActionFieldMatch(
          fieldID: field, score: 0.5, goals: goals,
          evidence: found.map { KeywordEvidence(range: $0.range, keyword: "Wort") })
      }, privacy: findings, stance: stance)
  }

  private func sum(of sentences: [SentenceAnalysis], label: Sentiment.Label) -> Sentiment {
    let found = sentences.map(\.sentiment)
    return Sentiment(
      label: label, score: 0, positive: found.reduce(0) { $0 + $1.positive },
      negative: found.reduce(0) { $0 + $1.negative }, evidence: found.flatMap(\.evidence))
  }

  private var findings: [PrivacyFinding] {
    CommentPart.allCases.flatMap { part -> [PrivacyFinding] in
      let whole = part == .title ? title ?? "" : text
      return personalData.compactMap { piece in
        guard let place = whole.firstRange(of: piece) else { return nil }
        let utf8 = whole.utf8
        let start = utf8.distance(from: utf8.startIndex, to: place.lowerBound)
        return PrivacyFinding(kind: .email, range: TextRange(part, start..<start + piece.utf8.count))
      }
    }
  }
}

struct SampleSentence: ExpressibleByStringLiteral {
  var text: String
  var role = SentenceRole.reasoning
  var label = Sentiment.Label.neutral
  var isQuestion = false
  var nouns: [String] = []

  init(
    _ text: String, role: SentenceRole = .reasoning, label: Sentiment.Label = .neutral,
    isQuestion: Bool = false, nouns: [String] = []
  ) {
    self.text = text
    self.role = role
    self.label = label
    self.isQuestion = isQuestion
    self.nouns = nouns
  }

  init(stringLiteral text: String) { self.init(text) }

  func analysis(range: TextRange, terms: [String]) -> SentenceAnalysis {
    SentenceAnalysis(
      range: range, role: role, isQuestion: isQuestion, sentiment: sentiment(range),
      terms: nouns.compactMap(terms.firstIndex))
  }

  private func sentiment(_ range: TextRange) -> Sentiment {
    let value = label == .positive ? 0.8 : -0.8
    guard label != .neutral else { return .none }
    return Sentiment(
      label: label, score: value, positive: max(0, value), negative: max(0, -value),
      evidence: [SentimentEvidence(range: range, term: "Urteil", value: value)])
  }
}
