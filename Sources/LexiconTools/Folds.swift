/// Texts dealt into parts of equal size by chance, the same for the same seed.
struct Folds {
  private let fold: [Int]

  /// - Parameters:
  ///   - count: Texts.
  ///   - folds: ≥ 1.
  init(_ count: Int, folds: Int, seed: UInt64) {
    let order = (0..<count).sorted { a, b in
      let (first, second) = (Self.mixed(seed, a), Self.mixed(seed, b))
      return first != second ? first < second : a < b
    }
    var fold = Array(repeating: 0, count: count)
    for (place, text) in order.enumerated() { fold[text] = place % folds }
    self.fold = fold
  }

  subscript(text: Int) -> Int { fold[text] }

  /// The n-th number of SplitMix64 (Steele, Lea and Flood 2014).
  private static func mixed(_ seed: UInt64, _ n: Int) -> UInt64 {
    var z = seed &+ UInt64(truncatingIfNeeded: n + 1) &* 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
