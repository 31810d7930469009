/// Walks through JSON text token by token, so that a reader builds only the values that it wants.
///
/// Objects are read by `openObject()`, then `nextKey()` and one value in turn until there is no key
/// left; arrays by `openArray()` and `nextElement()` in the same way. All offsets in errors count from
/// the start of the slice.
package struct JSONScanner {
  private let bytes: ArraySlice<UInt8>
  private var position = 0
  private var depth = 0
  /// Whether a container was opened and nothing of it has been read yet.
  private var isFirst = false

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  /// Bytes from the start of the slice to the current place.
  package var offset: Int { position }

  /// The first byte of the next token; `nil` at the end.
  package mutating func peek() -> UInt8? {
    skipSpace()
    return current
  }

  /// Checks that nothing but white space is left.
  package mutating func end() throws(JSONError) {
    if peek() != nil { throw error("the end of the text") }
  }
}

// MARK: - Containers

extension JSONScanner {
  package mutating func openObject() throws(JSONError) {
    try open(UInt8(ascii: "{"), "{")
  }

  package mutating func openArray() throws(JSONError) {
    try open(UInt8(ascii: "["), "[")
  }

  /// The key of the next member, whose value has to be read or skipped next; `nil` after the last one.
  package mutating func nextKey() throws(JSONError) -> String? {
    guard try advance(to: UInt8(ascii: "}"), orCommaExpecting: "a comma or }") else { return nil }
    guard peek() == UInt8(ascii: "\"") else { throw error("a key in quotation marks") }
    let key = try string()
    guard peek() == UInt8(ascii: ":") else { throw error("a colon") }
    position += 1
    return key
  }

  /// Whether another element follows, which has to be read or skipped next.
  package mutating func nextElement() throws(JSONError) -> Bool {
    try advance(to: UInt8(ascii: "]"), orCommaExpecting: "a comma or ]")
  }

  private mutating func open(_ bracket: UInt8, _ name: String) throws(JSONError) {
    guard peek() == bracket else { throw error(name) }
    guard depth < JSONParser.depthLimit else {
      throw error("at most \(JSONParser.depthLimit) levels of nesting")
    }
    position += 1
    depth += 1
    isFirst = true
  }

  /// Moves past the comma before the next item, or past the closing bracket and returns `false`.
  private mutating func advance(
    to bracket: UInt8, orCommaExpecting expected: String
  ) throws(JSONError) -> Bool {
    let next = peek()
    defer { isFirst = false }
    if next == bracket {
      position += 1
      depth -= 1
      return false
    }
    if isFirst { return true }
    guard next == UInt8(ascii: ",") else { throw error(expected) }
    position += 1
    // A closing bracket right after a comma falls through to the value or key, which is missing there.
    return true
  }
}

// MARK: - Values

extension JSONScanner {
  /// Reads any value.
  package mutating func value() throws(JSONError) -> JSONValue {
    switch peek() {
    case UInt8(ascii: "\""): .string(try string())
    case UInt8(ascii: "{"): .object(try object())
    case UInt8(ascii: "["): .array(try array())
    case let byte? where byte == UInt8(ascii: "-") || isDigit(byte): .number(try numberText())
    default: try literal()
    }
  }

  /// Moves past any value and checks its form. The text of its strings is not checked for valid UTF-8.
  package mutating func skip() throws(JSONError) {
    switch peek() {
    case UInt8(ascii: "\""):
      try skipString()
    case UInt8(ascii: "{"):
      try openObject()
      while try nextKey() != nil { try skip() }
    case UInt8(ascii: "["):
      try openArray()
      while try nextElement() { try skip() }
    default:
      _ = try value()
    }
  }

  private mutating func object() throws(JSONError) -> JSONObject {
    try openObject()
    var members: [JSONObject.Member] = []
    while let key = try nextKey() {
      members.append(.init(key: key, value: try value()))
    }
    return JSONObject(members)
  }

  private mutating func array() throws(JSONError) -> [JSONValue] {
    try openArray()
    var elements: [JSONValue] = []
    while try nextElement() { elements.append(try value()) }
    return elements
  }

  private mutating func literal() throws(JSONError) -> JSONValue {
    for (word, value) in Self.literals where bytes.dropFirst(position).starts(with: word.utf8) {
      position += word.utf8.count
      return value
    }
    throw error("a value")
  }

  private static let literals: [(String, JSONValue)] = [
    ("null", .null), ("true", .bool(true)), ("false", .bool(false)),
  ]

