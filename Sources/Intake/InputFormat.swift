import JSONStreaming

/// What an input is read as, recognised by its content and never by its name.
enum InputFormat: Hashable {
  case jsonLines
  case jsonDocument(JSONDocumentSource.Shape)
  case table(DelimitedDialect)
  case minutes

  /// Bytes of an input that are looked at; enough for a hundred rows or a long preamble.
  private static let sampleSize = 64 << 10

  /// Recognises the format of an input at its start.
  init(of window: TextWindow, names: ColumnNames) {
    let sample = Array(window.unused.prefix(Self.sampleSize))
    let isWhole = window.isAtEnd && sample.count == window.unused.count
    self =
      Self.json(sample, names: names)
      ?? Self.text(sample, dialect: DelimitedDialect(sample: sample, isWhole: isWhole, names: names))
  }

  /// A table, if its header names a text column or nothing speaks for minutes.
  private static func text(_ sample: [UInt8], dialect: DelimitedDialect) -> InputFormat {
    let outline = MinutesOutline(of: sample)
    let hasColumns = dialect.delimiter != nil
    if dialect.hasTextColumn, hasColumns || !outline.hasHeadings { return .table(dialect) }
    if outline.hasBullets, !hasColumns || outline.hasHeadings { return .minutes }
    return .table(dialect)
  }
}

// MARK: - JSON

extension InputFormat {
  private static func json(_ sample: [UInt8], names: ColumnNames) -> InputFormat? {
    let text = sample.drop(while: ASCII.isSpace)
    switch text.first {
    case ASCII.openBrace: return objects(text, names: names)
    case ASCII.openBracket: return startsArray(text) ? .jsonDocument(.array) : nil
    default: return nil
    }
  }

  /// Whether a bracket opens an array of objects or strings; text may start with a bracket as well.
  private static func startsArray(_ text: ArraySlice<UInt8>) -> Bool {
    let next = text.dropFirst().first { !ASCII.isSpace($0) }
    return next == ASCII.openBrace || next == ASCII.closeBracket || next == ASCII.quote
  }

  /// Tells records from an object around them, and lines from objects that spread over several lines.
  private static func objects(_ text: ArraySlice<UInt8>, names: ColumnNames) -> InputFormat {
    let firstLine = text.prefix { $0 != ASCII.lineFeed && $0 != ASCII.carriageReturn }
    let afterFirstLine = text[firstLine.endIndex...].first { !ASCII.isSpace($0) }
    let isFollowedByObject = afterFirstLine == ASCII.openBrace
    let probe = JSONObjectProbe(text, names: names)
    // A record may have a list of replies, and an export a description of its own.
    if probe.hasArrayOfObjects, !(probe.hasText && isFollowedByObject) {
      return .jsonDocument(.objectWithArray)
    }
    var boundary = JSONBoundary()
    let isWholeLine = boundary.end(in: firstLine.span, from: 0) != nil
    let isLongLine = firstLine.endIndex == text.endIndex
    return isFollowedByObject || isWholeLine || isLongLine ? .jsonLines : .jsonDocument(.sequence)
  }
}

/// Looks at the members of an object that the sample may cut off anywhere.
private struct JSONObjectProbe {
  /// Whether a member of the object itself can hold the text of a comment.
  private(set) var hasText = false
  /// Whether a member, of the object or of one inside of it, is an array of objects.
  private(set) var hasArrayOfObjects = false

  init(_ text: ArraySlice<UInt8>, names: ColumnNames) {
    var scanner = JSONScanner(text)
    // The error tells that the sample ends, or where the JSON is broken; either ends the look.
    try? visit(&scanner, depth: 0) { names.match($0)?.field == .text }
  }

  private mutating func visit(
    _ scanner: inout JSONScanner, depth: Int, isText: (String) -> Bool
  ) throws(JSONError) {
    try scanner.openObject()
    while let key = try scanner.nextKey() {
      if depth == 0, isText(key) { hasText = true }
      switch scanner.peek() {
      case ASCII.openBrace: try visit(&scanner, depth: depth + 1, isText: isText)
      case ASCII.openBracket: try visitArray(&scanner)
      default: try scanner.skip()
      }
    }
  }

  private mutating func visitArray(_ scanner: inout JSONScanner) throws(JSONError) {
    try scanner.openArray()
    while try scanner.nextElement() {
      if scanner.peek() == ASCII.openBrace { hasArrayOfObjects = true }
      try scanner.skip()
    }
  }
}
