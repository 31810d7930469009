import FeedbackModel
import TextTestSupport
@testable import TopicModeling
import Testing

/// Toy corpora whose topics anybody would find, and what holds for every clustering.
struct TopicModelerTests {
  @Test func subjectsWithWordsOfTheirOwnAreSeparated() {
    let corpus = ToyCorpus(comments: Self.threeSubjects)
    let result = corpus.topics(count: .fixed(3))
    #expect(result.topics.count == 3)
    #expect(result.topics.map(\.size) == [6, 6, 6])
    // All comments of one subject have the same topic, and no other comment has it.
    let bySubject = stride(from: 0, to: 18, by: 6).map { start in
      Set(result.assignments[start..<start + 6].map(\.topic))
    }
    #expect(bySubject.allSatisfy { $0.count == 1 })
    #expect(Set(bySubject).count == 3)
  }

  @Test func anySeedSeparatesClearSubjects() {
    let corpus = ToyCorpus(comments: Self.threeSubjects)
    for seed in UInt64(0)..<5 {
      let result = corpus.topics(count: .fixed(3), seed: seed)
      #expect(result.topics.map(\.size) == [6, 6, 6], "seed \(seed)")
    }
  }

  @Test func theSameSeedGivesTheSameTopics() {
    let corpus = ToyCorpus.random(comments: 40, seed: 7)
    #expect(corpus.topics(seed: 3) == corpus.topics(seed: 3))
    // Were the seed not used, the runs below would all be equal.
    #expect(Set((UInt64(0)..<3).map { corpus.topics(seed: $0) }).count > 1)
  }

  @Test func labelsNameNounsAndNoWordTwice() throws {
    let corpus = ToyCorpus(comments: Self.threeSubjects)
    for topic in corpus.topics(count: .fixed(3)).topics {
      let words = topic.label.split(separator: ", ").map(String.init)
      #expect((1...3).contains(words.count), "\(topic.label)")
      #expect(words.allSatisfy { $0.first?.isUppercase ?? false }, "\(topic.label)")
      #expect(Set(words).count == words.count, "\(topic.label)")
      #expect(Set(words).isSubset(of: topic.terms.map(\.term)), "\(topic.label)")
    }
  }

  @Test func commentsWithoutTermsHaveNoTopic() {
    var comments = Self.threeSubjects
    comments.insert("", at: 0)
    comments.append("")
    let result = ToyCorpus(comments: comments).topics(count: .fixed(3))
    #expect(result.assignments.count == comments.count)
    #expect(result.assignments.first?.topic == nil && result.assignments.first?.weight == 0)
    #expect(result.assignments.last?.topic == nil)
    #expect(result.topics.map(\.size) == [6, 6, 6])
  }

  @Test func aCommentAboutSomethingElseHasNoTopic() {
    let corpus = ToyCorpus(comments: Self.threeSubjects + ["Einhorn Regenbogen"])
    let result = corpus.topics(count: .fixed(3))
    #expect(result.assignments.last?.topic == nil)
  }

  @Test func twoCommentsAreNoTopic() {
    let corpus = ToyCorpus(comments: ["Rad Weg Saale", "Rad Weg Saale"])
    #expect(corpus.topics(count: .fixed(1)).topics == [])
    #expect(corpus.topics(count: .fixed(1)).assignments.map(\.topic) == [nil, nil])
  }

  @Test func noCommentsHaveNoTopics() {
    #expect(ToyCorpus(comments: []).topics() == .empty)
    #expect(ToyCorpus(comments: ["", ""]).topics().topics == [])
  }

  @Test func topicsStandLargestFirst() {
    let corpus = ToyCorpus(comments: Array(Self.threeSubjects.dropFirst(3)))
    let sizes = corpus.topics(count: .fixed(3)).topics.map(\.size)
    #expect(sizes == [6, 6, 3])
  }

  @Test func whatHoldsForEveryClustering() {
    for seed in UInt64(0)..<4 {
      let corpus = ToyCorpus.random(comments: Int(seed) * 20, seed: seed)
      let result = corpus.topics(seed: seed)
      #expect(result.assignments.map(\.commentID) == corpus.items.map(\.id), "seed \(seed)")
      #expect(result.topics.map(\.id) == Array(result.topics.indices), "seed \(seed)")
      #expect(result.topics.map(\.size) == result.topics.map(\.size).sorted(by: >), "seed \(seed)")
      for topic in result.topics {
        let members = result.assignments.filter { $0.topic == topic.id }
        #expect(topic.size == members.count && topic.size >= 3, "seed \(seed)")
        #expect(members.allSatisfy { $0.weight > 0 && $0.weight <= 1 }, "seed \(seed)")
        #expect(Set(topic.representatives).isSubset(of: members.map(\.commentID)), "seed \(seed)")
        #expect(topic.representatives.count == min(5, topic.size), "seed \(seed)")
        #expect(topic.terms.map(\.weight) == topic.terms.map(\.weight).sorted(by: >), "seed \(seed)")
        #expect(!topic.label.isEmpty, "seed \(seed)")
      }
      #expect(result.assignments.allSatisfy { $0.topic != nil || $0.weight == 0 }, "seed \(seed)")
    }
  }

  /// Six comments each about cycling, schools and offices.
  private static let threeSubjects = [
    "Radweg Saale schmal", "Radweg Saale Brücke", "Radweg Brücke schmal", "Saale Brücke Radweg schmal",
    "Brücke Saale schmal", "Radweg Saale Brücke schmal", "Schule Lehrer Mensa", "Schule Mensa laut",
    "Lehrer Schule laut", "Mensa Lehrer Schule", "Lehrer Mensa laut", "Schule Lehrer Mensa laut",
    "Bürgeramt Termin Formular", "Termin Formular langsam", "Bürgeramt Formular langsam",
    "Formular Bürgeramt Termin", "Termin Bürgeramt langsam", "Bürgeramt Termin Formular langsam",
  ]
}
