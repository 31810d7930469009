extension String {
  /// A UTF-8 range widened to whole characters, so that no combining mark or emoji is torn from its base.
  func rangeOfCharacters(covering range: Range<Int>) -> Range<Int> {
    let lower = startOfCharacter(at: range.lowerBound)
    let upper = startOfCharacter(at: range.upperBound)
    let isBoundary = utf8.distance(from: startIndex, to: upper) == range.upperBound
    return utf8.distance(
      from: startIndex, to: lower)..<utf8.distance(
        from: startIndex, to: isBoundary ? upper : index(after: upper))
  }

  private func startOfCharacter(at offset: Int) -> Index {
    let index = utf8.index(startIndex, offsetBy: offset)
    // Both steps round down to a character's start.
    return index == endIndex ? endIndex : self.index(before: self.index(after: index))
  }
}
