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

  /// Whether certain bytes stand anywhere in it.
  func hasBytes(of other: String) -> Bool {
    let own = utf8
    let length = other.utf8.count
    guard own.count >= length else { return false }
    var place = own.startIndex
    for _ in 0...own.count - length {
      if own[place...].starts(with: other.utf8) { return true }
      own.formIndex(after: &place)
    }
    return false
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

/// Endings of words, by their last byte, so that most words are compared with few of them.
struct WordEndings: Sendable {
  private var byLast = [[String]](repeating: [], count: 256)

  init(_ endings: [String]) {
    for ending in endings {
      if let last = ending.utf8.last { byLast[Int(last)].append(ending) }
    }
  }

  /// Whether a word ends with one of them.
  func matches(_ word: String) -> Bool {
    guard let last = word.utf8.last else { return false }
    for ending in byLast[Int(last)] where word.ends(with: ending) { return true }
    return false
  }
}

extension WordType {
  /// The dictionary form as tables are asked with it.
  var foldedLemma: String {
    if lemma == folded { return folded }
    // Folding keeps the length of nearly all letters, and shortening lengthened ones does not.
    if lemma == surface, lemma.utf8.count == folded.utf8.count { return folded }
    return lemma.caseFolded
  }
}
