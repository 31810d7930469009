import FeedbackModel
import Foundation
import GermanText
import LexiconFiles
import TestSupport
import TextTestSupport
import Testing

/// Action fields from YAML: what is read, and the messages for the person who wrote the file.
struct TaxonomyReaderTests {
  @Test func aWholeFileIsRead() throws {
    let taxonomy = try read(
      """
      title: Stadt
      version: "3"
      fields:
        - id: verkehr
          code: HF1
          name: Verkehr
          description: Wege
          keywords: [Rad, Termin vereinbaren]
          goals:
            - {id: rad, name: Radverkehr, keywords: [Radweg], measures: [{id: HF1-M01, name: Lücken}]}
      """)
    #expect(
      taxonomy
        == ActionFieldTaxonomy(
          title: "Stadt", version: "3",
          fields: [
            ActionField(
              id: "verkehr", code: "HF1", name: "Verkehr", description: "Wege",
              keywords: ["Rad", "Termin vereinbaren"],
              goals: [
                Goal(
                  id: "rad", name: "Radverkehr", keywords: ["Radweg"],
                  measures: [Measure(id: "HF1-M01", name: "Lücken")])
              ])
          ]))
  }

  @Test func onlyTitleFieldsAndNamesAreNeeded() throws {
    let taxonomy = try read("title: Stadt\nfields: [{id: a, name: A}]")
    #expect(
      taxonomy == ActionFieldTaxonomy(title: "Stadt", fields: [ActionField(id: "a", name: "A", keywords: [])])
    )
    #expect(taxonomy["a"]?.name == "A")
    #expect(taxonomy["b"] == nil)
  }

  @Test(arguments: [
    ("fields: [{id: a, name: A}]", "f.yaml:1: \"title\" is missing. Add a line \"title: …\"."),
    ("title: Stadt\nfields:\n  - id: a\n", "f.yaml:3: \"name\" is missing. Add a line \"name: …\"."),
    ("title: Stadt\nfields:\n  - name: A\n", "f.yaml:3: \"id\" is missing. Add a line \"id: …\"."),
    (
      "title: Stadt\nfields:\n  - {id: Ämter, name: A}\n",
      "f.yaml:3: the identifier \"Ämter\" has other characters than a–z, 0–9 and hyphen. "
        + "Use lower-case letters without umlauts, digits and hyphens."
    ),
    ("title: Stadt\nfields: keine\n", "f.yaml:1: \"fields\" is no list. Begin each entry with \"- \"."),
    (
      "title: Stadt\nfields:\n  - {id: a, name: A, keywords: Rad}\n",
      "f.yaml:3: \"keywords\" is no list. Write \"keywords: [one, two]\"."
    ),
    (
      "title: Stadt\nfields:\n  - id: a\n    name: A\n    keywords:\n      - Rad\n      - [Bus]\n",
      "f.yaml:7: an entry of \"keywords\" is no text. Write plain words or phrases."
    ),
    (
      "title: Stadt\nfields:\n  - {id: index, name: A}\n",
      "f.yaml:3: the identifier \"index\" is reserved for a page of the report. Choose another one, such as \"index-feld\"."
    ),
    (
      "title: Stadt\nfields:\n  - {id: a, name: A, rest: vielleicht}\n",
      "f.yaml:3: \"rest\" is neither true nor false. Write \"rest: true\" or leave the line out."
    ),
    ("title: Stadt\n", "f.yaml:1: \"fields\" is empty. List at least one action field."),
    ("", "f.yaml: \"title\" is missing. Add a line \"title: …\"."),
    (
      "title: Stadt\nfields: [{id: a, name: A}, {id: a, name: B}]",
      "f.yaml: the field \"a\" occurs twice. Give each field its own id."
    ),
    (
      "title: S\nfields: [{id: a, name: A, goals: [{id: g, name: G}, {id: g, name: H}]}]",
      "f.yaml: the goal \"g\" occurs twice. Give each goal its own id."
    ),
  ])
  func mistakes(text: String, message: String) {
    let error = #expect(throws: LexiconError.self) { try read(text) }
    #expect(error?.description == message)
  }

  @Test func aFieldMayTakeTheRest() throws {
    let taxonomy = try read("title: Stadt\nfields: [{id: a, name: A}, {id: b, name: B, rest: true}]")
    #expect(taxonomy.restField?.id == "b")
  }

  @Test(arguments: ["kommune.yaml", "radverkehr.yaml"])
  func theExamplesCanBeRead(name: String) throws {
    let file = Project.folder.appending(path: "Lexicons/action-fields/\(name)")
    let taxonomy = try TaxonomyReader.read(path: file.path)
    for field in taxonomy.fields where field.name != "Sonstiges" {
      #expect(field.keywords.count >= 14, "\(field.id)")
    }
  }

  @Test func jenasFieldsHaveManyKeywords() throws {
    for field in try Bundled.lexicons().actionFields.fields {
      #expect(field.keywords.count >= 60, "\(field.id)")
    }
  }

  @Test func brokenYAMLIsNamed() {
    let error = #expect(throws: LexiconError.self) { try read("title: \"Stadt\nfields: [") }
    #expect(error?.file == "f.yaml")
    #expect(error?.problem.hasPrefix("this is not valid YAML: ") == true)
    #expect(error?.remedy == "Mind the indentation, and quote texts that contain a colon")
  }

  @Test func aMissingFileIsNamedInFull() {
    let error = #expect(throws: LexiconError.self) { try TaxonomyReader.read(path: "/nirgendwo/felder.yaml") }
    #expect(
      error?.description
        == "/nirgendwo/felder.yaml: the file cannot be read. Check that it exists and that you may read it.")
  }

  // MARK: The bundled action fields

  @Test func jenasFieldsStandInTheStrategysOrder() throws {
    let taxonomy = try Bundled.lexicons().actionFields
    #expect(
      taxonomy.fields.map(\.id) == [
        "digitale-infrastruktur-datenpolitik", "stadtentwicklung-umwelt-verkehr",
        "bildung-kultur-soziales", "wirtschaft-wissenschaft", "digitale-verwaltung",
      ])
    #expect(taxonomy.fields.map(\.code) == ["HF1", "HF2", "HF3", "HF4", "HF5"])
  }

  @Test func noKeywordSpeaksForTwoFields() throws {
    let fields = try Bundled.lexicons().actionFields.fields
    let keywords = fields.flatMap { field in
      // A goal may repeat its own field's keyword, so that both count.
      Set((field.keywords + field.goals.flatMap(\.keywords)).map(UnicodeForms.fold))
    }
    #expect(keywords.repeated() == [])
  }

  @Test func noKeywordStandsTwiceInAList() throws {
    for field in try Bundled.lexicons().actionFields.fields {
      #expect(field.keywords.map(UnicodeForms.fold).repeated() == [], "\(field.id)")
      for goal in field.goals {
        #expect(goal.keywords.map(UnicodeForms.fold).repeated() == [], "\(goal.id)")
      }
    }
  }

  @Test func noTwoKeywordsAreFormsOfOneWord() throws {
    // Both would count, as if two words spoke for the field.
    let tokenizer = try Bundled.tokenizer()
    for field in try Bundled.lexicons().actionFields.fields {
      let words = field.keywords.filter { !$0.contains(" ") }
      let repeated = words.map { UnicodeForms.fold(tokenizer.wordType(of: $0).lemma) }.repeated()
      #expect(repeated == [], "\(field.id)")
    }
  }

  @Test func measuresCarryTheirFieldsCodeOnce() throws {
    let fields = try Bundled.lexicons().actionFields.fields
    #expect(fields.flatMap { $0.goals.flatMap { $0.measures.map(\.id) } }.repeated() == [])
    for field in fields {
      let code = try #require(field.code)
      let foreign = field.goals.flatMap(\.measures).filter { !$0.id.hasPrefix("\(code)-M") }
      #expect(foreign == [], "\(field.id)")
    }
  }

  @Test func keywordsAreTokensOfTexts() throws {
    let tokenizer = try Bundled.tokenizer()
    for field in try Bundled.lexicons().actionFields.fields {
      for keyword in field.keywords + field.goals.flatMap(\.keywords) {
        let document = tokenizer.document(for: keyword)
        #expect(document.tokens.count == keyword.split(separator: " ").count, "\(keyword)")
      }
    }
  }

  private func read(_ text: String) throws -> ActionFieldTaxonomy {
    try TaxonomyReader.read(text, name: "f.yaml")
  }
}
