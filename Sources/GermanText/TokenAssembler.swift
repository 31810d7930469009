/// Joins ICU's word segments to tokens as German counts them, after the guideline of EmpiriST 2015
/// (Beißwenger et al.).
///
/// ICU splits at every hyphen, full stop and symbol. Joined here: web and e-mail addresses, handles and
/// hashtags, hyphenated words and ellipsis hyphens (*Rad-*), gender forms (*Bürger\*innen*), abbreviations
/// and ordinals with their full stop, emoticons and arrows, runs of the same punctuation mark. Split: a
/// number from the unit that touches it (*5km*), the parts of an abbreviation (*z.B.*), sentences that lack
/// a blank between them (*gut.Aber*).
struct TokenAssembler {
  private let abbreviations: Set<String>
  private let emoticons: Emoticons
  private let units: Set<String>
  /// Abbreviations without their full stop, for a quick no.
  private var abbreviationStems: ByteTable
  /// Whether an abbreviation of some length ends with some letter, by length × 32 + the letter's last five
  /// bits: a quicker no.
  private var stemShapes: [Bool]
  private let fallback = Segmenter(.word)

  init(abbreviations: Set<String>, emoticons: Set<String>, units: Set<String>) {
    self.abbreviations = abbreviations
    self.emoticons = Emoticons(emoticons)
    self.units = units
    abbreviationStems = ByteTable()
    stemShapes = Array(repeating: false, count: 32 * 32)
    for abbreviation in abbreviations.sorted() { addStem(PaddedText(String(abbreviation.dropLast()))) }
  }

