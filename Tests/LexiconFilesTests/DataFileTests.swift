import Foundation
import LexiconFiles
import TestSupport
import Testing

/// Lines, comments and columns of data files, and what a person who edits one is told about a mistake.
struct DataFileTests {
  @Test func commentsAndBlankLinesAreLeftOut() {
    let file = DataFile(
      name: "a.tsv", text: "# Herkunft\n# version: 2026-11\n\neins\n \n#zwei\n#\n# drei\nvier\r\n")
    #expect(file.version == "2026-11")
    // A hashtag is data; only "# " and a lone "#" begin comments.
    #expect(file.lines.map(\.text) == ["eins", "#zwei", "vier"])
    #expect(file.lines.map(\.number) == [4, 6, 9])
  }

  @Test func aByteOrderMarkIsNoData() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("\u{FEFF}# Kopf\r\neins\r\n", to: "a.tsv")
    #expect(try DataFile(path: path).lines.map(\.text) == ["eins"])
  }

  @Test func aFileWithoutVersionHasNone() {
    #expect(DataFile(name: "a.tsv", text: "eins").version == "")
  }

  @Test func emptyColumnsAtTheEndMayBeLeftOut() throws {
    let rows = try DataFile(name: "a.tsv", text: "a\tb\na\tb\tc\n").rows(
      columns: ["x", "y", "z"], required: 2)
    #expect(rows.map { [$0[0], $0[1], $0[2]] } == [["a", "b", ""], ["a", "b", "c"]])
  }

  @Test(arguments: [
    ("a", "found 1 columns"), ("a\t", "found 2 columns"), ("a\tb\tc\td", "found 4 columns"),
    ("\tb", "found 2 columns"),
  ])
  func rowsOfAnotherShape(line: String, found: String) {
    let error = #expect(throws: LexiconError.self) {
      try DataFile(name: "a.tsv", text: "# Kopf\n\(line)\n").rows(columns: ["x", "y", "z"], required: 2)
    }
    let remedy = "Separate the columns with single tabs and fill in the first 2."
    #expect(error?.description == "a.tsv:2: \(found), expected x, y, z. \(remedy)")
  }

  @Test func aMissingFileIsNamedInFull() {
    let error = #expect(throws: LexiconError.self) { try DataFile(path: "/nirgendwo/woerter.tsv") }
    #expect(
      error?.description
        == "/nirgendwo/woerter.tsv: the file cannot be read. Check that it exists and that you may read it.")
  }

  @Test func aFileInAnotherCharsetIsRefused() throws {
    let folder = try TemporaryFolder()
    // "für" in Windows-1252.
    let path = try folder.write(Data([0x66, 0xFC, 0x72]), to: "a.tsv")
    let error = #expect(throws: LexiconError.self) { try DataFile(path: path) }
    #expect(error?.description == "\(path): the file is not UTF-8. Save it as UTF-8 without changes.")
  }
}
