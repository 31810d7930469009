/// Sequences of numbered words with what they stand for, by the number of their first word and the longest first.
///
/// Kept flat: function words begin hundreds of sequences, of which nearly all differ in the second word.
struct SequenceTable<Item: Sendable>: Sendable {
  let items: [Item]
  /// The words of all items one after the other.
  private var words: [Int32] = []
  /// Where the words of an item begin, and of the one behind the last.
  private var starts: [Int32] = [0]
  /// By the number of the first word: where its items begin, and behind the last number where they end.
  private var firsts: [Int32] = []

  /// - Parameters:
  ///   - items: With their words; one that begins with none is left out.
  ///   - count: Of the numbered words.
  init(_ items: [(words: [Int32], item: Item)], count: Int) {
    let sorted = items.enumerated().filter { $0.element.words.first ?? -1 >= 0 }.sorted { a, b in
      let (first, second) = (a.element.words, b.element.words)
      if first[0] != second[0] { return first[0] < second[0] }
      if Self.matchesEarlier(first, second) { return true }
      return !Self.matchesEarlier(second, first) && a.offset < b.offset
    }.map(\.element)
    self.items = sorted.map(\.item)
    var place = 0
    for number in 0..<Int32(count) {
      firsts.append(Int32(place))
      while place < sorted.count, sorted[place].words[0] == number { place += 1 }
    }
    firsts.append(Int32(place))
    for (words, _) in sorted {
      self.words += words
      starts.append(Int32(self.words.count))
    }
  }

  /// The places of the items that begin with a word.
  subscript(first: Int32) -> Range<Int> {
    first >= 0 && Int(first) + 1 < firsts.count
      ? Int(firsts[Int(first)])..<Int(firsts[Int(first) + 1]) : 0..<0
  }

  /// The words of the item at a place.
  func words(at place: Int) -> ArraySlice<Int32> { words[Int(starts[place])..<Int(starts[place + 1])] }

  /// The second word of the item at a place; `nil` when it has one only.
  func second(at place: Int) -> Int32? {
    let start = starts[place]
    return starts[place + 1] - start > 1 ? words[Int(start) + 1] : nil
  }

  /// The longer sequence first; of two equally long ones the one without a gap.
  private static func matchesEarlier(_ a: [Int32], _ b: [Int32]) -> Bool {
    let fixed = (a: a.count { $0 != CompiledLexicon.gap }, b: b.count { $0 != CompiledLexicon.gap })
    return fixed.a != fixed.b ? fixed.a > fixed.b : a.count < b.count
  }

  /// The rarest word of each item, by the number of sequences that it stands in: a text without it has not the item.
  ///
  /// - Parameter uses: How many sequences a word stands in, by number.
  func rarestWords(_ uses: [Int]) -> [Int32] {
    items.indices.compactMap { place in
      words(at: place).filter { $0 != CompiledLexicon.gap }.min { uses[Int($0)] < uses[Int($1)] }
    }
  }

  /// Counts how many sequences each word stands in.
  func count(into uses: inout [Int]) {
    for word in words where word != CompiledLexicon.gap { uses[Int(word)] += 1 }
  }
}
