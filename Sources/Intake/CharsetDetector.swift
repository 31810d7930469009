import CICU

/// Recognises the charset of text by its first bytes.
///
/// In this order: a byte order mark; zero bytes as UTF-16 puts them; valid UTF-8; ICU's statistics.
enum CharsetDetector {
  /// A charset with the length of the byte order mark that told it, 0 where there was none.
  struct Finding: Hashable {
    var charset: Charset
    var markLength: Int
  }

  /// Bytes of an input that are looked at.
  static let sampleSize = 256 << 10

  /// The charset of a sample, the first bytes of an input.
  ///
  /// - Parameter isWhole: Whether the sample is the whole input, so that it cuts off no character.
  /// - Returns: `nil` when the bytes are no text in any charset.
  static func charset(of sample: [UInt8], isWhole: Bool) -> Finding? {
    if let marked = byteOrderMark(of: sample) { return marked }
    let charset = zeroBytes(in: sample) == 0 ? charsetWithoutZeros(sample, isWhole: isWhole) : utf16(sample)
    return charset.map { Finding(charset: $0, markLength: 0) }
  }

  private static func byteOrderMark(of sample: [UInt8]) -> Finding? {
    if sample.starts(with: [0xEF, 0xBB, 0xBF]) { return Finding(charset: .utf8, markLength: 3) }
    if sample.starts(with: [0xFF, 0xFE]) { return Finding(charset: .utf16LittleEndian, markLength: 2) }
    if sample.starts(with: [0xFE, 0xFF]) { return Finding(charset: .utf16BigEndian, markLength: 2) }
    return nil
  }
}

// MARK: - UTF-16

extension CharsetDetector {
  /// In UTF-16 of a Latin script this share of the high bytes is zero at least, …
  private static let minimumZeroHighBytes = 0.7
  /// … and of the low bytes at most this one.
  private static let maximumZeroLowBytes = 0.05

  private static func zeroBytes(in sample: [UInt8]) -> Int {
    sample.reduce(0) { $0 + ($1 == 0 ? 1 : 0) }
  }

  private static func utf16(_ sample: [UInt8]) -> Charset? {
    var zeros = (even: 0, odd: 0)
    for index in sample.indices where sample[index] == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let half = Double(max(1, sample.count / 2))
    let share = (even: Double(zeros.even) / half, odd: Double(zeros.odd) / half)
    if share.odd >= minimumZeroHighBytes, share.even <= maximumZeroLowBytes { return .utf16LittleEndian }
    if share.even >= minimumZeroHighBytes, share.odd <= maximumZeroLowBytes { return .utf16BigEndian }
    return nil
  }
}

// MARK: - Charsets without zero bytes

extension CharsetDetector {
  /// Text has hardly any control characters; of random bytes they are one in ten.
  private static let maximumControlBytes = 0.01

  /// ICU's confidence, 0…100, below which its guess is no better than the usual charset.
  private static let minimumConfidence: CInt = 40

  private static func charsetWithoutZeros(_ sample: [UInt8], isWhole: Bool) -> Charset? {
    guard Double(controlBytes(in: sample)) <= maximumControlBytes * Double(sample.count) else { return nil }
    let characters = isWhole ? sample[...] : sample.dropLast(lengthOfCutCharacter(at: sample))
    return isUTF8(characters) ? .utf8 : guess(sample)
  }

  /// Control characters that no text file has; tabs, line and page breaks are none of them.
  private static func controlBytes(in sample: [UInt8]) -> Int {
    sample.reduce(0) { count, byte in
      let isControl = byte < 0x20 && !ASCII.isSpace(byte) || byte == 0x7F
      return count + (isControl ? 1 : 0)
    }
  }

  /// Whether the bytes are UTF-8, apart from single faults.
  ///
  /// Other charsets almost never form a valid sequence of several bytes, so a file with more valid than
  /// broken ones is damaged UTF-8; its broken records are told apart later.
  private static func isUTF8(_ sample: ArraySlice<UInt8>) -> Bool {
    if String(validating: sample, as: UTF8.self) != nil { return true }
    var longSequences = 0
    var faults = 0
    var bytes = sample.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    while true {
      switch parser.parseScalar(from: &bytes) {
      case .valid(let scalar): longSequences += scalar.count > 1 ? 1 : 0
      case .error: faults += 1
      case .emptyInput: return longSequences > faults
      }
    }
  }

  /// The length of a UTF-8 character that the sample's end cuts off; 0 when it cuts off none.
  private static func lengthOfCutCharacter(at sample: [UInt8]) -> Int {
    let continuation = sample.suffix(3).reversed().prefix { (0x80...0xBF).contains($0) }.count
    guard continuation < min(3, sample.count) else { return 0 }
    let needed =
      switch sample[sample.count - continuation - 1] {
      case 0xF0...0xF4: 4
      case 0xE0...0xEF: 3
      case 0xC2...0xDF: 2
      default: 0
      }
    return continuation + 1 < needed ? continuation + 1 : 0
  }

  /// ICU's guess; Windows-1252, the charset of German spreadsheets, where ICU is not sure.
  private static func guess(_ sample: [UInt8]) -> Charset {
    var name = [CChar](repeating: 0, count: 64)
    let confidence = sample.withUnsafeBytes { bytes in
      cicu_detect_charset(
        bytes.assumingMemoryBound(to: CChar.self).baseAddress, Int32(bytes.count), &name, Int32(name.count))
    }
    guard confidence >= minimumConfidence else { return .windows1252 }
    let length = name.firstIndex(of: 0) ?? name.endIndex
    return Charset(icuName: String(decoding: name[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self))
  }
}
