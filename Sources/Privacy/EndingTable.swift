/// Endings of words, arranged by their last two bytes, so that most words are compared with few of them.
struct EndingTable: Sendable {
  private var buckets = [[[UInt8]]](repeating: [], count: 1 << (2 * Self.bits))
  /// Endings of one byte, by that byte.
  private var single = [Bool](repeating: false, count: 256)

  init(_ endings: [String]) {
    for ending in Set(endings).sorted() {
      let bytes = Array(ending.utf8)
      if bytes.count == 1 { single[Int(bytes[0])] = true }
      if let bucket = Self.bucket(bytes) { buckets[bucket].append(bytes) }
    }
  }

  /// Whether a word ends with one of them, or is one.
  func matches(_ word: [UInt8]) -> Bool {
    guard let last = word.last else { return false }
    if single[Int(last)] { return true }
    guard let bucket = Self.bucket(word) else { return false }
    for ending in buckets[bucket] where Self.ends(word, ending) { return true }
    return false
  }

  private static func ends(_ word: [UInt8], _ ending: [UInt8]) -> Bool {
    let start = word.count - ending.count
    guard start >= 0 else { return false }
    for place in ending.indices where word[start + place] != ending[place] { return false }
    return true
  }

  /// Letters differ in their lowest bits.
  private static let bits = 5

  private static func bucket(_ bytes: [UInt8]) -> Int? {
    guard bytes.count > 1 else { return nil }
    let mask = UInt8(1 << bits - 1)
    return Int(bytes[bytes.count - 1] & mask) << bits | Int(bytes[bytes.count - 2] & mask)
  }
}
