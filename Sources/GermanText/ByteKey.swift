/// A run of bytes prepared for look-up: its first 24 bytes in three words, its length, and a hash of all.
///
/// Three words hold all but one in a hundred German words, so that comparing needs no second memory access.
struct ByteKey {
  private(set) var words: SIMD4<UInt64>
  let length: Int
  private(set) var hash: UInt64

  /// Bytes that lie inside the words themselves.
  static let inlineLength = 24

  /// Room that has to follow the bytes in memory, because words are loaded whole.
  static let padding = 32

  /// Reads a key.
  ///
  /// - Parameters:
  ///   - base: Valid for `range.upperBound + ByteKey.padding` bytes.
  ///   - range: Not empty.
  @inline(__always)
  init(_ base: UnsafeRawPointer, _ range: Range<Int>) {
    let start = base + range.lowerBound
    let count = range.upperBound - range.lowerBound
    // The whole word is loaded and the bytes behind the key are masked away.
    var first = UInt64(littleEndian: start.loadUnaligned(as: UInt64.self))
    var second: UInt64 = 0
    var third: UInt64 = 0
    if count < 8 {
      first &= (1 << (UInt64(count) * 8)) &- 1
    } else if count > 8 {
      second = UInt64(littleEndian: start.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      if count < 16 {
        second &= (1 << (UInt64(count - 8) * 8)) &- 1
      } else if count > 16 {
        third = UInt64(littleEndian: start.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
        if count < 24 { third &= (1 << (UInt64(count - 16) * 8)) &- 1 }
      }
    }
    words = SIMD4(first, second, third, 0)
    length = count
    hash = Self.hash(of: words, length: count)
    if count > Self.inlineLength {
      for offset in Self.inlineLength..<count {
        hash = (hash ^ UInt64(start.load(fromByteOffset: offset, as: UInt8.self))) &* 0x100_0000_01b3
      }
      hash = Self.mixed(hash)
    }
  }

  /// The hash of a key that lies inside its words.
  @inline(__always)
  static func hash(of words: SIMD4<UInt64>, length: Int) -> UInt64 {
    mixed(mixed(mixed(words[0] ^ UInt64(length)) ^ words[1]) ^ words[2])
  }

  /// The key of a short word with the case of its ASCII and Latin-1 letters ignored: capital and small
  /// letters differ in one bit of their last byte. Other bytes may collide, so this is for quick questions
  /// only.
  @inline(__always)
  var loweredASCII: ByteKey {
    var key = self
    key.words |= SIMD4(repeating: 0x2020_2020_2020_2020)
    key.words[3] = 0
    key.hash = Self.hash(of: key.words, length: length)
    return key
  }

  /// The key of a form in a table that tells words from other tokens of the same form. The mark changes
  /// bits of the hash that tables keep and do not choose places by.
  @inline(__always)
  func marked(asWord isWord: Bool) -> ByteKey {
    var key = self
    if !isWord { key.hash ^= 1 << 63 }
    return key
  }

  /// One multiplication by an odd constant (2⁶⁴ divided by the golden ratio, as in Fibonacci hashing, Knuth
  /// vol. 3) and one fold, which brings the well-mixed high bits down.
  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0x9e37_79b9_7f4a_7c15
    return product ^ (product >> 29)
  }
}
