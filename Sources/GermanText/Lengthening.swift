/// Lengthened letters, as in *sooooo* and *neeeein*.
enum Lengthening {
  /// Shortens runs of three and more equal letters: vowels to one (*sooo*), consonants to two, because words
  /// that people stretch there often have two (*tollll*). Three consonants in a long word stay: they are the
  /// seam of a compound (*Schifffahrt*).
  static func shortened(_ word: String) -> String {
    var previous: Character?
    var run = 0
    guard word.utf8.count > 3 else { return word }
    var hasRun = false
    for character in word {
      run = character == previous ? run + 1 : 1
      previous = character
      if run == 3, character.isLetter { hasRun = true; break }
    }
    return hasRun ? collapse(word) : word
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
