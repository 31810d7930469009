/// Why an input cannot be read at all, as a sentence for the person who chose it.
///
/// Single bad records are no errors; they are handed out as `RejectedRecord`.
public enum IntakeError: Error, Sendable, Hashable {
  /// The file cannot be opened or read; `reason` is the system's.
  case unreadable(file: String, reason: String)
  /// The file holds nothing but white space.
  case empty(file: String)
  /// The file is no text; `kind` names what it looks like, `nil` when that is unknown.
  case notText(file: String, kind: BinaryKind?)
  /// A file of an office program cannot be opened.
  case damagedArchive(file: String, reason: String)
  /// The file is XML in none of the known languages.
  case unknownXML(file: String)
  /// The bytes are text in a charset that cannot be converted.
  case unsupportedCharset(file: String, charset: String)
  /// No column or member that can hold the text was found among `columns`.
  case noTextColumn(file: String, columns: [String])
  /// A column named in the options is not among `columns`.
  case columnNotFound(file: String, field: CommentField, column: String, columns: [String])
  /// The line with the column names cannot be read.
  case unreadableHeader(file: String, line: Int, reason: String)

  /// Kinds of files that people take for tables, recognised by their first bytes.
  public enum BinaryKind: Sendable, Hashable {
    /// A zip archive that is none of the known formats.
    case archive
    case oldOfficeFile
    case pdf
    case gzip
  }
}

extension IntakeError: CustomStringConvertible {
  /// File, line if there is one, what was expected, and what to do.
  public var description: String {
    switch self {
    case .unreadable(let file, let reason):
      "\(Self.named(file)) cannot be read (\(reason)). Check the path and the permissions."
    case .empty(let file):
      "\(Self.named(file)) is empty; a file with comments was expected. Export it again or check the path."
    case .notText(let file, let kind):
      "\(Self.named(file)) is \(kind?.name ?? "not a text file"); \(Self.expectedFormats). \(Self.remedy(for: kind))"
    case .damagedArchive(let file, let reason):
      "\(Self.named(file)) cannot be opened, because \(reason). "
        + "Save it again with your office program, without a password, or export it again."
    case .unknownXML(let file):
      "\(Self.named(file)) is XML, but no message of XBeteiligung. Export the comments as CSV or XLSX."
    case .unsupportedCharset(let file, let charset):
      "\(Self.named(file)) seems to be encoded as \(charset), which cannot be converted. Save it as UTF-8."
    case .noTextColumn(let file, let columns):
      "\(Self.named(file)) has no column that looks like the comments' text. "
        + "\(Self.found(columns)) Name the right one with --columns text=NAME."
    case .columnNotFound(let file, let field, let column, let columns):
      "\(Self.named(file)) has no column '\(column)', which --columns \(field.name)=\(column) asks for. "
        + Self.found(columns)
    case .unreadableHeader(let file, let line, let reason):
      "\(Self.named(file)) line \(line): the column names cannot be read, because \(reason). "
        + "Correct the line or export the file again."
    }
  }

  /// A file by its name; `-` as what it stands for.
  private static func named(_ file: String) -> String { file == "-" ? "Standard input" : file }

  private static let expectedFormats =
    "a table (CSV, XLSX, ODS), JSON, XBeteiligung or minutes (Markdown, plain text, DOCX, ODT) were expected"

  /// Column names are shown up to this many, so that the message stays one to read.
  private static let shownColumns = 40

  private static func found(_ columns: [String]) -> String {
    guard !columns.isEmpty else { return "No columns were found." }
    let names = columns.prefix(shownColumns).map(shown)
    let rest = columns.count > shownColumns ? " and \(columns.count - shownColumns) more" : ""
    return "The columns are: \(names.joined(separator: ", "))\(rest)."
  }

  /// A column's name. Where a header is missing it is a value, and may be an address that nobody has to see.
  private static func shown(_ column: String) -> String {
    if column.isEmpty { return "(no name)" }
    return column.contains("@") ? "(an e-mail address)" : String(column.prefix(60))
  }

  private static func remedy(for kind: BinaryKind?) -> String {
    switch kind {
    case .archive: "Unpack it first, and name the folder."
    case .oldOfficeFile: "Open it and save it as XLSX or DOCX, without a password."
    case .pdf: "Copy the comments into a table and save that as CSV."
    case .gzip: "Unpack it first (gunzip)."
    case nil: "Export the comments again as CSV in UTF-8."
    }
  }
}

extension IntakeError.BinaryKind {
  var name: String {
    switch self {
    case .archive: "a zip archive"
    case .oldOfficeFile: "an old Excel or Word file, or one with a password"
    case .pdf: "a PDF"
    case .gzip: "a gzip archive"
    }
  }

  /// Recognises a file by its first bytes; `nil` when they say nothing.
  init?(magic bytes: [UInt8]) {
    let found = Self.magics.first { bytes.starts(with: $0.bytes) }
    guard let found else { return nil }
    self = found.kind
  }

  private static let magics: [(bytes: [UInt8], kind: Self)] = [
    (Array("PK\u{3}\u{4}".utf8), .archive),
    ([0xD0, 0xCF, 0x11, 0xE0], .oldOfficeFile),
    (Array("%PDF-".utf8), .pdf),
    ([0x1F, 0x8B], .gzip),
  ]
}
