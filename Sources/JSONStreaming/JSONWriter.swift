/// Writes JSON text into a byte buffer, member by member.
///
/// The caller keeps the structure balanced; commas, quoting and indentation are done here. Strings are
/// written as UTF-8 with only the escapes that RFC 8259 requires.
public struct JSONWriter: Sendable {
  /// The text so far.
  public private(set) var bytes: [UInt8] = []
  private let indentation: Int?
  private var depth = 0
  private var needsComma = false
  private var afterKey = false

  /// - Parameter indentation: Spaces per level; `nil` writes everything on one line.
  public init(indentation: Int? = nil) {
    self.indentation = indentation
  }

  /// Empties the buffer and keeps its storage, for writing one object after another.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    depth = 0
    needsComma = false
    afterKey = false
  }

  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    container(open: "{", close: "}", members)
  }

  public mutating func array(_ elements: (inout JSONWriter) -> Void) {
    container(open: "[", close: "]", elements)
  }

  /// Writes a member's name; a value has to follow.
  public mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    if indentation != nil { bytes.append(UInt8(ascii: " ")) }
    afterKey = true
  }

  public mutating func string(_ value: String) {
    separate()
    quote(value)
    needsComma = true
  }

  public mutating func int(_ value: Int) { literal(String(value)) }

  public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  public mutating func null() { literal("null") }

  /// Writes a number with a fixed number of decimals, without trailing zeros (0.5, not 0.500); not a
  /// number and infinity, which JSON does not have, become `null`.
  public mutating func decimal(_ value: Double, places: Int = 3) {
    guard value.isFinite, abs(value) < 1e12 else { return null() }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((abs(value) * scale).rounded())
    let (whole, fraction) = scaled.quotientAndRemainder(dividingBy: Int(scale))
    var digits = String(fraction)
    digits = String(repeating: "0", count: max(0, places - digits.count)) + digits
    while digits.count > 1, digits.hasSuffix("0") { digits.removeLast() }
    let sign = value < 0 && scaled != 0 ? "-" : ""
    literal(places == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(digits)")
  }

  /// Ends a line; for JSON Lines after each object.
  public mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func container(
    open: Unicode.Scalar, close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: open))
    depth += 1
    needsComma = false
    body(&self)
    depth -= 1
    if needsComma { breakLine() }
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  /// Writes what stands between the previous element and the next one.
  private mutating func separate() {
    if afterKey {
      afterKey = false
      return
    }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
    if depth > 0 { breakLine() }
  }

  private mutating func breakLine() {
    guard let indentation else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * indentation))
  }

  private mutating func quote(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(Self.hex[Int(byte >> 4)])
        bytes.append(Self.hex[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static let hex = Array("0123456789abcdef".utf8)
}

extension JSONWriter {
  /// Writes a member with a string value.
  public mutating func member(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  /// Writes a member with a whole number.
  public mutating func member(_ name: String, _ value: Int) {
    key(name)
    int(value)
  }

  /// Writes a member with a decimal number.
  public mutating func member(_ name: String, _ value: Double, places: Int = 3) {
    key(name)
    decimal(value, places: places)
  }

  /// Writes a member whose value is an array with one element per item.
  public mutating func member<Items: Sequence>(
    _ name: String, each items: Items, _ element: (inout JSONWriter, Items.Element) -> Void
  ) {
    key(name)
    array { writer in
      for item in items { element(&writer, item) }
    }
  }

  /// Writes a member whose value is an array of strings.
  public mutating func member(_ name: String, _ values: [String]) {
    member(name, each: values) { $0.string($1) }
  }
}
