import FeedbackModel
import Foundation
import Intake
import Testing

/// What happens to exports is always the same: they are cut off, saved in the wrong charset, lose their header,
/// have their columns moved, or are empty.
@Suite("Damaged payloads")
struct PayloadMutationTests {
  static let names = PayloadTests.payloads.flatMap(\.files)
  static let tables = names.filter { $0.hasSuffix(".csv") }
  static let texts = names.filter { name in
    [".csv", ".json", ".jsonl", ".geojson", ".xml", ".md", ".txt"].contains { name.hasSuffix($0) }
  }
  static let archives = names.filter { name in
    [".xlsx", ".ods", ".docx", ".odt"].contains { name.hasSuffix($0) }
  }

  @Test("cut off keep their good records, and say where the cut is", arguments: texts)
  func cut(name: String) throws {
    let bytes = try Self.bytes(name)
    let whole = try Reading(bytes: bytes, name: name)
    let half = try Reading(bytes: Array(bytes[..<(bytes.count * 2 / 3)]), name: name)
    #expect(half.comments.count >= whole.comments.count / 3)
    #expect(half.comments.count < whole.comments.count)
    // All but the last comment, which may have lost its end where nothing tells it, are as they were.
    let known = Set(whole.comments.map(\.withoutAuthorKey))
    let changed = half.comments.map(\.withoutAuthorKey).filter { !known.contains($0) }
    #expect(changed.count <= 1)
    #expect(half.rejects.allSatisfy { $0.source.name == name && $0.source.line > 0 })
    if !name.hasSuffix(".csv"), !name.hasSuffix(".md"), !name.hasSuffix(".txt") {
      #expect(half.rejects.count == 1)
      #expect(half.reasons.first?.contains(/cut off|export|fetch/) == true)
    }
  }

  @Test(
    "cut off as archives keep what stands before the cut, and say that there may have been more",
    arguments: archives, [30, 50, 75, 95])
  func cutArchives(name: String, percent: Int) throws {
    let bytes = try Self.bytes(name)
    let whole = try Reading(bytes: bytes, name: name)
    let part = try Reading(bytes: Array(bytes[..<(bytes.count * percent / 100)]), name: name)
    // Where the list of the sheets is lost, nobody knows which are hidden.
    let known = Set(
      whole.comments.map(\.text) + (part.notices.contains { $0.contains("hidden one") } ? ["intern"] : []))
    #expect(part.comments.allSatisfy { known.contains($0.text) })
    #expect(part.comments.count >= (percent >= 50 ? whole.comments.count / 4 : 0))
    #expect(percent < 95 || part.comments.count == whole.comments.count)
    #expect(part.rejects.count == 1)
    #expect(part.reasons.first?.contains(/cut off.*(save|copy)/) == true, "\(part.reasons)")
  }

