/// A case-folded word as bytes, which endings are taken off and put on without making strings.
///
/// Morphology asks its tables for dozens of variants of a word before it knows the lemma. A form is a value
/// on the stack: shortening it moves two numbers, lengthening it writes a few bytes behind the end.
struct Form {
  /// The bytes, with room for an ending and for loads of whole machine words behind it.
  private var storage = InlineArray<128, UInt8>(repeating: 0)
  private var start = 0
  private var end = 0

  /// Nobody writes longer words; room is left for endings and for ``ByteKey/padding``.
  static let longest = 80

  /// `nil` when the word is longer than ``longest`` bytes.
  init?(_ word: String) {
    var word = word
    let isFilled = word.withUTF8 { bytes in
      guard bytes.count <= Self.longest else { return false }
      for index in bytes.indices { storage[index] = bytes[index] }
      end = bytes.count
      return true
    }
    guard isFilled else { return nil }
  }

  /// In bytes.
  var count: Int { end - start }

  /// In characters (Unicode scalars).
  var length: Int {
    var length = 0
    for index in start..<end where Self.startsScalar(storage[index]) { length += 1 }
    return length
  }

  /// The byte at a distance from the start.
  subscript(offset: Int) -> UInt8 { storage[start + offset] }

  /// Whether ae, oe or ue stands in it.
  var hasUmlautDigraph: Bool {
    guard count >= 2 else { return false }
    for index in start..<end - 1 where storage[index + 1] == UInt8(ascii: "e") {
      let byte = storage[index]
      if byte == UInt8(ascii: "a") || byte == UInt8(ascii: "o") || byte == UInt8(ascii: "u") { return true }
    }
    return false
  }

  func contains(_ byte: UInt8) -> Bool {
    for index in start..<end where storage[index] == byte { return true }
    return false
  }

  /// Whether a character begins at a distance from the start.
  func startsScalar(at offset: Int) -> Bool { Self.startsScalar(storage[start + offset]) }

  private static func startsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  var string: String {
    withUnsafeBytes(of: storage) { String(decoding: $0[start..<end], as: UTF8.self) }
  }

  @inline(__always)
  func hasPrefix(_ prefix: StaticString) -> Bool { matches(prefix, at: start) }

  @inline(__always)
  func hasSuffix(_ suffix: StaticString) -> Bool { matches(suffix, at: end - suffix.utf8CodeUnitCount) }

  @inline(__always)
  private func matches(_ part: StaticString, at place: Int) -> Bool {
    guard place >= start, place + part.utf8CodeUnitCount <= end else { return false }
    for offset in 0..<part.utf8CodeUnitCount where storage[place + offset] != part.utf8Start[offset] {
      return false
    }
    return true
  }

  /// - Parameter count: Bytes, no more than the form has.
  func dropFirst(_ count: Int) -> Form {
    var form = self
    form.start += count
    return form
  }

  /// - Parameter count: Bytes, no more than the form has.
  func dropLast(_ count: Int) -> Form {
    var form = self
    form.end -= count
    return form
  }

  /// The form with an ending; no more than twice in a row, for which there is room.
  @inline(__always)
  static func + (form: Form, ending: StaticString) -> Form {
    var form = form
    for offset in 0..<ending.utf8CodeUnitCount { form.storage[form.end + offset] = ending.utf8Start[offset] }
    form.end += ending.utf8CodeUnitCount
    return form
  }

  /// The form without some bytes inside it.
  ///
  /// - Parameter range: Distances from the start.
  func removing(_ range: Range<Int>) -> Form {
    var form = self
    for offset in range.upperBound..<count {
      form.storage[start + offset - range.count] = storage[start + offset]
    }
    form.end -= range.count
    return form
  }

  /// Whether some bytes stand at a distance from the start.
  @inline(__always)
  func hasPart(_ part: StaticString, at offset: Int) -> Bool { matches(part, at: start + offset) }

  /// The form with two neighbouring bytes in each other's place.
  func swapped(_ offset: Int) -> Form {
    var form = self
    form.storage.swapAt(start + offset, start + offset + 1)
    return form
  }

  /// The form with a byte written twice; no more than once in a row.
  func doubled(_ offset: Int) -> Form {
    var form = self
    for place in stride(from: end, to: start + offset, by: -1) { form.storage[place] = storage[place - 1] }
    form.end += 1
    return form
  }

  /// The form with other bytes in the place of some; no more than two longer.
  ///
  /// - Parameter range: Distances from the start.
  func replacing(_ range: Range<Int>, with part: StaticString) -> Form {
    var form = self
    let behind = start + range.upperBound..<end
    let shift = part.utf8CodeUnitCount - range.count
    for place in behind { form.storage[place + shift] = storage[place] }
    for offset in 0..<part.utf8CodeUnitCount {
      form.storage[start + range.lowerBound + offset] = part.utf8Start[offset]
    }
    form.end += shift
    return form
  }

  /// The form with ASCII in the place of the last ä, ö or ü (löch → loch); `nil` without one.
  var withoutLastUmlaut: Form? {
    for offset in stride(from: count - 1, to: 0, by: -1) where self[offset - 1] == 0xC3 {
      let plain: UInt8
      switch self[offset] {
      case 0xA4: plain = UInt8(ascii: "a")
      case 0xB6: plain = UInt8(ascii: "o")
      case 0xBC: plain = UInt8(ascii: "u")
      default: continue
      }
      var form = removing(offset..<offset + 1)
      form.storage[start + offset - 1] = plain
      return form
    }
    return nil
  }

  /// Calls a closure with the memory of the form and a range of it.
  ///
  /// - Parameter range: Distances from the start.
  @inline(__always)
  func withKey<Result>(
    of range: Range<Int>, _ body: (ByteKey, UnsafeRawPointer, Range<Int>) -> Result?
  ) -> Result? {
    withUnsafeBytes(of: storage) { bytes in
      guard let base = bytes.baseAddress else { return nil }
      let place = start + range.lowerBound..<start + range.upperBound
      return body(ByteKey(base, place), base, place)
    }
  }
}
