import FeedbackModel
import TextTestSupport
import TopicModeling

/// Comments that are lists of words; capitalised ones are nouns.
struct ToyCorpus {
  var items: [TopicModeler.Item] = []
  var terms: [Term] = []
  /// No term is a compound unless a test says so.
  var parts: [[Int]] = []

  init(comments: [String]) {
    var numbers: [String: Int] = [:]
    for (index, comment) in comments.enumerated() {
      let words = comment.split(separator: " ").map(String.init)
      for word in words where numbers[word] == nil {
        numbers[word] = terms.count
        terms.append(Term(surface: word, isNoun: word.first?.isUppercase ?? false, commentCount: 0))
        parts.append([])
      }
      items.append(TopicModeler.Item(id: "c\(index)", terms: words.compactMap { numbers[$0] }))
    }
  }

  /// Comments of up to twelve words, drawn from 60 with the first ones more often.
  static func random(comments: Int, seed: UInt64) -> ToyCorpus {
    var generator = SplitMix64(seed: seed)
    return ToyCorpus(
      comments: (0..<comments).map { _ in
        (0..<Int.random(in: 0...12, using: &generator)).map { _ in
          let word = Int.random(in: 0..<Int.random(in: 1...60, using: &generator), using: &generator)
          return word % 2 == 0 ? "Wort\(word)" : "art\(word)"
        }.joined(separator: " ")
      })
  }

  /// Comments of four words each from the eight that their subject has to itself.
  static func subjects(_ count: Int, commentsEach: Int, seed: UInt64) -> ToyCorpus {
    var generator = SplitMix64(seed: seed)
    return ToyCorpus(
      comments: (0..<count * commentsEach).map { comment in
        (0..<4).map { _ in
          "Wort\(comment % count)\(Character(UnicodeScalar(UInt8(97 + generator.next() % 8))))"
        }.joined(separator: " ")
      })
  }

  func topics(count: TopicModeler.Count = .automatic, seed: UInt64 = 1) -> TopicClustering {
    TopicModeler(options: TopicModeler.Options(count: count, seed: seed))
      .topics(of: items, terms: terms, parts: parts)
  }
}
