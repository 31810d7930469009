/// The UTF-8 of a text with zeros behind it, so that look-ups may load whole words at its end.
///
/// One instance is filled again and again, which saves an allocation per text.
struct PaddedText {
  /// The text, then ``ByteKey/padding`` zeros.
  private(set) var bytes: [UInt8] = Array(repeating: 0, count: ByteKey.padding)
  /// Length of the text alone.
  private(set) var count = 0

  private static let padding: [UInt8] = Array(repeating: 0, count: ByteKey.padding)

  init() {}

  init(_ text: String) {
    self.init()
    fill(text)
  }

  mutating func fill(_ text: String) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: text.utf8)
    count = bytes.count
    bytes.append(contentsOf: Self.padding)
  }

  /// A byte; zero at and behind the end.
  subscript(position: Int) -> UInt8 { position < count ? bytes[position] : 0 }

  /// The text of a range.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
