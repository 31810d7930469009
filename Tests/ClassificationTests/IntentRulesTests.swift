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
    role: .other, cues: [], isQuestion: false, isInformation: false)
  private static let reason = RoleClassifier.Decision(
    role: .reasoning, cues: [], isQuestion: false, isInformation: false)
  private static let proposal = RoleClassifier.Decision(
    role: .proposal, cues: [], isQuestion: false, isInformation: false)
  private static let question = RoleClassifier.Decision(
    role: .reasoning, cues: [], isQuestion: true, isInformation: false)
  private static let pointer = RoleClassifier.Decision(
    role: .reasoning, cues: [], isQuestion: false, isInformation: true)

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
}
