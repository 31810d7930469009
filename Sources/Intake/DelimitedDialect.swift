/// How a piece of delimited text separates its cells, and where its header starts.
struct DelimitedDialect: Hashable {
  /// The byte between two cells; `nil` for a single column.
  var delimiter: UInt8?
  /// Bytes of comment lines, blank lines and titles before the header.
  var preambleLength: Int
  /// Whether the header names a column for the text.
  var hasTextColumn: Bool

  /// Recognises the dialect of the first part of an input.
  ///
  /// - Parameter isWhole: Whether the sample is the whole input, so that its last record is complete.
  init(sample: [UInt8], isWhole: Bool, names: ColumnNames) {
    let preamble = Preamble(of: sample)
    let delimiters = preamble.delimiter.map { [$0] } ?? Self.delimiters
    let trials = delimiters.map {
      Trial(of: sample, from: preamble.length, isWhole: isWhole, delimiter: $0, names: names)
    }
    let best = trials.filter(\.isConvincing).max { $0.rank < $1.rank }
    preambleLength = best?.start ?? preamble.length
    delimiter = best?.delimiter ?? preamble.delimiter
    hasTextColumn = best?.hasTextColumn ?? trials.contains { $0.columns == 1 && $0.hasTextColumn }
  }

  /// The delimiter's name for people.
  var delimiterName: String {
    switch delimiter {
    case ASCII.tab: "tab"
    case let byte?: String(UnicodeScalar(byte))
    case nil: "one column"
    }
  }

  private static let delimiters = [";", ",", "\t", "|"].map { UInt8(ascii: $0) }
}

extension DelimitedDialect {
  /// What stands before a header: blank lines, lines that start with `#`, and Excel's `sep=;`.
  private struct Preamble {
    var length = 0
    /// The delimiter that `sep=` names.
    var delimiter: UInt8?

    init(of sample: [UInt8]) {
      while length < sample.count {
        let line = sample[length...].prefix { $0 != ASCII.lineFeed && $0 != ASCII.carriageReturn }
        if line.starts(with: Self.mark.utf8), line.count == Self.mark.utf8.count + 1 {
          delimiter = line.last
        } else if line.first != ASCII.numberSign, !line.allSatisfy({ $0 == ASCII.space }) {
          return
        }
        length = min(line.endIndex + 1, sample.count)
      }
    }

    private static let mark = "sep="
  }

  /// How well a sample reads with one delimiter.
  private struct Trial {
    /// The rows that are looked at.
    private static let rowLimit = 100
    /// Of the rows, this share has to be as wide as the header, unless the header speaks for itself.
    private static let minimumConsistency = 0.5

    let delimiter: UInt8
    /// Where the header starts.
    private(set) var start: Int
    private(set) var columns = 0
    private(set) var hasTextColumn = false
    /// The share of rows that are as wide as the header, 0…1.
    private(set) var consistency = 1.0

    init(of sample: [UInt8], from start: Int, isWhole: Bool, delimiter: UInt8, names: ColumnNames) {
      self.delimiter = delimiter
      var scanner = DelimitedScanner(delimiter: delimiter)
      self.start = Self.header(in: sample, from: start, isWhole: isWhole, &scanner, names) ?? start
      guard case .record(var position) = scanner.scan(sample.span, from: self.start, isAtEnd: isWhole) else {
        return
      }
      columns = scanner.cells.count
      let header = Self.texts(of: scanner.cells, in: sample)
      hasTextColumn = names.columns(in: header)[.text] != nil
      var rows = 0
      var consistentRows = 0
      while rows < Self.rowLimit, position < sample.count,
        case .record(let next) = scanner.scan(sample.span, from: position, isAtEnd: isWhole)
      {
        position = next
        rows += 1
        consistentRows += scanner.cells.count == columns ? 1 : 0
      }
      if rows > 0 { consistency = Double(consistentRows) / Double(rows) }
    }

    /// The start of a header that stands below titles; `nil` when there is none.
    private static func header(
      in sample: [UInt8], from start: Int, isWhole: Bool, _ scanner: inout DelimitedScanner,
      _ names: ColumnNames
    ) -> Int? {
      var position = start
      for number in 0..<TableHead.searchedRows where position < sample.count {
        guard case .record(let next) = scanner.scan(sample.span, from: position, isAtEnd: isWhole) else {
          return nil
        }
        let row = texts(of: scanner.cells, in: sample)
        if names.isHeader(row) { return number > 0 && row.count > 1 ? position : nil }
        // The first row that is no title is the header where no row is known to be one.
        guard TableHead.isTitle(row) else { return number > 0 ? position : nil }
        position = next
      }
      return nil
    }

    private static func texts(of cells: [DelimitedScanner.Cell], in sample: [UInt8]) -> [String] {
      cells.map { String(decoding: sample[$0.range], as: UTF8.self) }
    }

    var isConvincing: Bool {
      columns > 1 && (hasTextColumn || consistency >= Self.minimumConsistency)
    }

    var rank: (Int, Double, Int) { (hasTextColumn ? 1 : 0, consistency, columns) }
  }
}
