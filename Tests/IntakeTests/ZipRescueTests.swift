import FeedbackModel
import Testing

@testable import Intake

@Suite("Archives without their end")
struct ZipRescueTests {
  private static let text = (0..<400).map { "Zeile \($0) von Hand" }.joined(separator: "\n")

  /// The directory and the end are 22 bytes and 46 with a name for each part.
  private static func cut(_ parts: [(name: String, text: String)], keeping: (Int) -> Int) throws -> [UInt8] {
    let bytes = try zipArchive(parts)
    return Array(bytes[..<keeping(bytes.count)])
  }

  @Test("have all parts again where only their directory is missing")
  func directory() throws {
    let parts = [(name: "a.txt", text: "Anfang"), (name: "b/ü.txt", text: Self.text), (name: "c", text: "x")]
    let bytes = try Self.cut(parts) { $0 - 22 - 3 * 46 - "a.txtb/ü.txtc".utf8.count }
    let archive = try ZipArchive(bytes: bytes, file: "a.zip")
    #expect(archive.isCut)
    for part in parts {
      let read = try #require(try archive.entry(part.name)?.readAll(upTo: 100_000))
      #expect(String(decoding: read, as: UTF8.self) == part.text)
    }
  }

  @Test("find parts whose sizes stand behind them, with and without a mark", arguments: [true, false])
  func sizesBehind(hasMark: Bool) throws {
    func little(_ number: Int, _ length: Int) -> [UInt8] {
      (0..<length).map { UInt8(number >> (8 * $0) & 0xFF) }
    }
    func part(_ name: String, _ text: String, crc: Int) -> [UInt8] {
      let size = little(text.utf8.count, 4)
      return Array("PK\u{3}\u{4}".utf8) + little(20, 2) + little(8, 2) + [UInt8](repeating: 0, count: 18)
        + little(name.utf8.count, 2) + [0, 0] + Array(name.utf8) + Array(text.utf8)
        + (hasMark ? Array("PK\u{7}\u{8}".utf8) : []) + little(crc, 4) + size + size
    }
    // The text of the first part looks like the head of another one.
    let bytes =
      part("a", "123456789", crc: 0xCBF4_3926) + part("b", "PK\u{3}\u{4}", crc: 0xB3BD_2AA3)
      + Array("PK\u{1}\u{2}".utf8)
    let archive = try ZipArchive(bytes: bytes, file: "a.zip")
    #expect(try archive.entry("a")?.readAll(upTo: 100) == Array("123456789".utf8))
    #expect(archive.contains("b"))
  }

  @Test("cut anywhere, and full of heads, end quickly and without a trap")
  func anywhere() throws {
    let bytes = try zipArchive([(name: "a", text: Self.text), (name: "b", text: Self.text)])
    for length in 0..<bytes.count {
      guard let archive = try? ZipArchive(bytes: Array(bytes[..<length]), file: "a.zip") else { continue }
      _ = try archive.entry("a")?.readAll(upTo: 100_000)
    }
    let heads = Array(String(repeating: "PK\u{3}\u{4}\u{14}\0\u{8}\0", count: 100_000).utf8)
    _ = try? ZipArchive(bytes: heads, file: "a.zip")
  }

  @Test("reject rows whose texts were cut off, and keep the others")
  func sharedStrings() throws {
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    let rows = (0..<300).map { "<row r=\"\($0 + 1)\"><c r=\"A\($0 + 1)\" t=\"s\"><v>\($0)</v></c></row>" }
    var random = SplitMix64(seed: 5)
    let strings = (0..<300).map { number in
      number == 0 ? "Beitrag" : "Nummer \(number): \(UInt64.random(in: 0...(.max), using: &random))"
    }
    let parts = [
      (
        name: "xl/worksheets/sheet1.xml",
        text: "<worksheet \(main)><sheetData>\(rows.joined())</sheetData></worksheet>"
      ),
      (
        name: "xl/sharedStrings.xml",
        text: "<sst \(main)>\(strings.map { "<si><t>\($0)</t></si>" }.joined())</sst>"
      ),
    ]
    let reading = try Reading(bytes: try Self.cut(parts) { $0 - 2_000 }, name: "a.xlsx")
    #expect(reading.comments.count > 50)
    #expect(reading.texts == Array(strings[1...reading.comments.count]))
    #expect(reading.comments.count + reading.rejects.count == 299)
    #expect(
      reading.reasons.first?.hasSuffix("the text of a cell is missing in the file; export it again") == true)
  }
}
