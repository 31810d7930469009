import Snapshots

/// Numbers distinct runs of bytes from 0 in the order in which they come.
///
/// Open addressing with the key's first bytes inside the slots: one look-up is one cache line in most cases.
struct ByteTable: Sendable {
  /// Lanes 0…2 hold the key's first 24 bytes, lane 3 its hash (32 bits), length (up to 255) and number + 1.
  private var slots: [SIMD4<UInt64>]
  private var mask: Int
  private(set) var count = 0
  /// The bytes of all keys longer than a slot holds, and where each begins.
  private var arena: [UInt8] = []
  private var longKeys: [Int32: Range<Int>] = [:]

  /// - Parameter minimumCapacity: Keys that fit without growing.
  init(minimumCapacity: Int = 0) {
    var size = 1024
    while size < minimumCapacity * 2 { size *= 2 }
    mask = size - 1
    slots = Array(repeating: .zero, count: size)
  }

  private init(slots: [SIMD4<UInt64>]) {
    mask = 0
    self.slots = slots
  }

  /// A table without storage, to swap with; nothing may be asked of it.
  static let empty = ByteTable(slots: [])

  /// The number of a key; `nil` when it was never added.
  @inline(__always)
  func number(of key: ByteKey, at base: UnsafeRawPointer, _ range: Range<Int>) -> Int? {
    let tag = Self.tag(of: key)
    var index = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      let slot = slots[index]
      if slot[3] == 0 { return nil }
      if matches(slot, key, tag: tag, base, range) { return Self.number(in: slot) }
      index = (index &+ 1) & mask
    }
  }

  /// The number of a key, which is added when it is new.
  @inline(__always)
  mutating func add(
    _ key: ByteKey, at base: UnsafeRawPointer, _ range: Range<Int>
  ) -> (number: Int, isNew: Bool) {
    let tag = Self.tag(of: key)
    var index = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      let slot = slots[index]
      if slot[3] == 0 { break }
      if matches(slot, key, tag: tag, base, range) { return (Self.number(in: slot), false) }
      index = (index &+ 1) & mask
    }
    return (insert(key, tag: tag, at: index, base, range), true)
  }

  @inline(never)
  private mutating func insert(
    _ key: ByteKey, tag: UInt64, at index: Int, _ base: UnsafeRawPointer, _ range: Range<Int>
  ) -> Int {
    let number = count
    count += 1
    var slot = key.words
    slot[3] = tag | UInt64(number + 1)
    slots[index] = slot
    if key.length > ByteKey.inlineLength {
      let start = arena.count
      arena.append(contentsOf: UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count))
      longKeys[Int32(number)] = start..<arena.count
    }
    // Above a half full, long runs of occupied slots become likely.
    if count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() { rehash(size: slots.count * 2) }

  /// Takes no more memory than a table needs to which nothing is added. Longer runs of occupied slots are
  /// the price.
  mutating func pack() {
    var size = 16
    while Double(size) * Self.packedLoad < Double(count) { size *= 2 }
    if size < slots.count { rehash(size: size) }
  }

  /// Share of the slots of a packed table that may be occupied: a look-up that fails meets six of them on
  /// average (Knuth vol. 3, 6.4, linear probing).
  private static let packedLoad = 0.7

  private mutating func rehash(size: Int) {
    let old = slots
    mask = size - 1
    slots = Array(repeating: .zero, count: size)
    for slot in old where slot[3] != 0 {
      var index = Int(truncatingIfNeeded: hash(of: slot)) & mask
      while slots[index][3] != 0 { index = (index + 1) & mask }
      slots[index] = slot
    }
  }

  /// The hash of a key that is in the table.
  private func hash(of slot: SIMD4<UInt64>) -> UInt64 {
    guard let place = longKeys[Int32(truncatingIfNeeded: Self.number(in: slot))] else {
      return ByteKey.hash(of: slot, length: Int((slot[3] >> 32) & 0xFF))
    }
    let bytes = Array(arena[place]) + Array(repeating: 0, count: ByteKey.padding)
    return bytes.withUnsafeBytes { buffer in
      buffer.baseAddress.map { ByteKey($0, 0..<place.count).hash } ?? 0
    }
  }

  /// Calls a closure with every number and its key, in ascending order.
  func forEachKey(_ body: (Int, String) -> Void) {
    var keys = Array(repeating: "", count: count)
    for slot in slots where slot[3] != 0 {
      let number = Self.number(in: slot)
      if let place = longKeys[Int32(number)] {
        keys[number] = String(decoding: arena[place], as: UTF8.self)
      } else {
        let length = Int((slot[3] >> 32) & 0xFF)
        let words = SIMD4(slot[0].littleEndian, slot[1].littleEndian, slot[2].littleEndian, 0)
        keys[number] = withUnsafeBytes(of: words) { String(decoding: $0[..<length], as: UTF8.self) }
      }
    }
    for (number, key) in keys.enumerated() { body(number, key) }
  }

  // MARK: Lane 3

  /// Hash (24 bits), length (8 bits, 255 for longer), room for the number (32 bits).
  @inline(__always)
  private static func tag(of key: ByteKey) -> UInt64 {
    (key.hash >> 40) << 40 | UInt64(min(key.length, 255)) << 32
  }

  @inline(__always)
  private static func number(in slot: SIMD4<UInt64>) -> Int { Int(slot[3] & 0xFFFF_FFFF) - 1 }

  @inline(__always)
  private func matches(
    _ slot: SIMD4<UInt64>, _ key: ByteKey, tag: UInt64, _ base: UnsafeRawPointer, _ range: Range<Int>
  ) -> Bool {
    guard slot[0] == key.words[0], slot[3] & 0xFFFF_FFFF_0000_0000 == tag, slot[1] == key.words[1],
      slot[2] == key.words[2]
    else { return false }
    return key.length <= ByteKey.inlineLength || isLongKey(Self.number(in: slot), base, range)
  }

  @inline(never)
  private func isLongKey(_ number: Int, _ base: UnsafeRawPointer, _ range: Range<Int>) -> Bool {
    guard let place = longKeys[Int32(number)] else { return false }
    return arena[place].elementsEqual(
      UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count))
  }
}

extension ByteTable {
  func write(to writer: inout SnapshotWriter) {
    writer.append(slots)
    writer.append(count)
    writer.append(arena)
    let places = longKeys.sorted { $0.key < $1.key }
    writer.append(places.flatMap { [Int($0.key), $0.value.lowerBound, $0.value.upperBound] })
  }

  init(from reader: inout SnapshotReader) throws(SnapshotError) {
    slots = try reader.array(of: SIMD4<UInt64>.self)
    count = try reader.number()
    arena = try reader.array(of: UInt8.self)
    let places = try reader.array(of: Int.self)
    // A power of two with room left, or the search for a key would not end.
    guard slots.count & (slots.count - 1) == 0, 0..<slots.count ~= count, places.count % 3 == 0 else {
      throw SnapshotError()
    }
    mask = slots.count - 1
    for index in stride(from: 0, to: places.count, by: 3) {
      guard 0 <= places[index + 1], places[index + 1] <= places[index + 2], places[index + 2] <= arena.count
      else { throw SnapshotError() }
      longKeys[Int32(truncatingIfNeeded: places[index])] = places[index + 1]..<places[index + 2]
    }
  }
}
