import JSONStreaming

/// What an input is read as, recognised by its content and never by its name.
enum InputFormat: Hashable {
  case jsonLines
  case jsonDocument(JSONDocumentSource.Shape)
  case table(DelimitedDialect)
  case minutes(isMarkdown: Bool)

  /// Bytes of an input that are looked at; enough for a hundred rows or a long preamble.
  private static let sampleSize = 64 << 10

  /// Recognises the format of an input at its start.
  ///
  /// - Parameter format: What the user says it is; `nil` to recognise it.
  init(of window: TextWindow, names: ColumnNames, format: ReadFormat?) {
    let sample = Array(window.unused.prefix(Self.sampleSize))
    let isWhole = window.isAtEnd && sample.count == window.unused.count
    if format?.isMinutes == true {
      self = .minutes(isMarkdown: MinutesOutline(of: sample).hasHeadings)
    } else if format?.isTable != true, let json = Self.json(sample, names: names) {
      self = json
    } else {
      let dialect = DelimitedDialect(sample: sample, isWhole: isWhole, names: names)
      self = format?.isTable == true ? .table(dialect) : Self.text(sample, dialect: dialect)
    }
  }

  /// A table, if its header names a text column or nothing speaks for minutes.
  private static func text(_ sample: [UInt8], dialect: DelimitedDialect) -> InputFormat {
    let outline = MinutesOutline(of: sample)
    let hasColumns = dialect.delimiter != nil
    if dialect.hasTextColumn, hasColumns || !outline.hasHeadings { return .table(dialect) }
    if outline.hasBullets, !hasColumns || outline.hasHeadings {
      return .minutes(isMarkdown: outline.hasHeadings)
    }
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
    let isRecord = probe.hasText && (isFollowedByObject || probe.hasID)
    if probe.hasRecords, !isRecord { return .jsonDocument(.objectWithArray) }
    var boundary = JSONBoundary()
    let isWholeLine = boundary.end(in: firstLine.span, from: 0) != nil
    let isLongLine = firstLine.endIndex == text.endIndex
    return isFollowedByObject || isWholeLine || isLongLine ? .jsonLines : .jsonDocument(.sequence)
  }
}
