import FeedbackModel
import Testing

@testable import Intake

@Suite("Origin")
struct OriginTests {
  @Test(
    "derives the first part of ids from the name",
    arguments: [
      ("umfrage.csv", "umfrage"), ("phase.1.csv", "phase.1"), ("export", "export"), (".csv", ".csv"),
      ("-", "stdin"),
    ])
  func stem(name: String, stem: String) {
    #expect(Origin(name: name).stem == stem)
  }

  @Test("names sources without their folder")
  func sourceNames() {
    #expect(InputSource.file("daten/umfrage.csv").name == "umfrage.csv")
    #expect(InputSource.file("umfrage.csv").name == "umfrage.csv")
    #expect(InputSource.standardInput.name == "-")
  }
}
