import GermanText

/// Tells ordinary nouns from names where the cue alone does not.
enum OrdinaryNouns {
  /// - Parameter type: A capitalised word.
  static func contains(_ type: WordType, key: String) -> Bool {
    if Surnames.contains(key) || GivenNames.contains(key) { return false }
    return frequent.contains(key) || endings.contains { key.hasSuffix($0) } || isInDictionary(type)
  }

  /// Whether the word lists know a noun of this form, or with the ending of a plural. Other inflected forms
  /// are no proof: Weber is not an inflected Web.
  private static func isInDictionary(_ type: WordType) -> Bool {
    guard type.isKnown, type.lemma.first?.isUppercase == true else { return false }
    let lemma = UnicodeForms.fold(type.lemma)
    return ["", "e", "n", "en"].contains { type.folded == lemma + $0 }
  }

  /// Endings that make nouns, and hardly a surname.
  private static let endings = Set(
    words: """
      ung ungen heit heiten keit keiten schaft schaften tion tionen tät täten ismus verein initiative
      innen zeit zeiten platz plätze weg wege strasse strassen schule schulen amt behörde polizei projekt
      verkehr fahrer wohner wohnerin teilnehmer nutzer bürger bürgerin team verwaltung redaktion
      """)

  /// Nouns that stand right behind people without being their names ("weil meine Tochter Angst hat"), days
  /// and months, and what people call themselves when they sign without a name.
  private static let frequent = Set(
    words: """
      angst ängste anfang ende mitte arbeit arzt ärzte aufgaben auto autos bahn bus besuch bescheid dank
      danke durst ehre erfolg essen fahrrad fahrräder fehler ferien feuer fleisch fragen freude freunde
      frieden fussball garten geduld geld geschäfte geschenke glück grund haus hause häuser hilfe
      hoffnung hund hunde hunger ideen internet kaffee karten kind kinder kindern kindergeld klavier
      kleidung kontakt kosten krach laub lärm leben lust medikamente miete mühe müll musik mut
      nachricht nachts namens not pech pflege platz post probleme rad räder rasen rat recht respekt ruhe
      sachen schach schmerzen schnee schuld schutz schwierigkeiten schwimmen sorge sorgen spass
      spaziergänge sport steuern strom tag tage tee tennis termin termine trost unrecht unterstützung
      unterlagen urlaub verantwortung verständnis vertrauen vorteile wasser wege werbung wert wohnung
      wohnungen wünsche zeitung zugang zukunft ausflüge einkäufe abends arbeiten montag dienstag
      mittwoch donnerstag freitag samstag sonnabend vormittag nachmittag mittag morgen abend januar
      februar märz april mai juni juli august september oktober november dezember anwohner anwohnerin
      anlieger bürger bürgerin einwohner einwohnerin eltern elternteil familie gast genossen jemand
      leser leserin mama mieter mieterin mutter nachbar nachbarn nachbarin oma opa papa passant pendler
      pendlerin radfahrer radfahrerin radler radlerin rentner rentnerin schüler schülerin senior
      seniorin student studentin studierende stadt team vater wähler wählerin mensch menschen leute
      behörde polizei presse programm teil gegenstand
      """)
}
