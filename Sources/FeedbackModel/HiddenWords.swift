extension Set<String> {
  /// Whether a word is one of the hidden ones, or its genitive.
  ///
  /// - Parameter word: In lower case, as the words of the set.
  package func containsName(_ word: String) -> Bool {
    contains(word) || word.hasSuffix("s") && contains(String(word.dropLast()))
  }
}

extension CorpusAnalysis {
  /// Whether a text contains a word of ``hiddenWords`` or one of ``hiddenPassages``.
  ///
  /// - Complexity: O(length × passages), O(1) when there are none.
  package func namesPerson(_ text: String) -> Bool {
    if hiddenPassages.contains(where: { text.contains($0) }) { return true }
    guard !hiddenWords.isEmpty else { return false }
    return text.split { !$0.isLetter && $0 != "-" }.contains {
      hiddenWords.containsName($0.lowercased())
    }
  }
}
