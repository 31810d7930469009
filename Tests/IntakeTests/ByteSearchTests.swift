import CBytes
import FeedbackModel
import Testing

/// The searches in C, held against the plainest way of doing the same.
@Suite("Byte search")
struct ByteSearchTests {
  @Test("finds the first of three bytes, wherever it stands")
  func find() {
    var random = SplitMix64(seed: 11)
    for length in 0..<100 {
      // Bytes with and without the highest bit, because vectors may be signed.
      var bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) & 0xF6 }
      if length > 0, length % 3 > 0 { bytes[Int.random(in: 0..<length, using: &random)] = 0x81 }
      for from in 0...length {
        let wanted: [UInt8] = [0x81, 0x02, 0xF4]
        let found = bytes.withUnsafeBufferPointer {
          cbytes_find($0.baseAddress, from, $0.count, wanted[0], wanted[1], wanted[2])
        }
        #expect(found == bytes[from...].firstIndex { wanted.contains($0) } ?? length)
      }
    }
  }

  @Test("tells ASCII from other text at each length", arguments: [0, 1, 7, 8, 9, 16, 31])
  func ascii(length: Int) {
    let bytes = [UInt8](repeating: 0x7F, count: length)
    #expect(bytes.withUnsafeBufferPointer { cbytes_is_ascii($0.baseAddress, $0.count) } != 0)
    for place in 0..<length {
      var other = bytes
      other[place] = 0x80
      #expect(other.withUnsafeBufferPointer { cbytes_is_ascii($0.baseAddress, $0.count) } == 0)
    }
  }

  @Test("hashes differ for texts that differ in a byte, in length, or in their key")
  func hash() {
    var texts: Set<[UInt8]> = []
    for length in 0..<40 {
      let zeros = [UInt8](repeating: 0, count: length)
      texts.insert(zeros)
      for place in 0..<length {
        var text = zeros
        text[place] = 1
        texts.insert(text)
      }
    }
    var hashes: Set<UInt64> = []
    for text in texts {
      for key in [UInt64(1), 2] {
        hashes.insert(text.withUnsafeBufferPointer { cbytes_hash($0.baseAddress, $0.count, key) })
      }
    }
    #expect(hashes.count == 2 * texts.count)
  }
}
