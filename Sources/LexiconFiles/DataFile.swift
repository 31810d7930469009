import Foundation

/// A text file of the project's data: lines, with comments and a header.
///
/// Every data file begins with comment lines (`#`) that state its provenance, licence and format; a line
/// `# version: 2026-11` gives its version.
package struct DataFile: Sendable {
  /// The file's name, for errors and provenance.
  package var name: String
  /// As the header states it; empty when it states none.
  package var version: String
  /// What is neither comment nor blank, in file order.
  package var lines: [Line]

  package struct Line: Sendable {
    /// Counted from 1.
    package var number: Int
    package var text: Substring
  }

  /// - Throws: When the file cannot be read or is not UTF-8.
  package init(path: String) throws(LexiconError) {
    let name = String(path.split(separator: "/").last ?? Substring(path))
    guard let data = FileManager.default.contents(atPath: path) else {
      throw LexiconError(
        file: path, problem: "the file cannot be read",
        remedy: "Check that it exists and that you may read it")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw LexiconError(
        file: path, problem: "the file is not UTF-8", remedy: "Save it as UTF-8 without changes")
    }
    // Windows editors put a byte order mark in front.
    self.init(name: name, text: text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
  }

  package init(name: String, text: String) {
    self.name = name
    version = ""
    lines = []
    var number = 0
    for raw in text.utf8.pieces(separatedBy: UInt8(ascii: "\n")) {
      number += 1
      let line = raw.last == UInt8(ascii: "\r") ? raw.dropLast() : raw
      if line.first == UInt8(ascii: "#"), line.count == 1 || line.dropFirst().first == UInt8(ascii: " ") {
        if line.starts(with: Self.versionMark.utf8) {
          version = String(Substring(line.dropFirst(Self.versionMark.utf8.count)))
        }
      } else if line.contains(where: { $0 > 0x20 }) {
        lines.append(Line(number: number, text: Substring(line)))
      }
    }
  }

  private static let versionMark = "# version: "

  /// The columns of each line, separated by tabs.
  ///
  /// - Parameter columns: Their names; lines may leave out empty columns at the end.
  /// - Throws: At the first line with too many columns or without the `required` first ones.
  package func rows(columns: [String], required: Int) throws(LexiconError) -> [Row] {
    var rows: [Row] = []
    rows.reserveCapacity(lines.count)
    for line in lines { rows.append(try row(line, columns: columns, required: required)) }
    return rows
  }

  /// The columns of one line. See ``rows(columns:required:)``.
  package func row(_ line: Line, columns: [String], required: Int) throws(LexiconError) -> Row {
    let cells = line.text.utf8.pieces(separatedBy: UInt8(ascii: "\t"))
    guard cells.count >= required, cells.count <= columns.count,
      !cells.prefix(required).contains(where: \.isEmpty)
    else {
      throw LexiconError(
        file: name, line: line.number,
        problem: "found \(cells.count) columns, expected \(columns.joined(separator: ", "))",
        remedy: "Separate the columns with single tabs and fill in the first \(required)")
    }
    return Row(file: name, line: line.number, cells: cells.map { String(Substring($0)) })
  }

  /// One line cut into columns.
  package struct Row: Sendable {
    package var file: String
    package var line: Int
    fileprivate var cells: [String]

    /// The cell of a column; empty when the line ends before it.
    package subscript(column: Int) -> String { column < cells.count ? cells[column] : "" }

    /// The cell of a column as a number in a range.
    package func number(
      _ column: Int, in range: ClosedRange<Double>, called name: String
    ) throws(LexiconError) -> Double {
      guard let value = Double(self[column]), range.contains(value) else {
        throw LexiconError(
          file: file, line: line, problem: "\(name) is \"\(self[column])\"",
          remedy: "Write a number from \(range.lowerBound) to \(range.upperBound) with a full stop")
      }
      return value
    }

    /// The cell of a column as one of a fixed set of words.
    package func choice<Choice: RawRepresentable & CaseIterable>(
      _ column: Int, of type: Choice.Type
    ) throws(LexiconError) -> Choice where Choice.RawValue == String {
      guard let choice = Choice(rawValue: self[column]) else {
        let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        throw LexiconError(
          file: file, line: line, problem: "unknown mark \"\(self[column])\"",
          remedy: "Use one of \(known)")
      }
      return choice
    }

    /// The items of a cell, separated by blanks, each as one of a fixed set of words.
    ///
    /// - Parameter name: What an item is called in errors.
    package func choices<Choice: RawRepresentable & CaseIterable>(
      _ items: [String], of type: Choice.Type, called name: String
    ) throws(LexiconError) -> [Choice] where Choice.RawValue == String {
      var found: [Choice] = []
      for item in items {
        guard let choice = Choice(rawValue: item) else {
          throw LexiconError(
            file: file, line: line, problem: "unknown \(name) \"\(item)\"",
            remedy: "Use \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        found.append(choice)
      }
      return found
    }
  }
}

extension BidirectionalCollection<UInt8> {
  /// The runs between separators, empty ones too. Where the bytes lie side by side in memory, as those of all
  /// files that were read do, this is several times as fast as `split`, and reading files is what
  /// programs wait for when they start.
  fileprivate func pieces(separatedBy separator: UInt8) -> [SubSequence] {
    let ends = withContiguousStorageIfAvailable { bytes in bytes.indices.filter { bytes[$0] == separator } }
    guard let ends else { return split(separator: separator, omittingEmptySubsequences: false) }
    var pieces: [SubSequence] = []
    pieces.reserveCapacity(ends.count + 1)
    var start = startIndex
    var offset = 0
    for end in ends {
      let place = index(start, offsetBy: end - offset)
      pieces.append(self[start..<place])
      start = index(after: place)
      offset = end + 1
    }
    pieces.append(self[start...])
    return pieces
  }
}
