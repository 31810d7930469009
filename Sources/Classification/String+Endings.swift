import GermanText

extension String {
  /// Whether it ends with certain bytes. Faster than `hasSuffix`, which compares letters with accents in all of their
  /// spellings; word types are composed already.
  func ends(with ending: String) -> Bool {
    let own = utf8
    let other = ending.utf8
    guard own.count >= other.count else { return false }
    var place = own.endIndex
    var otherPlace = other.endIndex
    while otherPlace > other.startIndex {
      own.formIndex(before: &place)
      other.formIndex(before: &otherPlace)
      if own[place] != other[otherPlace] { return false }
    }
    return true
  }

  /// Whether it begins with certain bytes.
  func begins(with beginning: String) -> Bool {
    let own = utf8
    let other = beginning.utf8
    guard own.count >= other.count else { return false }
    var place = own.startIndex
    for byte in other {
      if own[place] != byte { return false }
      own.formIndex(after: &place)
    }
    return true
  }

  /// Whether it begins with a lower-case letter.
  var beginsLowercase: Bool {
    guard let byte = utf8.first else { return false }
    return byte < 0x80
      ? UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte : first?.isLowercase ?? false
  }

  /// Its case-folded form; itself where that is plain to see.
  var caseFolded: String {
    let isPlain = utf8.allSatisfy { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0) }
    return isPlain ? self : UnicodeForms.fold(self)
  }

  /// Whether there is a letter in it.
  var hasLetter: Bool {
    let hasPlain = utf8.contains { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 }
    return hasPlain || contains(where: \.isLetter)
  }
}
