import FeedbackModel
import GermanText

/// Finds for each topic a sentence that says what it is about.
struct TopicDescriber {
  let comments: [Comment]
  let annotator: ParallelAnnotator
  /// Case-folded words that speak of taking part itself.
  let processWords: Set<String>
  /// Case-folded function words that begin sentences which need none before them.
  let openings: Set<String>

  /// - Complexity: O(length of the representatives).
  func describe(_ clustering: inout TopicClustering) {
    let wanted = Set(clustering.topics.flatMap(\.representatives))
    let central = comments.filter { wanted.contains($0.id) }
    var found: [String: [Candidate]] = [:]
    for (comment, read) in zip(central, annotator.personalData(in: central)) {
      found[comment.id] = sentences(of: comment, read.parts, read.findings, read.vocabulary)
    }
    var used: Set<String> = []
    for index in clustering.topics.indices {
      let topic = clustering.topics[index]
      var best: (id: String, text: String, merit: Double)?
      for (rank, id) in topic.representatives.enumerated() {
        for candidate in found[id] ?? [] where !used.contains(candidate.text) {
          let merit = merit(of: candidate, for: topic, rank: rank)
          if merit > best?.merit ?? 0 { best = (id, candidate.text, merit) }
        }
      }
      guard let best else { continue }
      used.insert(best.text)
      clustering.topics[index].description = TopicSentence(commentID: best.id, text: best.text)
    }
  }

  /// A sentence that may be shown.
  private struct Candidate {
    var text: String
    /// Case-folded words as they stand and in dictionary form.
    var words: Set<String>
    var place: Int
  }

  private func sentences(
    of comment: Comment, _ parts: DocumentParts, _ findings: [PrivacyFinding], _ vocabulary: Vocabulary
  ) -> [Candidate] {
    parts.flatMap { part in
      part.document.sentences.enumerated().compactMap { place, sentence -> Candidate? in
        let text = part.document.excerpt(sentence.utf8)
        let isPrivate = findings.contains {
          $0.range.part == part.part && $0.range.utf8.overlaps(sentence.utf8)
        }
        guard part.part == .text, !isPrivate, Self.reads(text) else { return nil }
        let types = part.document.tokens[sentence.tokens].map { vocabulary[$0.type] }
        let words = Set(types.flatMap { [$0.folded, UnicodeForms.fold($0.lemma)] })
        guard words.intersection(processWords).count < Self.formalWords, !refersBack(types) else {
          return nil
        }
        return Candidate(text: text, words: words, place: place)
      }
    }
  }

  /// Whether it begins with a word that needs the sentence before it (*Dies*, *Und*, *Deshalb*).
  private func refersBack(_ types: [WordType]) -> Bool {
    types.first.map { $0.isStopWord && !openings.contains($0.folded) } ?? true
  }

  /// The topic's words in it, those that lead it more; then whether its comment is central and it stands early.
  private func merit(of sentence: Candidate, for topic: Topic, rank: Int) -> Double {
    let said = topic.terms.enumerated().reduce(0.0) { sum, term in
      let words = UnicodeForms.fold(term.element.term).split(separator: " ").map(String.init)
      return words.allSatisfy(sentence.words.contains) ? sum + 1 / Double(term.offset + 2) : sum
    }
    guard said > 0 else { return 0 }
    let length = sentence.text.count
    let fits = Self.idealLength.contains(length) ? Self.lengthMerit : 0
    return said + fits - Self.rankCost * Double(rank) - Self.placeCost * Double(min(sentence.place, 5))
  }

  /// Whole sentences of one line that say something by themselves.
  private static func reads(_ text: String) -> Bool {
    guard fittingLength.contains(text.count), let last = text.last, ".!".contains(last),
      text.first?.isUppercase == true, !text.contains(where: \.isNewline), !text.contains("://"),
      !text.contains("www.")
    else { return false }
    let letters = text.count(where: \.isLetter)
    return letters * 4 > text.count * 3 && text.count(where: \.isUppercase) * 2 < letters
      && text.count { $0 == "(" } == text.count { $0 == ")" }
      && text.count { $0 == "\"" }.isMultiple(of: 2)
  }

  /// Words of the process that make a sentence a moderator's.
  private static let formalWords = 2
  /// In characters.
  private static let fittingLength = 30...200
  private static let idealLength = 40...140
  private static let lengthMerit = 0.2
  private static let rankCost = 0.05
  private static let placeCost = 0.03
}
