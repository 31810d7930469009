/// The last bytes of a word in one number, so that asking for many endings costs a comparison each.
struct WordEnd: Sendable {
  private let bytes: UInt64
  private let count: Int

  /// - Complexity: O(1); of a longer word the last eight bytes.
  init(_ word: String) {
    var bytes: UInt64 = 0
    for byte in word.utf8.suffix(8) { bytes = bytes << 8 | UInt64(byte) }
    self.bytes = bytes
    count = word.utf8.count
  }

  /// Whether the word ends with one of some endings of at most eight bytes.
  func isAny(of endings: [WordEnd]) -> Bool {
    endings.contains { count >= $0.count && bytes & $0.mask == $0.bytes }
  }

  private var mask: UInt64 { count >= 8 ? .max : 1 << UInt64(count * 8) - 1 }
}
