import FeedbackModel
import Testing

@testable import Intake

@Suite("Values as text")
struct ValueTextTests {
  @Test(
    "reads whole numbers",
    arguments: [
      ("12", 12), (" +3 ", 3), ("-2", -2), ("1.234", 1234), ("1,234,567", 1_234_567), ("1 234", 1234),
      ("1\u{202F}234", 1234), ("12,0", 12), ("12.00", 12), ("12,5", nil), ("1.23.4", nil), ("viele", nil),
      ("", nil),
      ("nan", nil), ("12 Stimmen", nil),
    ] as [(String, Int?)])
  func wholeNumbers(text: String, expected: Int?) {
    #expect(Int(parsing: text) == expected)
  }

  @Test(
    "reads decimal numbers with point or comma",
    arguments: [
      ("50.9271", 50.9271), ("50,92", 50.92), ("-11,5°", -11.5), ("5.1e1", 51), ("50.927.1", nil),
      ("inf", nil),
      ("0x1p3", nil), ("", nil), ("50,92 N", nil),
    ] as [(String, Double?)])
  func decimals(text: String, expected: Double?) {
    #expect(Double(parsing: text) == expected)
  }

  @Test(
    "takes meetings for events and the rest for online",
    arguments: [
      ("event", .event), ("Veranstaltung", .event), ("Bürgerwerkstatt", .event), ("vor Ort", .event),
      ("online", .online), ("Facebook", .online), ("", .online),
    ] as [(String, FeedbackModel.Comment.Channel)])
  func channels(text: String, expected: FeedbackModel.Comment.Channel) throws {
    #expect(try IntakeTables.bundled().words.channel(describedAs: text) == expected)
  }

  @Test(
    "reads sides as numbers and words",
    arguments: [
      ("1", .inFavour), ("+1", .inFavour), ("dafür", .inFavour), ("Pro", .inFavour), ("for", .inFavour),
      ("0", .neutral), ("neutral", .neutral), ("-1", .against), ("dagegen", .against), ("CONTRA", .against),
      ("2", nil), ("vielleicht", nil),
    ] as [(String, FeedbackModel.Comment.Alignment?)])
  func alignments(text: String, expected: FeedbackModel.Comment.Alignment?) throws {
    #expect(try IntakeTables.bundled().words.alignment(describedAs: text) == expected)
  }
}
