import FeedbackModel

/// Recognises what an input is and chooses its reader. The one place that knows all formats.
struct RecordSourceOpener {
  let names: ColumnNames
  let builder: CommentBuilder
  let format: ReadFormat?

  /// Files of office programs that come through a pipe are held in memory up to this size, and so are those that were cut off, in bytes.
  private static let pipeLimit = 256 << 20

  /// - Throws: `IntakeError` when the input is in none of the known formats.
  func open(_ source: InputSource, _ input: RawInput) throws(IntakeError) -> any RecordSource {
    let head = try input.readHead(upTo: CharsetDetector.sampleSize)
    let file = builder.origin.name
    if IntakeError.BinaryKind(magic: head) == .archive {
      let archive = try archive(source, input, head: head)
      let source = try archiveSource(archive, file: file)
      return archive.isCut ? CutArchiveSource(source, origin: builder.origin) : source
    }
    switch XMLHead(head) {
    case .xBeteiligung:
      return XBeteiligungSource(
        XMLPullReader(RawByteStream(input, head: head)), names: names, builder: builder)
    case .unknown: throw .unknownXML(file: file)
    case .none: return try textSource(TextWindow(input, head: head, file: file))
    }
  }

  private func archive(
    _ source: InputSource, _ input: RawInput, head: [UInt8]
  ) throws(IntakeError) -> ZipArchive {
    let file = builder.origin.name
    switch source {
    case .file(let path):
      return try ZipArchive(path: path, file: file) { () throws(IntakeError) in
        try input.readRest(after: head, upTo: Self.pipeLimit)
      }
    case .standardInput:
      guard let bytes = try input.readRest(after: head, upTo: Self.pipeLimit) else {
        throw .damagedArchive(
          file: file, reason: "it is larger than \(Self.pipeLimit >> 20) MiB; name it as a file instead of -")
      }
      return try ZipArchive(bytes: bytes, file: file)
    }
  }

  private func archiveSource(_ archive: ZipArchive, file: String) throws(IntakeError) -> any RecordSource {
    if XLSXWorkbook.isOne(archive) {
      return WorkbookSource(
        try XLSXWorkbook(archive, file: file), container: "XLSX", names: names, builder: builder)
    }
    if DocxParagraphs.isOne(archive) {
      return minutes(try DocxParagraphs(archive, names: names, file: file), container: "DOCX")
    }
    let mediaType = try ODSWorkbook.mediaType(of: archive)
    if mediaType?.hasPrefix(OdtParagraphs.mediaType) == true {
      return minutes(try OdtParagraphs(archive, names: names, file: file), container: "ODT")
    }
    if mediaType?.hasPrefix(ODSWorkbook.mediaType) == true {
      return WorkbookSource(
        try ODSWorkbook(archive, file: file), container: "ODS", names: names, builder: builder)
    }
    throw .notText(file: file, kind: .archive)
  }

  private func minutes(_ document: any MinutesDocument, container: String) -> MinutesDocumentSource {
    MinutesDocumentSource(document, container: container, origin: builder.origin, words: names.tables.words)
  }

  private func textSource(_ window: TextWindow) throws(IntakeError) -> any RecordSource {
    switch InputFormat(of: window, names: names, format: format) {
    case .jsonLines:
      return JSONLinesSource(window, names: names, builder: builder)
    case .jsonDocument(let shape):
      return JSONDocumentSource(window, shape: shape, names: names, builder: builder)
    case .table(let dialect):
      return try tableSource(window, dialect: dialect)
    case .minutes(let isMarkdown):
      return MinutesSource(window, isMarkdown: isMarkdown, origin: builder.origin, words: names.tables.words)
    }
  }

  /// Reads the header of a table and chooses between a plain one and the export of a platform. Columns that
  /// the user names make it a plain one.
  private func tableSource(
    _ window: TextWindow, dialect: DelimitedDialect
  ) throws(IntakeError) -> any RecordSource {
    var window = window
    window.advance(to: window.start + dialect.preambleLength)
    var rows = DelimitedRows(window, delimiter: dialect.delimiter)
    let header = try rows.header(file: builder.origin.name, names: names)
    let container = "CSV (\(dialect.delimiterName), \(window.charset.name))"
    if names.recognisesExports,
      let export = ConsulSource(rows: rows, header: header, format: container, builder: builder)
    {
      return export
    }
    return DelimitedTableSource(
      table: try TableSource(rows: rows, header: header, container: container, names: names, builder: builder)
    )
  }
}

/// What the first bytes of an input tell of XML.
private enum XMLHead {
  case none
  case xBeteiligung
  case unknown

  init(_ head: [UInt8]) {
    // In UTF-16 every other byte is zero.
    let text = head.prefix(16 << 10).drop { $0 >= 0x80 }.filter { $0 != 0 }.drop(while: ASCII.isSpace)
    guard text.first == UInt8(ascii: "<") else {
      self = .none
      return
    }
    let start = String(decoding: text, as: UTF8.self)
    if start.contains(XBeteiligungSource.namespace) {
      self = .xBeteiligung
    } else {
      self = start.hasPrefix("<?xml") ? .unknown : .none
    }
  }
}
