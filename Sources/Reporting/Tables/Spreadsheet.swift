import FeedbackModel

/// A sheet of a report: named columns, a row per comment, topic or proposal.
struct Spreadsheet {
  /// Part of the file's name, and what open data calls it.
  var name: String
  /// For readers.
  var title: String
  var columns: [Column]
  var rows: [[Cell]]

  struct Column {
    /// For programs: `actionFields`.
    var name: String
    /// For readers.
    var title: String
    var kind: Kind
    /// In characters.
    var width: Double

    /// As the types of Frictionless Table Schema are called.
    enum Kind: String {
      case string
      case integer
      case number
      case datetime
    }
  }

  enum Cell {
    case text(String)
    case integer(Int)
    case number(Double)
    case date(LocalDateTime)
    case empty

    init(_ text: String?) { self = text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }
    init(_ value: Int?) { self = value.map(Cell.integer) ?? .empty }
  }
}

/// Text for cells of tables.
enum CellText {
  /// Without invisible characters; with an apostrophe in front where a spreadsheet would take it for a formula.
  ///
  /// After OWASP's advice against CSV injection: what begins with one of `= + - @` or a tab, also behind blanks.
  static func safe(_ text: String) -> String {
    let visible = visible(text)
    let first = visible.unicodeScalars.first { !$0.properties.isWhitespace }
    let begins = visible.unicodeScalars.first
    let isFormula = first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
    return isFormula || begins == "\t" || begins == "\r" ? "'" + visible : visible
  }

  /// Without zero-width and direction characters and controls other than line breaks and tabs.
  static func visible(_ text: String) -> String {
    guard text.utf8.contains(where: \.mayBeginInvisible),
      text.unicodeScalars.contains(where: \.isInvisible)
    else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.isInvisible || scalar == "\n" || scalar == "\t" {
      result.append(scalar)
    }
    return String(result)
  }
}
