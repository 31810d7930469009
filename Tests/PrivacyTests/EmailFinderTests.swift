import Testing

@Suite("E-mail addresses")
struct EmailFinderTests {
  @Test(
    "are hidden",
    arguments: [
      (
        "Schreiben Sie mir bitte an petra.lindner@posteo.de, danke!",
        "Schreiben Sie mir bitte an [E-Mail], danke!"
      ),
      ("Kontakt: buero@radverein-lobeda.example", "Kontakt: [E-Mail]"),
      ("Antwort an <h.brandt_77@uni-mitte.example>.", "Antwort an <[E-Mail]>."),
      ("(ines+umfrage@mail.example)", "([E-Mail])"),
      ("Mail:ole@web.example;danke", "Mail:[E-Mail];danke"),
      ("a.b@eins.example oder c.d@zwei.example", "[E-Mail] oder [E-Mail]"),
      ("ICH@FIRMA.EXAMPLE", "[E-Mail]"),
      ("mailto:tom@verein.example", "mailto:[E-Mail]"),
      ("Schreibt an jörg@weiß.example!", "Schreibt an [E-Mail]!"),
      ("Meine Adresse: käthe.groß@büro.example.", "Meine Adresse: [E-Mail]."),
      ("melde dich: „ulla@netz.example“", "melde dich: „[E-Mail]“"),
      ("https://formular.example/?von=ulla@netz.example", "https://formular.example/?von=[E-Mail]"),
    ])
  func hidden(text: String, redacted: String) {
    for reader in Reader.allCases {
      #expect(reader.redacted(text) == redacted, "\(reader)")
    }
  }

  @Test(
    "with spelled-out signs are hidden",
    arguments: [
      ("petra.lindner (at) posteo.example", "[E-Mail]"),
      ("Bitte an ines[at]mail.example schreiben", "Bitte an [E-Mail] schreiben"),
      ("ole(ät)netz.example", "[E-Mail]"),
      ("Erreichbar: tom (at) verein (punkt) example.", "Erreichbar: [E-Mail]."),
      ("tom {at} verein [dot] example", "[E-Mail]"),
    ])
  func spelledOut(text: String, redacted: String) {
    #expect(Reader.withoutLists.redacted(text) == redacted)
  }

  @Test(
    "are not seen in other uses of the sign",
    arguments: [
      "@stadtwerke, wann fährt die Bahn wieder?",
      "Danke @jenaer_radfahrer und @vcd!",
      "Drei Kugeln Eis @ 1.50 sind zu viel.",
      "Karte: https://karten.example/maps/@50.927,11.586,15z",
      "Wir sehen uns @home.",
      "Die Sitzung (at) Rathaus beginnt um 18 Uhr.",
      "Der Weg (at least so far) ist gesperrt.",
      "user@localhost",
    ])
  func otherUses(text: String) {
    #expect(Reader.withoutLists.redacted(text) == text)
  }
}
