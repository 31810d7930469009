import FeedbackModel
import Testing

struct ActionFieldTaxonomyTests {
  private static let taxonomy = ActionFieldTaxonomy(
    title: "Stadt",
    fields: [
      ActionField(id: "kultur-soziales", code: "HF3", name: "Kultur und Soziales", keywords: []),
      ActionField(id: "gruen", name: "Grünes", keywords: []),
      ActionField(id: "sonst", name: "Sonstiges", keywords: []),
    ])

  @Test(
    arguments: [
      ("Kultur und Soziales", "kultur-soziales"), ("KULTUR & SOZIALES", "kultur-soziales"),
      ("hf3", "kultur-soziales"), ("kultur-soziales", "kultur-soziales"), ("Gruenes", "gruen"),
      ("Kultur", nil), ("", nil), ("&", nil),
    ] as [(String, String?)])
  func aCategoryNamesAField(category: String, id: String?) {
    #expect(Self.taxonomy.field(declaredAs: category)?.id == id)
  }

  @Test func aFieldOfAListedNameTakesTheRest() {
    #expect(Self.taxonomy.restField == nil)
    #expect(Self.taxonomy.markingRestField(named: ["sonstiges"]).restField?.id == "sonst")
    #expect(Self.taxonomy.markingRestField(named: ["Übriges"]).restField == nil)
    var marked = Self.taxonomy
    marked.fields[1].isRest = true
    #expect(marked.markingRestField(named: ["sonstiges"]) == marked)
  }
}
