@testable import Classification
import FeedbackModel
import Testing

/// What a comment is after, from what its sentences do and how it judges.
struct IntentRulesTests {
  struct Example: Sendable {
    var sentences: [RoleClassifier.Decision]
    var label = Sentiment.Label.neutral
    var intents: [Intent]
  }

  private static let thanks = RoleClassifier.Decision(
    role: .other, cues: [], isDemand: false, isQuestion: false, isInformation: false)
  private static let reason = RoleClassifier.Decision(
    role: .reasoning, cues: [], isDemand: false, isQuestion: false, isInformation: false)
  private static let proposal = RoleClassifier.Decision(
    role: .proposal, cues: [], isDemand: false, isQuestion: false, isInformation: false)
  private static let question = RoleClassifier.Decision(
    role: .reasoning, cues: [], isDemand: false, isQuestion: true, isInformation: false)
  private static let pointer = RoleClassifier.Decision(
    role: .reasoning, cues: [], isDemand: false, isQuestion: false, isInformation: true)

  private static let examples = [
    Example(sentences: [], intents: []),
    Example(sentences: [thanks], intents: []),
    Example(sentences: [reason], intents: []),
    Example(sentences: [reason], label: .negative, intents: [.complaint]),
    Example(sentences: [reason], label: .positive, intents: [.praise]),
    Example(sentences: [proposal], intents: [.proposal]),
    Example(sentences: [thanks, proposal, reason], label: .negative, intents: [.proposal, .complaint]),
    Example(sentences: [question], intents: [.question]),
    Example(sentences: [pointer], label: .positive, intents: [.praise, .information]),
    Example(
      sentences: [pointer, question, proposal], label: .negative,
      intents: [.proposal, .complaint, .question, .information]),
  ]

  @Test(arguments: examples)
  func intents(example: Example) {
    let sentiment = Sentiment(label: example.label, score: 0)
    #expect(IntentRules.intents(of: example.sentences, sentiment: sentiment) == example.intents)
  }

  @Test func factsInformOnlyTogether() {
    let sentiment = Sentiment(label: .neutral, score: 0)
    func intents(_ facts: Int...) -> [Intent] {
      let decisions = facts.map { facts in
        var decision = Self.reason
        decision.facts = facts
        return decision
      }
      return IntentRules.intents(of: decisions, sentiment: sentiment)
    }
    #expect(intents(1, 0) == [])
    #expect(intents(1, 1) == [.information])
    #expect(intents(0, 2) == [.information])
  }

  @Test func neutralTonesComplainToo() {
    let sentiment = Sentiment(label: .neutral, score: -0.08)
    #expect(IntentRules.intents(of: [Self.reason], sentiment: sentiment) == [.complaint])
    #expect(IntentRules.intents(of: [Self.reason], sentiment: Sentiment(label: .neutral, score: -0.04)) == [])
  }

  @Test func oneSentenceOfPraiseIsEnoughUnlessItIsAWish() {
    let good = Sentiment(label: .positive, score: 0.6)
    let weak = Sentiment(label: .positive, score: 0.3)
    let comment = Sentiment(label: .neutral, score: 0)
    func intents(_ decision: RoleClassifier.Decision, _ sentence: Sentiment) -> [Intent] {
      IntentRules.intents(of: [decision], sentiment: comment, sentences: [sentence])
    }
    #expect(intents(Self.reason, good) == [.praise])
    #expect(intents(Self.reason, weak) == [])
    #expect(intents(Self.proposal, good) == [.proposal])
  }
}
