import Testing

@testable import Intake

@Suite("Folded names")
struct FoldedNameTests {
  @Test(
    "are the same however a name is spelled",
    arguments: [
      ["Kommentar-ID", "kommentar id", "KommentarID", " KOMMENTAR_ID "],
      ["Überschrift", "Ueberschrift", "Uberschrift", "U\u{308}BERSCHRIFT"], ["Straße", "strasse", "STRASSE"],
      ["created_at", "createdAt", "Created At"],
    ])
  func same(names: [String]) {
    #expect(Set(names.map { foldedName($0) }).count == 1)
  }

  @Test("differ where letters or digits do")
  func different() {
    #expect(foldedName("Frage 1") != foldedName("Frage 2"))
    #expect(foldedName("Länge") != foldedName("Lunge"))
  }
}
