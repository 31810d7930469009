/// Endings of words, arranged by their last byte, so that most words are compared with few of them.
struct EndingTable: Sendable {
  private var buckets = [[[UInt8]]](repeating: [], count: 256)

  init(_ endings: [String]) {
    for ending in Set(endings).sorted() {
      let bytes = Array(ending.utf8)
      if let last = bytes.last { buckets[Int(last)].append(bytes) }
    }
  }

  /// Whether a word ends with one of them, or is one.
  func matches(_ word: some BidirectionalCollection<UInt8>) -> Bool {
    guard let last = word.last else { return false }
    return buckets[Int(last)].contains { word.count >= $0.count && word.suffix($0.count).elementsEqual($0) }
  }
}
