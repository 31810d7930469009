import FeedbackModel

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

  private static func mixed(_ seed: UInt64, _ n: Int) -> UInt64 {
    var generator = SplitMix64.skipping(n, seed: seed)
    return generator.next()
  }
}
