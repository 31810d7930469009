package import Foundation

/// Finds damage in a snapshot.
package enum SnapshotChecksum {
  /// The checksum of bytes: a sum and a sum of sums over words of eight bytes, in four lanes, as Fletcher's
  /// (1982) over single bytes. It finds what disks and broken copies do, and is no protection against
  /// anybody who wants to deceive.
  ///
  /// - Complexity: O(bytes), at the speed at which memory is read.
  package static func of(_ data: Data) -> UInt64 {
    data.withUnsafeBytes { bytes in
      var sum = SIMD4<UInt64>(repeating: UInt64(bytes.count))
      var sums = SIMD4<UInt64>.zero
      var offset = 0
      while offset + 32 <= bytes.count {
        sum &+= bytes.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
        sums &+= sum
        offset += 32
      }
      while offset < bytes.count {
        sum[0] &+= UInt64(bytes[offset])
        sums[0] &+= sum[0]
        offset += 1
      }
      return [sum, sums].reduce(0) { total, lanes in
        (0..<4).reduce(total) { mixed($0 ^ lanes[$1]) }
      }
    }
  }

  /// Brings every bit of a number to all others; the constant is 2⁶⁴ divided by the golden ratio.
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ (value >> 32)) &* 0x9e37_79b9_7f4a_7c15
    return product ^ (product >> 29)
  }
}
