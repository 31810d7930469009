/// What stands behind a number that counts or measures something.
enum Quantities {
  /// Units and the things that comments count in thousands.
  static let units = Set(
    words: """
      euro eur euros cent dollar prozent promille mio millionen million mrd milliarden milliarde tsd
      tausend mm cm m km meter metern kilometer kilometern qm quadratmeter quadratmetern ha hektar g kg
      gramm kilo kilogramm t tonne tonnen l liter litern kw kwh mw mwh watt kilowatt grad uhr sek
      sekunden min minute minuten std stunde stunden tag tage tagen woche wochen monat monate monaten
      jahr jahre jahren mal einwohner einwohnern einwohnerinnen menschen personen leute leuten bürger
      bürgern bürgerinnen nutzer nutzern nutzerinnen besucher besuchern haushalte haushalten fahrzeuge
      fahrzeugen autos pkw lkw radfahrer stimmen stück bäume bäumen wohnungen plätze plätzen aufrufe
      zugriffe
      """)

  static let signs: Set<String> = ["€", "$", "£", "%", "‰", "°", "²", "³"]
}