  private mutating func numberText() throws(JSONError) -> String {
    let start = position
    if current == UInt8(ascii: "-") { position += 1 }
    if current == UInt8(ascii: "0") { position += 1 } else { try digits() }
    if current == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      position += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    return try text(start..<position)
  }

  private mutating func digits() throws(JSONError) {
    guard isDigit(current) else { throw error("a digit") }
    while isDigit(current) { position += 1 }
  }
}

// MARK: - Strings

extension JSONScanner {
  /// Reads a string whose opening quotation mark is next. Strings without escapes are copied once.
  private mutating func string() throws(JSONError) -> String {
    position += 1
    var text = try plainText()
    while current == UInt8(ascii: "\\") {
      text.unicodeScalars.append(try escapedScalar())
      text += try plainText()
    }
    position += 1
    return text
  }

  private mutating func skipString() throws(JSONError) {
    position += 1
    try skipPlainRun()
    while current == UInt8(ascii: "\\") {
      _ = try escapedScalar()
      try skipPlainRun()
    }
    position += 1
  }

  /// Reads up to the next escape or the closing quotation mark.
  private mutating func plainText() throws(JSONError) -> String {
    let start = position
    try skipPlainRun()
    // An escape is ASCII, so that a run between two of them holds only whole characters.
    return try text(start..<position)
  }

  private mutating func skipPlainRun() throws(JSONError) {
    position = try endOfPlainRun()
  }

  /// The hot loop: the place of the next quotation mark or backslash.
  private func endOfPlainRun() throws(JSONError) -> Int {
    let span = bytes.span
    var index = position
    while index < span.count {
      let byte = span[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return index }
      if byte < 0x20 { throw JSONError(offset: index, expected: "no control character in a string") }
      index += 1
    }
    throw JSONError(offset: index, expected: "a closing quotation mark")
  }

  private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
    position += 1
    guard let letter = current else { throw error("an escape such as \\n") }
    if letter == UInt8(ascii: "u") { return try unicodeEscape() }
    guard let scalar = Self.scalar(escapedBy: letter) else { throw error("an escape such as \\n") }
    position += 1
    return scalar
  }

  private static func scalar(escapedBy letter: UInt8) -> Unicode.Scalar? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): Unicode.Scalar(letter)
    case UInt8(ascii: "b"): "\u{8}"
    case UInt8(ascii: "f"): "\u{C}"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "t"): "\t"
    default: nil
    }
  }

  /// Reads what follows the backslash of `\u00FC` or of the pair `\uD83D\uDE00`.
  private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
    let start = position - 1
    let first = try codeUnit()
    // Every code unit outside the surrogates is a character of its own.
    if let scalar = Unicode.Scalar(first) { return scalar }
    if UTF16.isLeadSurrogate(first), current == UInt8(ascii: "\\") {
      position += 1
      if current == UInt8(ascii: "u"), let scalar = Self.scalar(lead: first, trail: try codeUnit()) {
        return scalar
      }
    }
    throw JSONError(offset: start, expected: "a pair of surrogates such as \\uD83D\\uDE00")
  }

  private static func scalar(lead: UInt16, trail: UInt16) -> Unicode.Scalar? {
    guard UTF16.isTrailSurrogate(trail) else { return nil }
    return Unicode.Scalar(0x10000 + (UInt32(lead & 0x3FF) << 10 | UInt32(trail & 0x3FF)))
  }

  /// Reads `u` and four hexadecimal digits.
  private mutating func codeUnit() throws(JSONError) -> UInt16 {
    position += 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = current.flatMap(Self.hexadecimalDigit) else {
        throw error("four hexadecimal digits")
      }
      unit = unit << 4 | digit
      position += 1
    }
    return unit
  }

  private static func hexadecimalDigit(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
    default: nil
    }
  }
}

// MARK: - Bytes

extension JSONScanner {
  private var current: UInt8? {
    position < bytes.count ? bytes[bytes.startIndex + position] : nil
  }

  private func isDigit(_ byte: UInt8?) -> Bool {
    byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private func text(_ range: Range<Int>) throws(JSONError) -> String {
    do {
      return try String(validUTF8: bytes.span.extracting(range))
    } catch {
      throw JSONError(offset: range.lowerBound + error.byteOffsets.lowerBound, expected: "text in UTF-8")
    }
  }

  private func error(_ expected: String) -> JSONError {
    JSONError(offset: position, expected: expected)
  }
}
