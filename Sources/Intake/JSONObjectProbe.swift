import JSONStreaming

/// Looks at the members of an object that the sample may cut off anywhere.
struct JSONObjectProbe {
  /// Whether a member of the object itself can hold the text of a comment.
  private(set) var hasText = false
  /// Whether a member of the object itself can hold the id of a comment.
  private(set) var hasID = false
  private var hasArrayOfObjects = false
  private var hasEmptyArray = false

  /// Whether a member, of the object or of one inside of it, is an array of objects or could be one.
  var hasRecords: Bool { hasArrayOfObjects || hasEmptyArray && !hasText }

  init(_ text: ArraySlice<UInt8>, names: ColumnNames) {
    var scanner = JSONScanner(text)
    // The error tells that the sample ends, or where the JSON is broken; either ends the look.
    try? visit(&scanner, depth: 0) { names.field(named: $0) }
  }

  private mutating func visit(
    _ scanner: inout JSONScanner, depth: Int, field: (String) -> CommentField?
  ) throws(JSONError) {
    try scanner.openObject()
    while let key = try scanner.nextKey() {
      if depth == 0 { note(field(key)) }
      switch scanner.peek() {
      case ASCII.openBrace: try visit(&scanner, depth: depth + 1, field: field)
      case ASCII.openBracket: try visitArray(&scanner)
      default: try scanner.skip()
      }
    }
  }

  private mutating func visitArray(_ scanner: inout JSONScanner) throws(JSONError) {
    try scanner.openArray()
    var isEmpty = true
    while try scanner.nextElement() {
      isEmpty = false
      if scanner.peek() == ASCII.openBrace { hasArrayOfObjects = true }
      try scanner.skip()
    }
    if isEmpty { hasEmptyArray = true }
  }

  private mutating func note(_ field: CommentField?) {
    if field == .text { hasText = true }
    if field == .id { hasID = true }
  }
}
