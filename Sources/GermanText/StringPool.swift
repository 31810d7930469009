import Snapshots

/// Words by number, side by side in one run of bytes, so that tens of thousands need no memory of their own.
struct StringPool: Sendable {
  private var bytes: [UInt8] = []
  /// Where each word ends.
  private var ends: [Int32] = []

  init() {}

  /// The number of a word. Forms come together by their lemma, so only the last word is looked at for being
  /// there already.
  mutating func add(_ word: String) -> Int32 {
    let last = Int32(ends.count) - 1
    if last >= 0, bytes[range(of: last)].elementsEqual(word.utf8) { return last }
    bytes.append(contentsOf: word.utf8)
    ends.append(Int32(bytes.count))
    return last + 1
  }

  subscript(number: Int32) -> String { String(decoding: bytes[range(of: number)], as: UTF8.self) }

  private func range(of number: Int32) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[Int(number) - 1]))..<Int(ends[Int(number)])
  }

  func write(to writer: inout SnapshotWriter) {
    writer.append(bytes)
    writer.append(ends)
  }

  init(from reader: inout SnapshotReader) throws(SnapshotError) {
    bytes = try reader.array(of: UInt8.self)
    ends = try reader.array(of: Int32.self)
  }
}