  @Test("with a flipped byte are refused, rejected from there on, or read whole", arguments: archives)
  func damagedArchives(name: String) throws {
    let bytes = try Self.bytes(name)
    var random = SplitMix64(seed: 7)
    let count = try Reading(bytes: bytes, name: name).comments.count
    for _ in 0..<25 {
      var damaged = bytes
      damaged[Int.random(in: 0..<bytes.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      do {
        let reading = try Reading(bytes: damaged, name: name)
        #expect(reading.comments.count == count || !reading.rejects.isEmpty || !reading.notices.isEmpty)
      } catch let error as IntakeError {
        #expect(error.description.hasPrefix(name))
      }
    }
  }

  @Test(
    "in another charset bring the same comments", arguments: texts,
    [TestEncoding.utf16BigEndian, .utf16LittleEndianWithMark, .utf8WithMark])
  func charsets(name: String, encoding: TestEncoding) throws {
    let text = try Self.text(name)
    let reading = try Reading(bytes: encoding.bytes(of: text), name: name)
    let whole = try Reading(bytes: Self.bytes(name), name: name)
    #expect(reading.comments.map(\.withoutAuthorKey) == whole.comments.map(\.withoutAuthorKey))
    #expect(reading.rejects.isEmpty)
  }

  @Test("with single bytes of the wrong charset lose those records only, and say which", arguments: texts)
  func mixedCharsets(name: String) throws {
    var bytes = Array(try Self.text(name).utf8)
    let whole = try Reading(bytes: bytes, name: name)
    let place = try #require(bytes.indices.last { bytes[$0] == 0xC3 })
    bytes.replaceSubrange(place...place + 1, with: [0xFC])
    let reading = try Reading(bytes: bytes, name: name)
    // Whoever replied to a lost item of the minutes seems to reply to the one before it.
    let known = Set(whole.comments.map(\.text))
    #expect(reading.comments.allSatisfy { known.contains($0.text) })
    #expect(reading.comments.count + reading.rejects.count >= whole.comments.count - 1)
    #expect(reading.rejects.count <= 1)
    #expect(reading.rejects.allSatisfy { $0.source.name == name && $0.source.line > 0 })
    #expect(reading.reasons.allSatisfy { $0.contains(/UTF-8|not a character/) }, "\(reading.reasons)")
  }

  @Test(
    "with their columns in another order bring the same comments",
    arguments: tables.filter { !$0.hasPrefix("consul-proposals") && !$0.hasPrefix("consul-debates") })
  func swappedColumns(name: String) throws {
    let text = try Self.text(name)
    let delimiter: Character = text.prefix { $0 != "\r\n" && $0 != "\n" }.contains(";") ? ";" : ","
    let rows = Self.rows(text, delimiter).map { Array($0.dropFirst(2) + $0.prefix(2)) }
    let swapped = rows.map { $0.joined(separator: String(delimiter)) }.joined(separator: "\n") + "\n"
    let whole = try Reading(bytes: Self.bytes(name), name: name)
    let reading = try Reading(swapped, name: name)
    #expect(reading.comments.map(\.withoutAuthorKey) == whole.comments.map(\.withoutAuthorKey))
    #expect(reading.record.leftOut == whole.record.leftOut)
  }

  @Test("without their header are refused, and nobody's address is shown", arguments: tables)
  func missingHeader(name: String) throws {
    let lines = try Self.text(name).split(whereSeparator: \.isNewline).dropFirst()
    let error = #expect(throws: IntakeError.self) {
      try Reading(lines.joined(separator: "\n") + "\n", name: name)
    }
    let message = try #require(error?.description)
    #expect(message.hasPrefix("\(name) has no column that looks like the comments' text. "))
    #expect(message.hasSuffix("Name the right one with --columns text=NAME."))
    #expect(!message.contains("@"))
  }

  @Test("saved as workbooks bring the same comments, in whatever order the columns are", arguments: tables)
  func workbooks(name: String) throws {
    let whole = try Reading(bytes: Self.bytes(name), name: name)
    let rows = Self.cells(try Self.text(name))
    let isByPlace = name.hasPrefix("consul-proposals") || name.hasPrefix("consul-debates")
    for rows in isByPlace ? [rows] : [rows, rows.map { Array($0.dropFirst(2) + $0.prefix(2)) }] {
      let reading = try Reading(bytes: Workbook.xlsx(rows), name: "a.xlsx")
      #expect(reading.texts == whole.texts)
      #expect(reading.comments.map(\.created) == whole.comments.map(\.created))
      #expect(reading.comments.map(\.parentID) == whole.comments.map(\.parentID))
      #expect(reading.comments.map(\.votes) == whole.comments.map(\.votes))
      #expect(reading.record.leftOut == whole.record.leftOut)
      #expect(
        reading.record.format.hasPrefix(whole.record.format.prefix { $0 != "," && $0 != " " }) == !isPlain(
          name))
    }
    let spreadsheet = try Reading(bytes: Workbook.ods(rows), name: "a.ods")
    #expect(spreadsheet.texts == whole.texts)
    #expect(spreadsheet.record.leftOut == whole.record.leftOut)
  }

  private func isPlain(_ name: String) -> Bool { name.hasPrefix("generic") }

  @Test(
    "saved as workbooks without their header are refused, and nobody's address is shown", arguments: tables)
  func workbooksWithoutHeader(name: String) throws {
    let rows = Array(Self.cells(try Self.text(name)).dropFirst())
    for bytes in [try Workbook.xlsx(rows), try Workbook.ods(rows)] {
      let error = #expect(throws: IntakeError.self) { try Reading(bytes: bytes, name: name) }
      let message = try #require(error?.description)
      #expect(message.hasPrefix("\(name) has no column that looks like the comments' text. "))
      #expect(!message.contains("@"))
    }
  }

  @Test("that are empty say so", arguments: names)
  func empty(name: String) throws {
    for bytes in [[], Array("\u{FEFF}\r\n".utf8)] {
      let error = #expect(throws: IntakeError.self) { try Reading(bytes: bytes, name: name) }
      #expect(error == .empty(file: name))
    }
  }

  private static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: PayloadTests.path(name))))
  }

  private static func text(_ name: String) throws -> String {
    let bytes = try bytes(name)
    let text = String(validating: bytes, as: UTF8.self) ?? String(bytes: bytes, encoding: .windowsCP1252)
    return String((try #require(text)).drop { $0 == "\u{FEFF}" })
  }

  /// The texts of the cells of each row.
  private static func cells(_ text: String) -> [[String]] {
    let delimiter: Character = text.prefix { !$0.isNewline }.contains(";") ? ";" : ","
    return rows(text, delimiter).map { row in
      row.map { $0.hasPrefix("\"") ? String($0.dropFirst().dropLast()).replacing("\"\"", with: "\"") : $0 }
    }
  }

  /// The cells of each row with their quotation marks; no cell of the payloads holds a line end.
  private static func rows(_ text: String, _ delimiter: Character) -> [[String]] {
    text.split(whereSeparator: \.isNewline).map { line in
      var cells = [""]
      var isQuoted = false
      for character in line {
        if character == "\"" { isQuoted.toggle() }
        if character == delimiter, !isQuoted {
          cells.append("")
        } else {
          cells[cells.count - 1].append(character)
        }
      }
      return cells
    }
  }
}
