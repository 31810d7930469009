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
    return text.unicodeScalars.split { !$0.isPartOfName }.contains {
      hiddenWords.containsName(String($0).lowercased())
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter, a mark on one, or a hyphen. Reports ask this of each character that they show, so that letters and marks of
  /// European scripts are told without a look at the tables.
  package var isPartOfName: Bool {
    switch value {
    case ..<0x80: value | 0x20 >= 0x61 && value | 0x20 <= 0x7A || self == "-"
    case 0xC0...0x024F: value != 0xD7 && value != 0xF7
    case 0x0300...0x036F: true
    case 0x2000...0x206F: false
    default: properties.isAlphabetic || properties.generalCategory == .nonspacingMark
    }
  }
}
