import LexiconFiles
import TextTestSupport
import Testing

/// Words by subject.
struct WordGroupTests {
  @Test func aLineIsAGroup() throws {
    let file = DataFile(name: "groups.tsv", text: "# about\nSport\tSchwimmen\tFreibad, Bademeister\n")
    #expect(
      try WordGroup.read(file) == [
        WordGroup(area: "Sport", name: "Schwimmen", words: ["Freibad", "Bademeister"])
      ])
  }

  @Test(arguments: [
    ("Sport\tSchwimmen\n", "columns"),
    ("Sport\tSchwimmen\tBad, Becken, Bad\n", "'Bad' is in the group twice"),
  ])
  func damagedLines(text: String, problem: String) {
    let file = DataFile(name: "groups.tsv", text: text)
    #expect {
      try WordGroup.read(file)
    } throws: { error in
      let message = String(describing: error)
      return message.contains("groups.tsv") && message.contains(problem)
    }
  }

  @Test func bundledGroupsAreSound() throws {
    let groups = try Bundled.lexicons().wordGroups
    #expect(Set(groups.map(\.name)).count == groups.count)
    for group in groups {
      #expect(group.words.count >= 8, "\(group.name)")
      #expect(!group.name.contains(","), "\(group.name)")
      // Words are compared one by one: an entry of two words would never be found.
      #expect(group.words.allSatisfy { !$0.isEmpty && !$0.contains(" ") }, "\(group.name)")
    }
  }
}