  private mutating func addStem(_ stem: PaddedText) {
    // Longer ones are never looked up: mayOwnFullStop says no before.
    guard (1...ByteKey.inlineLength).contains(stem.count) else { return }
    stemShapes[Self.shape(of: stem, 0, stem.count)] = true
    stem.bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      _ = abbreviationStems.add(ByteKey(base, 0..<stem.count).loweredASCII, at: base, 0..<stem.count)
    }
  }

  /// The place of a stem of at most 31 bytes in ``stemShapes``.
  @inline(__always)
  private static func shape(of text: PaddedText, _ start: Int, _ end: Int) -> Int {
    (end - start) * 32 + Int(text.bytes[end - 1] & 31)
  }

  /// Whether a full stop behind a word may belong to it; a quick answer that is sometimes yes where it
  /// should be no.
  @inline(__always)
  func mayOwnFullStop(_ text: PaddedText, _ start: Int, _ end: Int) -> Bool {
    // A single letter is an initial or the part of an abbreviation (z. B.); long words are no abbreviations.
    if end - start <= 2 { return true }
    if end - start > ByteKey.inlineLength { return false }
    if endsLikeStreet(text, end) { return true }
    guard stemShapes[Self.shape(of: text, start, end)] else { return false }
    return text.bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      return abbreviationStems.number(
        of: ByteKey(base, start..<end).loweredASCII, at: base, start..<end) != nil
    }
  }

  /// *Bachstr*, *Karl-Liebknecht-Str*
  @inline(__always)
  private func endsLikeStreet(_ text: PaddedText, _ end: Int) -> Bool {
    text.bytes[end - 1] == UInt8(ascii: "r") && text.bytes[end - 2] == UInt8(ascii: "t")
      && text.bytes[end - 3] | 0x20 == UInt8(ascii: "s")
  }

  /// Whether a form with its full stop is an abbreviation, also at the start of a sentence (*Zzgl.*) and as
  /// the last part of a compound (*Haus-Nr.*, *Bachstr.*).
  private func isAbbreviation(_ form: String) -> Bool {
    if abbreviations.contains(form) || form.hasSuffix("str.") { return true }
    if abbreviations.contains(form.prefix(1).lowercased() + form.dropFirst()) { return true }
    guard let hyphen = form.lastIndex(of: "-") else { return false }
    return abbreviations.contains(String(form[form.index(after: hyphen)...]))
  }

  /// The tokens from a place up to the next white space.
  ///
  /// - Parameter rules: `nil` asks ICU's iterator.
  /// - Returns: The place behind the last token and the white space that follows.
  @inline(never)
  func tokens<Sink: TokenSink>(
    in text: PaddedText, from start: Int, rules: BoundaryRules?, into sink: inout Sink
  ) -> Int {
    let end = endOfPiece(in: text, from: start)
    var cursor = TokenCursor(
      text: text, start: start, end: end, source: source(for: start..<end, of: text, rules: rules))
    while cursor.skipSpace() {
      let piece =
        address(at: cursor) ?? tagged(at: cursor) ?? sign(at: cursor)
        ?? word(at: cursor) ?? symbol(at: cursor)
      assert(piece.range.lowerBound == cursor.position && !piece.range.isEmpty)
      sink.token(piece.range.lowerBound, piece.range.upperBound, piece.kind)
      cursor.advance(past: piece.range.upperBound)
    }
    return cursor.position
  }

  /// A token before its form is interned.
  struct Piece {
    var range: Range<Int>
    var kind: Token.Kind

    init(_ range: Range<Int>, _ kind: Token.Kind) {
      self.range = range
      self.kind = kind
    }
  }

  /// A piece ends behind the white space that follows it; ICU always has a boundary there.
  private func endOfPiece(in text: PaddedText, from start: Int) -> Int {
    var end = start
    while end < text.count, !Bytes.isSpace(text.bytes[end]) { end += 1 }
    while end < text.count, end == start || Bytes.isSpace(text.bytes[end]) { end += 1 }
    return end
  }

  /// The own loop where it understands all characters of the piece, otherwise ICU's iterator.
  private func source(for range: Range<Int>, of text: PaddedText, rules: BoundaryRules?) -> SegmentSource {
    if let rules, !rules.needsDictionary(in: text.bytes[range]) { return .scanner(BoundaryScanner(rules)) }
    return .iterator(fallback)
  }

  // MARK: Addresses and signs

  /// A web or e-mail address.
  private func address(at cursor: TokenCursor) -> Piece? {
    let start = cursor.position
    let first = cursor.text.bytes[start]
    guard Bytes.isASCIILetter(first) || Bytes.isDigit(first) else { return nil }
    let bytes = cursor.text.bytes
    if addressLetters.contains(first),
      Self.addressStarts.contains(where: { bytes[start...].starts(with: $0.utf8) })
    {
      return Piece(start..<Bytes.endOfAddress(in: bytes, from: start), .url)
    }
    if let end = Bytes.endOfMail(in: bytes, from: start) { return Piece(start..<end, .email) }
    return nil
  }

  private let addressLetters = ByteSet("hwf")
  private static let addressStarts = ["http://", "https://", "www.", "ftp://"]

  /// `@handle` or `#hashtag`, not behind a word.
  private func tagged(at cursor: TokenCursor) -> Piece? {
    let start = cursor.position
    let bytes = cursor.text.bytes
    let mark = bytes[start]
    guard mark == UInt8(ascii: "@") || mark == UInt8(ascii: "#"),
      start == 0 || !Bytes.isWordByte(bytes[start - 1])
    else { return nil }
    let end = Bytes.endOfWordBytes(in: bytes, from: start + 1)
    return end > start + 1 ? Piece(start..<end, mark == UInt8(ascii: "@") ? .handle : .hashtag) : nil
  }

  /// An emoticon, an arrow, or a name of an emoji between colons.
  private func sign(at cursor: TokenCursor) -> Piece? {
    let start = cursor.position
    guard let end = emoticons.end(in: cursor.text, from: start) else { return nil }
    return Piece(start..<end, .emoticon)
  }

  // MARK: Words

  /// A word or number with everything that belongs to it.
  private func word(at cursor: TokenCursor) -> Piece? {
    var cursor = cursor
    let text = cursor.text
    let start = cursor.position
    guard let segment = cursor.current else { return nil }
    if segment.status < 100 {
      guard startsWord(cursor) else { return nil }
      cursor.next()
    }
    cursor.next()
    if let end = split(start..<cursor.position, in: text) { return end }
    while let end = continuation(of: cursor, after: start) { cursor.advance(past: end) }
    let isNumber = text.bytes[start..<cursor.position].allSatisfy {
      !Bytes.isWordByte($0) || Bytes.isDigit($0)
    }
    let kind: Token.Kind = isNumber ? .number : .word
    let end = fullStop(in: text, from: start, to: cursor.position, isNumber: isNumber) ?? cursor.position
    return Piece(start..<end, kind)
  }

  /// A hyphen or apostrophe that begins a word: *-gebühren*, *'nem*.
  private func startsWord(_ cursor: TokenCursor) -> Bool {
    let start = cursor.position
    let bytes = cursor.text.bytes
    guard start == 0 || Bytes.isSpace(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: "("),
      let next = cursor.following, next.status >= 100,
      Int(next.start) == start + Int(bytes[start] < 0x80 ? 1 : 3)
    else { return false }
    switch bytes[start] {
    case UInt8(ascii: "-"): return next.status >= 200
    case UInt8(ascii: "'"):
      // 's, 'n, 'nem, 'ne; a longer word is quoted.
      return next.end - next.start <= 3 && Bytes.isLowercaseASCII(bytes[start + 1])
        && bytes[Int(next.end)] != UInt8(ascii: "'")
    default: return false
    }
  }

  /// What has to be cut off a segment in which ICU sees one word: a sentence without a blank behind it, the
  /// first part of *z.B*, a number before its unit.
  private func split(_ range: Range<Int>, in text: PaddedText) -> Piece? {
    let bytes = text.bytes
    if let stop = bytes[range].firstIndex(of: UInt8(ascii: ".")) {
      let length = stop - range.lowerBound
      let letters = bytes[range.lowerBound..<stop].allSatisfy { Bytes.isASCIILetter($0) || $0 >= 0x80 }
      if letters, length == 1 { return Piece(range.lowerBound..<stop + 1, .word) }
      let known = letters && isAbbreviation(text.string(range.lowerBound..<stop + 1))
      if known { return Piece(range.lowerBound..<stop + 1, .word) }
      if letters, length >= 2, startsCapitalized(text, stop + 1) {
        return Piece(range.lowerBound..<stop, .word)
      }
      if letters, length >= 3, isForgottenBlank(stop, range, in: text) {
        return Piece(range.lowerBound..<stop, .word)
      }
    }
    let digits = Bytes.endOfNumber(in: bytes, from: range.lowerBound)
    if digits > range.lowerBound, digits < range.upperBound {
      // 5g is a weight, 5G a network.
      let unit = text.string(digits..<range.upperBound)
      if units.contains(unit.utf8.count == 1 ? unit : UnicodeForms.fold(unit)) {
        return Piece(range.lowerBound..<digits, .number)
      }
    }
    return nil
  }

  /// Whether a full stop between small letters separates sentences (*teuer.geht*): the word behind it is
  /// long, and neither the end of an address nor of a file name.
  private func isForgottenBlank(_ stop: Int, _ range: Range<Int>, in text: PaddedText) -> Bool {
    let rest = text.bytes[(stop + 1)..<range.upperBound]
    guard rest.count >= 4, rest.allSatisfy({ Bytes.isLowercaseASCII($0) || $0 >= 0x80 }) else { return false }
    return !Self.endsOfNames.contains(text.string(stop + 1..<range.upperBound))
  }

  private static let endsOfNames: Set<String> = [
    "html", "info", "json", "docx", "xlsx", "pptx", "jpeg", "online", "museum", "berlin", "hamburg", "koeln",
    "köln", "bayern", "swift", "schule", "blog", "shop", "email", "jetzt", "gmbh",
  ]

  /// Whether a capital with a small letter behind it stands at a place.
  private func startsCapitalized(_ text: PaddedText, _ start: Int) -> Bool {
    guard let capital = Bytes.scalar(in: text.bytes, at: start), capital.properties.isUppercase
    else { return false }
    return Bytes.isLowercaseStart(text.bytes, at: start + UTF8.width(capital))
  }

  /// The end of what continues a word at the cursor: a hyphen with a word, a gender sign with an ending, or
  /// an ellipsis hyphen. `nil` when the word ends here.
  private func continuation(of cursor: TokenCursor, after start: Int) -> Int? {
    guard cursor.current != nil else { return nil }
    let here = cursor.position
    let bytes = cursor.text.bytes
    let next = cursor.following.flatMap { Int($0.start) == here + 1 ? $0 : nil }
    switch bytes[here] {
    case UInt8(ascii: "-"):
      if let next, next.status >= 100 {
        let startsWithDigit = Bytes.isDigit(bytes[Int(next.start)])
        return joinsWithHyphen(bytes, start: start, hyphen: here, numberFollows: startsWithDigit)
          ? Int(next.end) : nil
      }
      let isBehindLetter = !Bytes.isDigit(bytes[here - 1])
      let behind = cursor.text[here + 1]
      let isEllipsis =
        isBehindLetter && (behind == 0 || Bytes.isSpace(behind) || afterEllipsis.contains(behind))
      return isEllipsis ? here + 1 : nil
    case UInt8(ascii: ":") where Bytes.isDigit(bytes[here - 1]) && Bytes.isDigit(bytes[here + 1]):
      // 14:30; a further colon or full stop may follow (14:30:05).
      return next.map { Int($0.end) }
    case UInt8(ascii: "*"), UInt8(ascii: ":"), UInt8(ascii: "_"):
      guard let next, next.status >= 200, Bytes.isGenderEnding(bytes, at: here + 1) else { return nil }
      return Int(next.end)
    case UInt8(ascii: "/"):
      let ending = bytes[here + 1] == UInt8(ascii: "-") ? here + 2 : here + 1
      guard Bytes.isGenderEnding(bytes, at: ending) else { return nil }
      return Bytes.endOfLetters(in: bytes, from: ending)
    case 0xC2 where bytes[here + 1] == 0xB4:
      // An acute accent in place of an apostrophe: Maria´s.
      let end = Bytes.endOfLetters(in: bytes, from: here + 2)
      return (1...2).contains(end - here - 2) ? end : nil
    default:
      return nil
    }
  }

  private let afterEllipsis = ByteSet(",/)")

  /// *3-Zimmer* and *A-4* are words, *2026-03-12* is a date, *10-12* a range of numbers.
  private func joinsWithHyphen(_ bytes: [UInt8], start: Int, hyphen: Int, numberFollows: Bool) -> Bool {
    let left = bytes[start..<hyphen]
    guard numberFollows, left.allSatisfy({ Bytes.isDigit($0) || numberMarks.contains($0) }) else {
      return true
    }
    // Year and month so far.
    let isYear = left.count == 4 && left.allSatisfy(Bytes.isDigit) && bytes[hyphen + 3] == UInt8(ascii: "-")
    return isYear || (left.count == 7 && left[start + 4] == UInt8(ascii: "-"))
  }

  private let numberMarks = ByteSet(".,-")

  /// The position behind a full stop that belongs to the token: of an abbreviation, an initial, or an
  /// ordinal.
  private func fullStop(in text: PaddedText, from start: Int, to end: Int, isNumber: Bool) -> Int? {
    let bytes = text.bytes
    guard bytes[end] == UInt8(ascii: "."), bytes[end + 1] != UInt8(ascii: ".") else { return nil }
    if isNumber {
      return Ordinals.isOrdinal(start..<end, in: text) ? end + 1 : nil
    }
    let isInitial = end - start == BoundaryScanner.length(of: bytes[start]) && text[end + 1] != 0
    return isInitial || isAbbreviation(text.string(start..<end + 1)) ? end + 1 : nil
  }

  // MARK: Marks

  private let repeatable = ByteSet("!?.,-=*_~+`'/")

  /// A run of the same punctuation mark, or a single symbol or emoji sequence.
  private func symbol(at cursor: TokenCursor) -> Piece {
    let start = cursor.position
    let bytes = cursor.text.bytes
    let byte = bytes[start]
    if repeatable.contains(byte) {
      let isRepeatable: (UInt8) -> Bool =
        byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
        ? { $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?") } : { $0 == byte }
      var end = start + 1
      while isRepeatable(bytes[end]) { end += 1 }
      return Piece(start..<end, .punctuation)
    }
    if byte == 0xC2, bytes[start + 1] == 0xA7 {
      // §§ 34 und 35
      var end = start
      while bytes[end] == 0xC2, bytes[end + 1] == 0xA7 { end += 2 }
      return Piece(start..<end, .punctuation)
    }
    // A mark that joins letters inside a word (M's) ends ICU's segment there; alone it is one character.
    let end = cursor.current.map { Int($0.end) } ?? start + BoundaryScanner.length(of: byte)
    guard let scalar = Bytes.scalar(in: bytes, at: start) else { return Piece(start..<end, .symbol) }
    if UnicodeForms.isEmoji(scalar) { return Piece(start..<end, .emoji) }
    let isPunctuation = UnicodeForms.category(scalar) == .punctuation
    return Piece(start..<end, isPunctuation ? .punctuation : .symbol)
  }
}
