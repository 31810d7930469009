/// What the cells of foreign lexicons have in common.
enum LexiconCells {
  /// A line cut at tabs, without blanks around the cells.
  static func tabbed(_ line: Substring) -> [Substring] {
    line.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { trimmed(Substring($0)) }
  }

  /// Text without ASCII white space at its ends.
  static func trimmed(_ text: Substring) -> Substring {
    var bytes = text.utf8
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return Substring(bytes)
  }

  /// A number with a full stop or a decimal comma; `nil` for everything else, also for `nan` and `inf`.
  static func number(_ text: some StringProtocol) -> Double? {
    // Spreadsheets and typesetters write a minus sign of its own.
    let plain = String(text).replacing("\u{2212}", with: "-").replacing(",", with: ".")
    guard plain.utf8.contains(where: { UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") }),
      plain.utf8.allSatisfy(numberBytes.contains)
    else { return nil }
    return Double(plain)
  }

  /// A number of at most a size.
  static func number(
    _ text: some StringProtocol, called name: String, limit: Double
  ) throws(LineFault) -> Double {
    guard let value = number(text), abs(value) <= limit else {
      throw .number(text, called: name, limit: limit)
    }
    return value
  }

  private static let numberBytes = Set("0123456789+-.eE".utf8)
}

extension WordValence.PartOfSpeech {
  /// The part of speech of a tag: Stuttgart-Tübingen tags and their shortenings, German and English names.
  ///
  /// - Returns: `nil` for classes that a layer of words does not tell apart.
  init?(tag: some StringProtocol) {
    let tag = tag.uppercased()
    switch tag {
    case "ADV", "ADVERB": self = .adverb
    case "AD": self = .adjective
    case "ITJ", "INTJ", "INTERJEKTION", "INTERJECTION": self = .interjection
    case _ where tag.hasPrefix("ADJ"): self = .adjective
    case "N", "NN", "NE", "NA", "NOUN", "NOMEN", "SUBSTANTIV": self = .noun
    case _ where tag.hasPrefix("V"): self = .verb
    default: return nil
    }
  }
}
