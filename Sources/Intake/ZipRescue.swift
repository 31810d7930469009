/// Gives a zip archive whose end was cut off a directory again, so that its parts can be read.
///
/// An archive has its directory at its end, and each part has a head of its own in front of it (PKWARE's
/// APPNOTE 6.3, sections 4.3.7 to 4.3.16). The part in which the cut lies is listed with what is left of it.
struct ZipRescue {
  private let bytes: [UInt8]
  private var parts: [Part] = []

  private struct Part {
    /// Where its head begins, and where its name does.
    var head: Int
    var name: Range<Int>
    var content: Range<Int>
    /// CRC and both sizes, as the directory repeats them.
    var sums: ArraySlice<UInt8>
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var place = 0
    while let part = part(at: place) {
      parts.append(part)
      place = part.content.upperBound
      // A part whose sizes were not known beforehand has them behind it.
      if place < bytes.count, !starts(Self.localHead, at: place) {
        place = next([Self.localHead], from: place) ?? bytes.count
      }
    }
  }

  /// The whole archive.
  ///
  /// - Returns: `nil` when not even the first part has begun, or when it is too large for the old format.
  static func archive(from bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count <= Int(UInt32.max) / 2 else { return nil }
    let rescue = ZipRescue(bytes)
    return rescue.parts.isEmpty ? nil : rescue.bytes + rescue.directory
  }
}

// MARK: - Parts

extension ZipRescue {
  private static let localHead = Array("PK\u{3}\u{4}".utf8)
  private static let directoryHead = Array("PK\u{1}\u{2}".utf8)
  /// The length of a part's head without its name.
  private static let headLength = 30
  /// CRC and sizes behind a part, in bytes.
  private static let sumsLength = 12

  /// The part whose head begins at a place; `nil` where none does, or nothing of its content is left.
  private func part(at head: Int) -> Part? {
    guard starts(Self.localHead, at: head), head + Self.headLength <= bytes.count else { return nil }
    let name = head + Self.headLength..<head + Self.headLength + number(2, at: head + 26)
    let start = name.upperBound + number(2, at: head + 28)
    guard start < bytes.count else { return nil }
    let hasSumsBehind = number(2, at: head + 6) & 8 != 0
    let size = number(4, at: head + 18)
    let sums = bytes[(head + 14)..<(head + 14 + Self.sumsLength)]
    if !hasSumsBehind, start + size <= bytes.count {
      return Part(head: head, name: name, content: start..<start + size, sums: sums)
    }
    if hasSumsBehind, let (end, sums) = sumsBehind(start) {
      return Part(head: head, name: name, content: start..<end, sums: sums)
    }
    return Part(
      head: head, name: name, content: start..<bytes.count,
      sums: sums.prefix(4) + Self.number(bytes.count - start) + sums.suffix(4))
  }

  /// Where the content from a place on ends, and what its sums are: in front of the next head, where the size
  /// that is told there fits.
  private func sumsBehind(_ start: Int) -> (end: Int, sums: ArraySlice<UInt8>)? {
    var place = start
    while let head = next([Self.localHead, Self.directoryHead], from: place) {
      let sums = head - Self.sumsLength
      if sums >= start {
        let size = number(4, at: sums + 4)
        // Most programs write a mark of four bytes before the sums.
        if start + size == sums || start + size == sums - 4 {
          return (start + size, bytes[sums..<head])
        }
      }
      place = head + 1
    }
    return nil
  }

  /// The next place where one of some marks stands, which all begin alike.
  private func next(_ marks: [[UInt8]], from start: Int) -> Int? {
    var place = start
    while let found = bytes[place...].firstIndex(of: Self.localHead[0]) {
      if marks.contains(where: { starts($0, at: found) }) { return found }
      place = found + 1
    }
    return nil
  }

  private func starts(_ mark: [UInt8], at place: Int) -> Bool {
    bytes[min(place, bytes.count)...].starts(with: mark)
  }

  /// A number of so many bytes, the lowest first.
  private func number(_ length: Int, at place: Int) -> Int {
    bytes[place..<place + length].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func number(_ number: Int, length: Int = 4) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}

// MARK: - Directory

extension ZipRescue {
  /// The directory of all parts, and the end of the archive.
  private var directory: [UInt8] {
    var entries: [UInt8] = []
    for part in parts {
      // Version, flags, method, time and date are the same as in the part's head.
      entries += Self.directoryHead + Self.number(20, length: 2) + bytes[(part.head + 4)..<(part.head + 14)]
      entries += part.sums + Self.number(part.name.count, length: 2)
      // No further fields, no remark, first disk, no attributes.
      entries += [UInt8](repeating: 0, count: 12) + Self.number(part.head) + bytes[part.name]
    }
    let count = Self.number(parts.count, length: 2)
    return entries + Array("PK\u{5}\u{6}".utf8) + [0, 0, 0, 0] + count + count
      + Self.number(entries.count) + Self.number(bytes.count) + [0, 0]
  }
}
