import FeedbackModel
import GermanText

/// The words of names that were found anywhere in a body of comments.
///
/// A name that one comment announces ("Frau Mustermann") and another does not ("Mustermann sagt") is hidden in
/// both. Words that the word lists know are left out: one Frau Baum must not take the trees from a report.
struct HiddenNames {
  /// In lower case.
  private(set) var words: Set<String> = []

  /// - Parameter vocabulary: The one whose numbers the documents' tokens have.
  mutating func add(_ findings: [PrivacyFinding], in parts: DocumentParts, vocabulary: Vocabulary) {
    for finding in findings where finding.kind == .name {
      guard let document = parts.first(where: { $0.part == finding.range.part })?.document else { continue }
      for token in document.tokens where token.kind == .word && token.utf8.overlaps(finding.range.utf8) {
        let type = vocabulary[token.type]
        if !type.isKnown, !type.isStopWord, type.surface.count >= Self.shortest {
          words.insert(type.surface.lowercased())
        }
      }
    }
  }

  /// In characters; shorter pieces (*von*, *K.*) name nobody.
  private static let shortest = 3

  /// The terms that are such words, or their genitive.
  func terms(among terms: [Term]) -> Set<Int> {
    guard !words.isEmpty else { return [] }
    return Set(terms.indices.filter { words.containsName(terms[$0].surface.lowercased()) })
  }
}
