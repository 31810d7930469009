import Foundation

/// How a text speaks: somebody for themselves, or a headline, an announcement, an advertisement.
///
/// Reports are full of words for good and bad things without judging them (subjectivity in the sense of
/// Wiebe et al. 2004). First and second persons, modal particles and exclamation marks tell speech from
/// reports; a link speaks for a report.
public struct TextRegister: Sendable, Hashable {
  /// Whether somebody speaks for themselves or to somebody.
  public var isPersonal: Bool
  /// Whether the text has a web address.
  public var hasLink: Bool
  /// Number of words; long texts mention more of everything.
  public var words: Int

  public init(isPersonal: Bool, hasLink: Bool, words: Int) {
    self.isPersonal = isPersonal
    self.hasLink = hasLink
    self.words = words
  }

  /// A short remark to somebody.
  public static let remark = TextRegister(isPersonal: true, hasLink: false, words: 0)

  /// What the words of a text count of their valence; signs count in full.
  package var share: Double {
    let register =
      switch (isPersonal, hasLink) {
      case (true, false): 1.0
      case (false, false): Coefficients.reportShare
      case (true, true): Coefficients.linkedRemarkShare
      case (false, true): Coefficients.linkedReportShare
      }
    return register * pow(max(1, Double(words) / Coefficients.usualWords), -Coefficients.lengthExponent)
  }
}
