/// Pieces of words, arranged by their first byte, so that a search looks at few of them.
struct PartTable: Sendable {
  private var buckets = [[[UInt8]]](repeating: [], count: 256)

  init(_ parts: [String]) {
    for part in Set(parts).sorted() {
      let bytes = Array(part.utf8)
      if let first = bytes.first { buckets[Int(first)].append(bytes) }
    }
  }

  /// Whether one of them stands anywhere in a word.
  func isInside(_ word: ArraySlice<UInt8>) -> Bool {
    word.indices.contains { start in
      buckets[Int(word[start])].contains {
        word.count - (start - word.startIndex) >= $0.count && word[start...].starts(with: $0)
      }
    }
  }
}
