/// Turns UTF-8 offsets into offsets in Unicode code points.
///
/// Offsets are asked for in any order; a checkpoint every 64 bytes keeps each answer short.
public struct CodePointOffsets: Sendable {
  private static let stride = 64
  private let bytes: [UInt8]
  private var checkpoints: [Int] = []

  /// Complexity: O(n) in the bytes of `text`.
  public init(_ text: String) {
    bytes = Array(text.utf8)
    var count = 0
    checkpoints.reserveCapacity(bytes.count / Self.stride + 1)
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.stride == 0 { checkpoints.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
  }

  /// The number of code points before a UTF-8 offset.
  ///
  /// - Parameter utf8Offset: 0…the number of bytes; larger values count as the end.
  /// - Complexity: O(1).
  public subscript(utf8Offset: Int) -> Int {
    let end = min(utf8Offset, bytes.count)
    let block = min(end / Self.stride, checkpoints.count - 1)
    guard block >= 0 else { return 0 }
    var count = checkpoints[block]
    for byte in bytes[block * Self.stride..<end] where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
