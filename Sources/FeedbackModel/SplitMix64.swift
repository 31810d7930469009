/// Steele, Lea and Flood's SplitMix64 (2014): small, seeded, the same on every machine.
package struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= Self.increment
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// The generator whose next number is the n-th of a seed, from 0.
  package static func skipping(_ n: Int, seed: UInt64) -> SplitMix64 {
    SplitMix64(seed: seed &+ UInt64(truncatingIfNeeded: n) &* increment)
  }

  /// 2⁶⁴ divided by the golden ratio.
  private static let increment: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// A number in 0..<1.
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
