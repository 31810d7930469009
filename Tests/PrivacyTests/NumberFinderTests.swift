import Testing

/// Numbers with checksums, plates, dates, addresses: what the gold does not show.
@Suite("Numbers and addresses")
struct NumberFinderTests {
  @Test(
    "with a wrong check digit are found behind a cue only",
    arguments: [
      // Tax number of the public documentation, and with its last digit changed
      ("Nummer 86095742719 bitte prüfen", "Nummer [Steuernummer] bitte prüfen"),
      ("Nummer 86095742718 bitte prüfen", "Nummer 86095742718 bitte prüfen"),
      ("Steuer-ID 86095742718", "Steuer-ID [Steuernummer]"),
      // Social insurance: the example of the regulation
      ("Nr. 15070649C103 eintragen", "Nr. [Ausweis- oder Kundennummer] eintragen"),
      ("Nr. 15070649C104 eintragen", "Nr. 15070649C104 eintragen"),
      // VAT
      ("DE136695976 auf der Rechnung", "[Steuernummer] auf der Rechnung"),
      ("DE136695975 auf der Rechnung", "DE136695975 auf der Rechnung"),
    ])
  func checkDigits(text: String, redacted: String) {
    #expect(Reader.withLists.redacted(text) == redacted)
  }

  @Test(
    "of vehicles need the code of a district",
    arguments: [
      ("Der Wagen J-AB 123 steht da", "Der Wagen [Kennzeichen] steht da"),
      ("Der Wagen QQ-AB 123 steht da", "Der Wagen QQ-AB 123 steht da"),
      ("J AB 123 ohne Wort davor", "J AB 123 ohne Wort davor"),
      ("Auto J AB 123", "Auto [Kennzeichen]"),
      ("J-AB 12345", "J-AB 12345"),
      ("J-AB 12,5 Euro", "J-AB 12,5 Euro"),
    ])
  func plates(text: String, redacted: String) {
    #expect(Reader.withLists.redacted(text) == redacted)
  }

  @Test(
    "of streets are personal where somebody lives",
    arguments: [
      ("Ich wohne in der Talstraße 12.", "Ich wohne in der [Adresse]."),
      ("In der Talstraße 12 fehlt Licht.", "In der Talstraße 12 fehlt Licht."),
      ("Frau Sobotta, Talstraße 12", "Frau [Name], [Adresse]"),
      ("Bürgerbüro, Talstraße 12, 07743 Jena", "Bürgerbüro, Talstraße 12, 07743 Jena"),
      ("Talstraße 12, 07743 Jena", "[Adresse]"),
      (
        "Ich wohne hier. Vor der Talstraße 12 liegt Müll.", "Ich wohne hier. Vor der Talstraße 12 liegt Müll."
      ),
    ])
  func addresses(text: String, redacted: String) {
    #expect(Reader.withLists.redacted(text) == redacted)
  }
}
