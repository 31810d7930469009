public import FeedbackModel
public import GermanText
public struct PersonalDataDetector: Sendable {
  public init() {}
  public func findings(in document: Document, part: CommentPart, vocabulary: Vocabulary) -> [PrivacyFinding] {
    []
  }
}
