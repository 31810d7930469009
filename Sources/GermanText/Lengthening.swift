/// Lengthened letters, as in *sooooo* and *neeeein*.
enum Lengthening {
  /// Shortens runs of three and more equal letters: vowels to one (*sooo*), consonants to two, because words
  /// that people stretch there often have two (*tollll*). Three consonants in a long word stay: they are the
  /// seam of a compound (*Schifffahrt*).
  static func shortened(_ word: String) -> String {
    hasRun(word) ? collapse(word) : word
  }

  /// Whether a letter stands three times in a row; asked of each word, so it looks at bytes.
  private static func hasRun(_ word: String) -> Bool {
    guard word.utf8.count > 3 else { return false }
    var last: UInt8 = 0
    var beforeLast: UInt8 = 0
    var isASCII = true
    for byte in word.utf8 {
      if byte == last, byte == beforeLast, Bytes.isASCIILetter(byte) { return true }
      isASCII = isASCII && byte < 0x80
      beforeLast = last
      last = byte
    }
    return !isASCII && hasRunOfCharacters(word)
  }

  private static func hasRunOfCharacters(_ word: String) -> Bool {
    var previous: Character?
    var run = 0
    for character in word {
      run = character == previous ? run + 1 : 1
      previous = character
      if run == 3, character.isLetter { return true }
    }
    return false
  }

  private static func collapse(_ word: String) -> String {
    var result = ""
    var characters = Array(word)[...]
    while let first = characters.first {
      let run = characters.prefix { $0 == first }
      let isSeam = run.count == 3 && word.count > 8
      let keep = run.count < 3 ? run.count : "aeiouäöü".contains(first) ? 1 : isSeam ? 3 : 2
      result.append(contentsOf: repeatElement(first, count: keep))
      characters = characters.dropFirst(run.count)
    }
    return result
  }
}
