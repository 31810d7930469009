import GermanText
import TextTestSupport
import Testing

/// Verbs whose particle stands at the end of their clause.
struct SeparableVerbTests {
  @Test(
    "joins verb and particle",
    arguments: [
      ("Ich stimme dem Vorschlag voll zu.", "zustimmen"),
      ("Der Bus fährt jeden Morgen zu früh ab.", "abfahren"),
      ("Bitte baut die alte Laterne ab!", "abbauen"),
      ("Die Stadt lehnte den Antrag ohne Grund ab, leider.", "ablehnen"),
      ("Wir fordern euch auf, endlich zu handeln.", "auffordern"),
      ("Hört mit dem Lärm auf.", "aufhören"),
      // A verb that exists with particles only, and one in capitals.
      ("Die Hecke schränkt die Sicht ein.", "einschränken"), ("ENDLICH HÖRT UNS JEMAND ZU!", "zuhören"),
    ])
  func joins(text: String, infinitive: String) throws {
    let tokenizer = try Bundled.tokenizer()
    let document = tokenizer.document(for: text)
    #expect(tokenizer.separableVerbs(in: document).map(\.infinitive) == [infinitive])
  }

  @Test(
    "joins nothing where there is nothing to join",
    arguments: [
      "Ich stimme dem Vorschlag nicht.", "Der Weg führt zum Bahnhof.", "Nach und nach wird es besser.",
      "Die Laterne wurde abgebaut.", "Wir sind dafür.", "",
    ])
  func leavesAlone(text: String) throws {
    let tokenizer = try Bundled.tokenizer()
    let document = tokenizer.document(for: text)
    #expect(tokenizer.separableVerbs(in: document).isEmpty)
  }
}
