/// What a text is compared by, to find the same contribution in two exports: MinHash over runs of three
/// words (Broder 1997), spelled without marks, so that other line ends, quotation marks or capitals do not
/// matter.
struct TextFingerprint {
  /// Words of the text.
  let wordCount: Int
  /// Hashes of its runs of words, sorted, each once.
  private let runs: [UInt64]

  /// Words in a run.
  private static let runLength = 3
  /// Minima that candidates are found by: of two texts with a resemblance of 0.7, one in 15,000 pairs shares none.
  private static let minimumCount = 8

  init(_ text: String) {
    var words: [UInt64] = []
    var hash = Self.offset
    var isInside = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        let letter = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        hash = (hash ^ UInt64(letter.value)) &* Self.prime
        isInside = true
      } else if isInside {
        words.append(hash)
        hash = Self.offset
        isInside = false
      }
    }
    if isInside { words.append(hash) }
    wordCount = words.count
    runs = Self.runs(of: words)
  }

  private static func runs(of words: [UInt64]) -> [UInt64] {
    guard words.count >= runLength else { return Array(Set(words)).sorted() }
    let hashes = (0...(words.count - runLength)).map { start in
      words[start..<start + runLength].reduce(offset) { mixed($0 ^ $1) }
    }
    return Array(Set(hashes)).sorted()
  }

  /// The smallest hash of the runs under each of eight functions.
  var minima: [UInt64] {
    (0..<Self.minimumCount).map { function in
      let key = Self.mixed(UInt64(function) + 1)
      return runs.map { Self.mixed($0 ^ key) }.min() ?? 0
    }
  }

  /// The share of runs that two texts have in common, 0…1 (Jaccard).
  func resemblance(to other: TextFingerprint) -> Double {
    var common = 0
    var a = 0
    var b = 0
    while a < runs.count, b < other.runs.count {
      let (mine, others) = (runs[a], other.runs[b])
      if mine == others { common += 1 }
      if mine <= others { a += 1 }
      if others <= mine { b += 1 }
    }
    let all = runs.count + other.runs.count - common
    return all == 0 ? 1 : Double(common) / Double(all)
  }

  /// FNV-1a's start and factor.
  private static let offset: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  /// SplitMix64's last step.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
