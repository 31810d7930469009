/// Finds emoticons, arrows and names of emoji between colons.
///
/// Known emoticons come from the lexicon; beyond them whoever writes `:-))))` follows a pattern of eyes,
/// nose and mouth, which is recognised here in both directions, also with the single blank that some leave
/// inside (`: )`).
struct Emoticons {
  private let known: Set<String>
  private let longest: Int
  /// Whether an emoticon begins with two bytes, by the first × 128 + the second: a quick no for nearly
  /// every mark.
  private let beginnings: [Bool]

  init(_ known: Set<String>) {
    // Two letters are a word (oO), with the exception of xD and its kin.
    let known = known.filter { form in
      form.utf8.contains { !Bytes.isASCIILetter($0) } || form.lowercased().hasPrefix("x")
    }
    self.known = known
    longest = known.map(\.utf8.count).max() ?? 0
    var beginnings = Array(repeating: false, count: 128 * 128)
    for form in known.map({ Array($0.utf8) }) where form.count >= 2 && form[0] < 128 && form[1] < 128 {
      beginnings[Int(form[0]) * 128 + Int(form[1])] = true
    }
    self.beginnings = beginnings
  }

  /// The end of the sign that begins at a place; `nil` when there is none.
  func end(in text: PaddedText, from start: Int) -> Int? {
    let first = text.bytes[start]
    guard first < 0x80, !Bytes.isDigit(first) || first == UInt8(ascii: "8") else { return nil }
    if start > 0, Bytes.isWordByte(text.bytes[start - 1]), Bytes.isASCIILetter(first) { return nil }
    return arrow(text, start) ?? face(text, start) ?? reversedFace(text, start) ?? listed(text, start)
      ?? shortcode(text, start)
  }

  /// `->`, `<--`, `=>`, `>>`.
  private func arrow(_ text: PaddedText, _ start: Int) -> Int? {
    var end = start
    if text[end] == UInt8(ascii: "<") { end += 1 }
    let shaft = end
    while text[end] == UInt8(ascii: "-") || text[end] == UInt8(ascii: "=") { end += 1 }
    guard end > shaft else { return nil }
    if text[end] == UInt8(ascii: ">") { return end + 1 }
    return shaft > start ? end : nil
  }

  /// Eyes, an optional nose, one or more mouths.
  private func face(_ text: PaddedText, _ start: Int) -> Int? {
    guard eyes.contains(text[start]) else { return nil }
    var end = start + 1
    if noses.contains(text[end]), mouths.contains(text[end + 1]) { end += 1 }
    let isSpaced = end == start + 1 && text[end] == 0x20 && (start == 0 || text[start - 1] == 0x20)
    if isSpaced, text[end + 1] == UInt8(ascii: ")") || text[end + 1] == UInt8(ascii: "(") { end += 1 }
    let mouth = end
    // 83 is a number.
    guard text[start] != UInt8(ascii: "8") || !Bytes.isDigit(text[mouth]) else { return nil }
    while mouths.contains(text[end]) && (end == mouth || text[end] == text[mouth]) { end += 1 }
    guard end > mouth else { return nil }
    // In "(… :-))" the last bracket closes the one before the face.
    if end - mouth >= 2, text[mouth] == UInt8(ascii: ")"), opensBracket(before: start, in: text) { end -= 1 }
    // Letters as mouths (`:D`, `:P`) end at a word's end, and `:` behind a word is a colon.
    let isLetter = Bytes.isASCIILetter(text[mouth])
    if isLetter, Bytes.isWordByte(text[end]) { return nil }
    if end == start + 2, start > 0, Bytes.isWordByte(text[start - 1]), text[mouth] != UInt8(ascii: "("),
      text[mouth] != UInt8(ascii: ")")
    {
      return nil
    }
    return end
  }

  /// Whether more brackets were opened than closed before a place.
  private func opensBracket(before end: Int, in text: PaddedText) -> Bool {
    var open = 0
    for byte in text.bytes[..<end] {
      if byte == UInt8(ascii: "(") { open += 1 } else if byte == UInt8(ascii: ")"), open > 0 { open -= 1 }
    }
    return open > 0
  }

  /// `(-:`, `(:`
  private func reversedFace(_ text: PaddedText, _ start: Int) -> Int? {
    guard text[start] == UInt8(ascii: "(") else { return nil }
    var end = start + 1
    if text[end] == UInt8(ascii: "-") { end += 1 }
    guard text[end] == UInt8(ascii: ":") || text[end] == UInt8(ascii: ";"), !Bytes.isWordByte(text[end + 1]),
      text[end + 1] != UInt8(ascii: "-"), !mouths.contains(text[end + 1])
    else { return nil }
    return start == 0 || text[start - 1] == 0x20 ? end + 1 : nil
  }

  /// The longest emoticon of the lexicon that does not touch a word.
  private func listed(_ text: PaddedText, _ start: Int) -> Int? {
    // "Bürger(n)" shows no thumb, and "(alt): neu" no face.
    let isBracket = text[start] == UInt8(ascii: "(") || text[start] == UInt8(ascii: ")")
    if isBracket, start > 0, !Bytes.isSpace(text[start - 1]) { return nil }
    guard text[start + 1] < 128, beginnings[Int(text[start]) * 128 + Int(text[start + 1])] else { return nil }
    // ")" behind a word closes a bracket: "(…): …"
    if text[start] == UInt8(ascii: ")"), start > 0, text[start - 1] != 0x20 { return nil }
    var length = min(longest, text.count - start)
    while length >= 2 {
      let end = start + length
      if !Bytes.isWordByte(text[end]) || !Bytes.isWordByte(text[end - 1]),
        known.contains(text.string(start..<end))
      {
        return end
      }
      length -= 1
    }
    return nil
  }

  /// `:wink:`
  private func shortcode(_ text: PaddedText, _ start: Int) -> Int? {
    guard text[start] == UInt8(ascii: ":"), start == 0 || !Bytes.isWordByte(text[start - 1]) else {
      return nil
    }
    var end = start + 1
    while Bytes.isASCIILetter(text[end]) || Bytes.isDigit(text[end]) || text[end] == UInt8(ascii: "_") {
      end += 1
    }
    return end > start + 2 && text[end] == UInt8(ascii: ":") ? end + 1 : nil
  }

  private let eyes = ByteSet(":;=8xX")
  private let noses = ByteSet("-o^'~O")
  private let mouths = ByteSet(")(DPpSs/\\|*3$Oo]>[{}")
}
