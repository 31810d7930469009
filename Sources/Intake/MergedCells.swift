/// Which cells of a sheet are merged over several rows: all of these rows have the value of the first.
///
/// Cells that are merged over columns alone need nothing, because the first one holds the value.
struct MergedCells {
  struct Area {
    var rows: ClosedRange<Int>
    var column: Int
  }

  private(set) var areas: [Area] = []

  init() {}

  /// More areas than this make no table.
  private static let limit = 100_000

  /// Looks through the bytes of a sheet, which is much faster than reading it as XML.
  init(in sheet: ZipEntry) {
    let mark = Array("<mergeCell ref=\"".utf8)
    var unread: [UInt8] = []
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: RawInput.blockSize, alignment: 1)
    defer { block.deallocate() }
    while areas.count < Self.limit {
      let count = sheet.read(into: block)
      guard count > 0 else { break }
      unread += block.prefix(count)
      search(unread, mark)
      unread.removeFirst(max(0, unread.count - mark.count - Self.longestReference))
    }
    areas = areas.reduce(into: []) { kept, area in
      if let last = kept.last, last.column == area.column, last.rows == area.rows { return }
      kept.append(area)
    }
  }

  /// "XFD1048576:XFD1048576" with its quotation mark.
  private static let longestReference = 24

  private mutating func search(_ bytes: [UInt8], _ mark: [UInt8]) {
    var place = 0
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = start + 1
      guard start + mark.count < bytes.count, bytes[start + 10] == mark[10],
        bytes[start..<start + mark.count].elementsEqual(mark),
        let end = bytes[(start + mark.count)...].prefix(Self.longestReference).firstIndex(of: ASCII.quote)
      else { continue }
      add(String(decoding: bytes[(start + mark.count)..<end], as: UTF8.self))
    }
  }

  private mutating func add(_ reference: String) {
    let corners = reference.split(separator: ":").compactMap { CellReference($0) }
    guard corners.count == 2, corners[0].row < corners[1].row else { return }
    areas.append(Area(rows: corners[0].row...corners[1].row, column: corners[0].column))
  }
}

/// A cell's place, such as `B7`.
struct CellReference {
  /// Counted from 0.
  var column: Int
  /// Counted from 1.
  var row: Int

  /// - Returns: `nil` for anything else, and for places outside of any sheet.
  init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      if ASCII.isDigit(byte) {
        guard row <= SheetRow.rowLimit else { return nil }
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      } else {
        guard row == 0, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte), column <= SheetRow.columnLimit
        else { return nil }
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      }
    }
    guard (1...SheetRow.columnLimit).contains(column), row <= SheetRow.rowLimit else { return nil }
    self.column = column - 1
    self.row = row
  }
}
