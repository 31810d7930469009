import Foundation

/// How a text speaks: somebody for themselves, or a headline, an announcement, an advertisement.
///
/// Reports are full of words for good and bad things without judging them (subjectivity in the sense of
/// Wiebe et al. 2004). First and second persons, modal particles and exclamation marks tell speech from
/// reports, and so does a short text without the marks of posts and headlines; a link speaks for a report.
public struct TextRegister: Sendable, Hashable {
  /// Whether somebody speaks for themselves or to somebody.
  public var isPersonal: Bool
  /// Whether the text has a web address.
  public var hasLink: Bool
  /// Number of words; long texts mention more of everything.
  public var words: Int
  /// Whether it has no hashtags, handles and colons.
  public var isPlain: Bool
  /// Whether it asks something; who asks does not praise as a rule.
  public var asks: Bool

  public init(
    isPersonal: Bool, hasLink: Bool, words: Int, isPlain: Bool = false, asks: Bool = false
  ) {
    self.isPersonal = isPersonal
    self.hasLink = hasLink
    self.words = words
    self.isPlain = isPlain
    self.asks = asks
  }

  /// A short remark to somebody.
  public static let remark = TextRegister(isPersonal: true, hasLink: false, words: 0)

  /// What bad words of a text count of their valence.
  package var share: Double { registerShare * lengthShare(Coefficients.lengthExponent) }

  /// What good words count; in long texts they are more often said in passing.
  package var praiseShare: Double {
    registerShare * lengthShare(Coefficients.praiseLengthExponent) * (asks ? Coefficients.askingShare : 1)
  }

  /// What it counts that something bad is over or absent: news of it is good news in a report as well.
  package var reliefShare: Double {
    lengthShare(Coefficients.praiseLengthExponent) * Coefficients.reliefShare
  }

  /// What faces count: in full, but one in a long text says little about the whole.
  package var signShare: Double { lengthShare(Coefficients.signLengthExponent) }

  private var registerShare: Double {
    switch (isPersonal || (isPlain && Double(words) <= Coefficients.usualWords), hasLink) {
    case (true, false): 1.0
    case (false, false): Coefficients.reportShare
    case (true, true): Coefficients.linkedRemarkShare
    case (false, true): Coefficients.linkedReportShare
    }
  }

  private func lengthShare(_ exponent: Double) -> Double {
    pow(max(1, Double(words) / Coefficients.usualWords), -exponent)
  }
}
