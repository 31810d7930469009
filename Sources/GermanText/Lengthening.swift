/// Lengthened letters, as in *sooooo* and *neeeein*.
enum Lengthening {
  /// Shortens runs of three and more equal letters to one: German doubles letters but triples them only where
  /// compounds meet (*Schifffahrt*), and those lose two letters alike in every text.
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
      // Three consonants in a long word are the seam of a compound (Schifffahrt); other runs are emphasis.
      let isSeam = run.count == 3 && !"aeiouäöü".contains(first) && word.count > 8
      let keep = run.count >= 4 ? 1 : isSeam ? 3 : run.count == 3 ? 2 : run.count
      result.append(contentsOf: repeatElement(first, count: keep))
      characters = characters.dropFirst(run.count)
    }
    return result
  }
}
