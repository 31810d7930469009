/// Joins ICU's word segments to tokens as German counts them.
///
/// ICU splits at every hyphen, full stop and symbol. Joined here: web and e-mail addresses, handles and hashtags,
/// hyphenated words and ellipsis hyphens (*Rad-*), gender forms (*Bürger\*innen*), abbreviations and ordinals with their
/// full stop, emoticons, runs of the same punctuation mark.
struct TokenAssembler {
  /// A token before its form is interned.
  struct Piece {
    var range: Range<Int>
    var kind: Token.Kind
  }

  private let abbreviations: Set<String>
  private let emoticons: Set<String>

  init(abbreviations: Set<String>, emoticons: Set<String>) {
    self.abbreviations = abbreviations
    self.emoticons = emoticons
  }

  func tokens(in utf8: [UInt8], segments: [Segmenter.Segment]) -> [Piece] {
    var cursor = Cursor(utf8: utf8, segments: segments)
    var pieces: [Piece] = []
    pieces.reserveCapacity(segments.count / 2 + 1)
    while cursor.skipSpace() {
      let start = cursor.position
      let piece =
        address(at: cursor) ?? tagged(at: cursor) ?? emoticon(at: cursor)
        ?? word(at: cursor) ?? symbol(at: cursor)
      cursor.advance(past: piece.range.upperBound)
      pieces.append(piece)
      assert(cursor.position > start)
    }
    return pieces
  }

  // MARK: Kinds of tokens

  /// A web or e-mail address.
  private func address(at cursor: Cursor) -> Piece? {
    let text = cursor.utf8[cursor.position...]
    guard let first = text.first, Bytes.isASCIILetter(first) || Bytes.isDigit(first) else {
      return nil
    }
    if text.starts(with: "http://".utf8) || text.starts(with: "https://".utf8)
      || text.starts(with: "www.".utf8)
    {
      let end = Bytes.endOfAddress(in: cursor.utf8, from: cursor.position)
      return Piece(range: cursor.position..<end, kind: .url)
    }
    guard let end = Bytes.endOfMail(in: cursor.utf8, from: cursor.position) else { return nil }
    return Piece(range: cursor.position..<end, kind: .email)
  }

  /// `@handle` or `#hashtag`, after white space or at the start.
  private func tagged(at cursor: Cursor) -> Piece? {
    let mark = cursor.utf8[cursor.position]
    guard mark == UInt8(ascii: "@") || mark == UInt8(ascii: "#"),
      cursor.position == 0 || !Bytes.isWordByte(cursor.utf8[cursor.position - 1])
    else { return nil }
    var end = cursor.position + 1
    while end < cursor.utf8.count, Bytes.isWordByte(cursor.utf8[end]) { end += 1 }
    guard end > cursor.position + 1 else { return nil }
    return Piece(
      range: cursor.position..<end, kind: mark == UInt8(ascii: "@") ? .handle : .hashtag)
  }

  /// The longest emoticon of the list that does not touch a word.
  private func emoticon(at cursor: Cursor) -> Piece? {
    let first = cursor.utf8[cursor.position]
    guard first < 0x80,
      !Bytes.isASCIILetter(first) || first == UInt8(ascii: "x") || first == UInt8(ascii: "X"),
      !Bytes.isDigit(first)
    else { return nil }
    for length in stride(from: min(5, cursor.utf8.count - cursor.position), through: 2, by: -1) {
      let end = cursor.position + length
      let form = cursor.utf8[cursor.position..<end]
      guard form.allSatisfy({ $0 < 0x80 && $0 > 0x20 }),
        end == cursor.utf8.count || !Bytes.isWordByte(cursor.utf8[end]),
        emoticons.contains(String(decoding: form, as: UTF8.self))
      else { continue }
      return Piece(range: cursor.position..<end, kind: .emoticon)
    }
    return nil
  }

  /// A word or number with everything that belongs to it.
  private func word(at cursor: Cursor) -> Piece? {
    var cursor = cursor
    guard let segment = cursor.current else { return nil }
    let start = cursor.position
    let isNumber = (100..<200).contains(segment.status)
    guard segment.status >= 100 || startsEllipsisHyphen(cursor) else { return nil }
    if segment.status < 100 { cursor.next() }
    cursor.next()
    // Someone who forgets the blank after a full stop has still begun a new word: "gut.Aber".
    if let stop = missingBlank(in: cursor.utf8, from: start, to: cursor.position) {
      return Piece(range: start..<stop, kind: .word)
    }
    var letters = !isNumber
    while let end = continuation(of: cursor, after: start) {
      letters = letters || (cursor.position..<end).contains { !Bytes.isDigit(cursor.utf8[$0]) }
      cursor.advance(past: end)
    }
    if let end = fullStop(of: cursor, from: start, isNumber: isNumber) {
      return Piece(range: start..<end, kind: letters && !isNumber ? .word : .number)
    }
    return Piece(range: start..<cursor.position, kind: letters ? .word : .number)
  }

  /// `-gebühren`: a hyphen between a blank and a letter.
  private func startsEllipsisHyphen(_ cursor: Cursor) -> Bool {
    let here = cursor.position
    guard cursor.utf8[here] == UInt8(ascii: "-"), here > 0, Bytes.isSpace(cursor.utf8[here - 1]),
      let next = cursor.following, next.status >= 200
    else { return false }
    // A bullet has a blank behind it, and so has a dash; this one touches a lower-case word.
    return here + 1 < cursor.utf8.count && Bytes.isLowercaseStart(cursor.utf8, at: here + 1)
  }

