import CBytes

/// Numbers distinct texts from 0 in the order in which they come.
///
/// Open addressing with half of each hash in the slots, so that growing looks at no text again and a new text
/// is compared with none.
struct TextTable {
  /// The upper half of a text's hash, and its number + 1; 0 is free.
  private var slots: [UInt64] = Array(repeating: 0, count: 64)
  private var texts: [String] = []
  /// Made anew for each table, so that nobody can write ids that all fall together.
  private let key = UInt64.random(in: .min ... .max)

  var count: Int { texts.count }

  /// The number of a text; `nil` when it was never added.
  func number(of text: String) -> Int? {
    let slot = slots[slot(of: text, hash: hash(of: text))]
    return slot == 0 ? nil : Self.number(in: slot)
  }

  /// The number of a text, which is added when it is new.
  mutating func add(_ text: String) -> (number: Int, isNew: Bool) {
    let hash = hash(of: text)
    let place = slot(of: text, hash: hash)
    guard slots[place] == 0 else { return (Self.number(in: slots[place]), false) }
    let number = texts.count
    slots[place] = hash & ~Self.numberBits | UInt64(number + 1)
    texts.append(text)
    // Above a half full, long runs of occupied slots become likely.
    if texts.count * 2 > slots.count { grow() }
    return (number, true)
  }

  private static let numberBits: UInt64 = 0xFFFF_FFFF

  private static func number(in slot: UInt64) -> Int { Int(slot & numberBits) - 1 }

  /// Where a text stands, or may be put.
  private func slot(of text: String, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash >> 32) & mask
    while slots[place] != 0 {
      let isAlike = (slots[place] ^ hash) & ~Self.numberBits == 0
      if isAlike, texts[Self.number(in: slots[place])] == text { break }
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot != 0 {
      var place = Int(truncatingIfNeeded: slot >> 32) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }

  /// Texts that are equal for Swift have one hash, however their characters are composed.
  ///
  /// Eight texts that differ in the end of their last byte alone, as ids do that count on, come to eight slots
  /// beside each other, which share a line of the processor's cache.
  private func hash(of text: String) -> UInt64 {
    var text = text
    let hash: UInt64? = text.withUTF8 { bytes in
      guard let start = bytes.baseAddress, let last = bytes.last,
        cbytes_is_ascii(start, bytes.count) != 0
      else { return nil }
      let hash = cbytes_hash(start, bytes.count - 1, key ^ UInt64(last & ~7))
      return hash & ~(7 << 32) | UInt64(last & 7) << 32
    }
    return hash ?? UInt64(truncatingIfNeeded: text.hashValue) &* Self.spread
  }

  /// The golden ratio, which brings the lower bits of a hash into the upper half.
  private static let spread: UInt64 = 0x9e37_79b9_7f4a_7c15
}
