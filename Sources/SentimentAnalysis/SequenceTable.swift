/// Sequences of numbered words, by the number of their first word and the longest first.
struct SequenceTable<Item: Sendable>: Sendable {
  let items: [Item]
  private var places: [Int32: Range<Int>] = [:]

  /// - Parameter words: The words of an item; one without words is left out.
  init(_ items: [Item], by words: (Item) -> [Int32]) {
    self.items = items.enumerated().filter { !words($0.element).isEmpty }.sorted { a, b in
      let (first, second) = (words(a.element), words(b.element))
      if first[0] != second[0] { return first[0] < second[0] }
      if Self.matchesEarlier(first, second) { return true }
      return !Self.matchesEarlier(second, first) && a.offset < b.offset
    }.map(\.element)
    for (place, item) in self.items.enumerated() {
      let number = words(item)[0]
      places[number] = (places[number]?.lowerBound ?? place)..<place + 1
    }
  }

  /// The places of the items that begin with a word.
  subscript(first: Int32) -> Range<Int> { places[first] ?? 0..<0 }

  /// The longer sequence first; of two equally long ones the one without a gap.
  private static func matchesEarlier(_ a: [Int32], _ b: [Int32]) -> Bool {
    let fixed = (a: a.count { $0 != CompiledLexicon.gap }, b: b.count { $0 != CompiledLexicon.gap })
    return fixed.a != fixed.b ? fixed.a > fixed.b : a.count < b.count
  }
}
