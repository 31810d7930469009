import FeedbackModel

/// A judgement in the fewest words that keep its sense: *zu schmal*, *nicht sicher*, *fehlen*.
struct JudgingWord {
  let text: String
  /// −1…1
  let value: Double

  /// - Returns: `nil` when the evidence is the aspect itself (*Müll*), or no word.
  init?(_ evidence: SentimentEvidence, about aspect: SentimentAspect) {
    guard aspect.range != evidence.range, ![.sign, .lack, .adverb].contains(evidence.entry.kind),
      abs(evidence.value) >= Self.weakest
    else { return nil }
    value = evidence.value
    let isExcess = evidence.modifiers.contains { $0.lowercased().split(separator: " ").last == "zu" }
    var word: String =
      switch evidence.entry.kind {
      case .word, .frame: Self.isParticiple(evidence) ? evidence.term : evidence.entry.term
      default: evidence.term
      }
    guard !word.contains(where: \.isNewline), word.count <= Self.longest, !Self.lacksItsNoun(word) else {
      return nil
    }
    let isReversed = evidence.base * evidence.value < 0
    if isExcess {
      guard value < 0 else { return nil }
      word = "zu " + word
    } else if isReversed {
      // Irony and things that are over cannot be told in a word.
      guard evidence.modifiers.contains(where: { Self.negators.contains($0.lowercased()) }) else {
        return nil
      }
      word = "nicht " + word
    }
    text = word
  }

  /// *zugeparkt* says more of a way than *zuparken*; inflected ones are told by their infinitive.
  private static func isParticiple(_ evidence: SentimentEvidence) -> Bool {
    let word = evidence.term
    guard word.first?.isLowercase ?? false, word.contains("ge"), !evidence.entry.term.contains("ge"),
      evidence.entry.term.hasSuffix("n")
    else { return false }
    return word.hasSuffix("t") || word.hasSuffix("en") && !word.hasSuffix("ten")
  }

  /// *gibt es kein*: a phrase that breaks off before what it speaks of.
  private static func lacksItsNoun(_ word: String) -> Bool {
    word.split(separator: " ").last?.lowercased().hasPrefix("kein") ?? false
  }

  /// Weaker words say little in a report.
  private static let weakest = 0.3

  /// In characters; a longer one is a phrase that needs its sentence.
  private static let longest = 30

  private static let negators: Set<String> = [
    "nicht", "nie", "nichts", "kein", "keine", "keinen", "keiner", "keinem", "kaum", "gar nicht",
    "überhaupt nicht", "niemals", "leider nicht", "auch nicht", "noch nicht", "nicht mehr",
  ]
}