  /// The end of what continues a word at the cursor: a hyphen with a word, a gender sign with an ending, or an ellipsis
  /// hyphen. `nil` when the word ends here.
  private func continuation(of cursor: Cursor, after start: Int) -> Int? {
    guard let sign = cursor.current else { return nil }
    let here = cursor.position
    let byte = cursor.utf8[here]
    let next = cursor.following
    switch byte {
    case UInt8(ascii: "-"):
      if let next, next.status >= 100 { return Int(next.end) }
      let letterBefore = Bytes.isWordByte(cursor.utf8[here - 1]) && !Bytes.isDigit(cursor.utf8[here - 1])
      let blankBehind = here + 1 < cursor.utf8.count && Bytes.isSpaceOrComma(cursor.utf8[here + 1])
      return letterBefore && blankBehind && Int(sign.end) == here + 1 ? here + 1 : nil
    case UInt8(ascii: "*"), UInt8(ascii: ":"), UInt8(ascii: "_"):
      guard let next, next.status >= 200, Bytes.isGenderEnding(cursor.utf8, at: here + 1) else {
        return nil
      }
      return Int(next.end)
    case UInt8(ascii: "/"):
      let ending = here + 1 < cursor.utf8.count && cursor.utf8[here + 1] == UInt8(ascii: "-") ? 2 : 1
      guard Bytes.isGenderEnding(cursor.utf8, at: here + ending) else { return nil }
      return Bytes.endOfLetters(in: cursor.utf8, from: here + ending)
    default:
      return nil
    }
  }

  /// The position behind a full stop that belongs to the token: of an abbreviation, an initial, or an ordinal.
  private func fullStop(of cursor: Cursor, from start: Int, isNumber: Bool) -> Int? {
    let here = cursor.position
    let utf8 = cursor.utf8
    guard here < utf8.count, utf8[here] == UInt8(ascii: "."),
      here + 1 == utf8.count || utf8[here + 1] != UInt8(ascii: ".")
    else { return nil }
    if isNumber {
      return Ordinals.isOrdinal(digits: utf8[start..<here], followedBy: utf8[(here + 1)...])
        ? here + 1 : nil
    }
    let form = UnicodeForms.fold(String(decoding: utf8[start...here], as: UTF8.self))
    return abbreviations.contains(form) ? here + 1 : nil
  }

  /// Where a full stop inside a segment separates two sentences: lower case before it, a capital and lower case behind it.
  private func missingBlank(in utf8: [UInt8], from start: Int, to end: Int) -> Int? {
    guard let stop = utf8[start..<end].firstIndex(of: UInt8(ascii: ".")), stop - start >= 3,
      stop + 2 < end, Bytes.isLowercaseASCII(utf8[stop - 1]), Bytes.isUppercaseASCII(utf8[stop + 1]),
      Bytes.isLowercaseASCII(utf8[stop + 2])
    else { return nil }
    return stop
  }

  /// A run of the same punctuation mark, or a single symbol or emoji sequence.
  private func symbol(at cursor: Cursor) -> Piece {
    let start = cursor.position
    let byte = cursor.utf8[start]
    if "!?.,-=*_~".utf8.contains(byte) {
      var end = start + 1
      let repeatable = "!?".utf8.contains(byte) ? Array("!?".utf8) : [byte]
      while end < cursor.utf8.count, repeatable.contains(cursor.utf8[end]) { end += 1 }
      return Piece(range: start..<end, kind: .punctuation)
    }
    let end = cursor.current.map { Int($0.end) } ?? start + 1
    guard let scalar = Bytes.scalar(in: cursor.utf8, at: start) else {
      return Piece(range: start..<end, kind: .symbol)
    }
    if UnicodeForms.isEmoji(scalar) { return Piece(range: start..<end, kind: .emoji) }
    let isPunctuation = UnicodeForms.category(scalar) == .punctuation
    return Piece(range: start..<end, kind: isPunctuation ? .punctuation : .symbol)
  }

  /// A place among the segments.
  struct Cursor {
    let utf8: [UInt8]
    let segments: [Segmenter.Segment]
    private var index = 0
    /// Byte offset; inside ``current`` when a token ended within a segment.
    private(set) var position = 0

    init(utf8: [UInt8], segments: [Segmenter.Segment]) {
      self.utf8 = utf8
      self.segments = segments
    }

    var current: Segmenter.Segment? { index < segments.count ? segments[index] : nil }
    var following: Segmenter.Segment? { index + 1 < segments.count ? segments[index + 1] : nil }

    mutating func next() {
      if let current { position = Int(current.end) }
      index += 1
    }

    mutating func advance(past end: Int) {
      position = end
      while let current, Int(current.end) <= end { index += 1 }
    }

    /// Moves to the next byte that is no white space; `false` at the end.
    mutating func skipSpace() -> Bool {
      while position < utf8.count, let length = Bytes.lengthOfSpace(in: utf8, at: position) {
        advance(past: position + length)
      }
      return position < utf8.count
    }
  }
}
