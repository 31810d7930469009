import LexiconFiles
@testable import TopicModeling
import Testing

/// Which subjects words speak of.
struct SubjectsTests {
  private let subjects = Subjects([
    WordGroup(area: "Sport", name: "Schwimmen", words: ["Freibad", "Bademeister"]),
    WordGroup(area: "Sport", name: "Hallen", words: ["Turnhalle", "Becken"]),
    WordGroup(area: "Umwelt", name: "Müll", words: ["Tonne", "Becken"]),
  ])

  @Test func groupsStandBeforeAreas() {
    #expect(subjects.names == ["Schwimmen", "Hallen", "Müll", "Sport", "Umwelt"])
    #expect(subjects.groupCount == 3)
  }

  @Test func aWordSpeaksOfItsGroupAndArea() {
    let found = subjects.mentions(forms: ["freibad"], parts: [])
    #expect(found.map(\.subject) == [0, 3])
    #expect(found.allSatisfy { $0.weight == 1 })
  }

  @Test func aWordOfTwoGroupsCountsLessInEach() {
    let found = subjects.mentions(forms: ["becken"], parts: [])
    #expect(found.map(\.subject) == [1, 3, 2, 4])
    #expect(found.allSatisfy { $0.weight < 1 })
  }

  @Test func aCompoundSpeaksOfWhatItsPartsDo() {
    let found = subjects.mentions(forms: ["biotonne"], parts: ["bio", "tonne"])
    #expect(found.map(\.subject) == [2, 4])
    #expect(found.allSatisfy { $0.weight < 1 })
    // Its own group counts, not that of its parts.
    #expect(subjects.mentions(forms: ["freibad"], parts: ["tonne"]).map(\.subject) == [0, 3])
  }

  @Test func otherWordsSpeakOfNone() {
    #expect(subjects.mentions(forms: ["schön"], parts: []) == [])
    #expect(Subjects().mentions(forms: ["freibad"], parts: []) == [])
  }
}
