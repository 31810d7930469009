import Testing

@Suite("Names")
struct NameFinderTests {
  @Test(
    "behind salutations are hidden",
    arguments: [
      ("Gestern half mir Frau Sobotta am Schalter.", "Gestern half mir Frau [Name] am Schalter."),
      ("Herr Wuttke war unfreundlich.", "Herr [Name] war unfreundlich."),
      ("Ich habe Herrn Wuttke zweimal gefragt.", "Ich habe Herrn [Name] zweimal gefragt."),
      ("Frau Dr. Sobotta half", "Frau Dr. [Name] half"),
      ("Herr Prof. Dr. med. K. Wuttke", "Herr Prof. Dr. med. [Name]"),
      ("Frau Anna-Lena Fischer-Koch", "Frau [Name]"),
      ("Herr Hans Peter Klein kam", "Herr [Name] kam"),
      ("Herrn Wuttkes Vorschlag ist gut.", "Herrn [Name] Vorschlag ist gut."),
      ("Herrn Müllers Hund bellt.", "Herrn [Name] Hund bellt."),
      ("Herr Thomas Koch grüßt nie.", "Herr [Name] grüßt nie."),
      ("Frau von der Heide und Herr von Alten", "Frau [Name] und Herr [Name]"),
      ("Frau O’Brien, Herr D'Angelo", "Frau [Name], Herr [Name]"),
      ("Herr und Frau Wuttke", "Herr und Frau [Name]"),
      ("Herr/Frau Wuttke", "Herr/Frau [Name]"),
      ("Familie Wuttke parkt auf dem Gehweg.", "Familie [Name] parkt auf dem Gehweg."),
      ("Bei Fam. Fischer brennt Licht.", "Bei Fam. [Name] brennt Licht."),
      ("Die Familie Koch zieht um.", "Die Familie [Name] zieht um."),
      ("Hr. Wuttke und Fr. Sobotta", "Hr. [Name] und Fr. [Name]"),
      ("die Herren Wuttke und Fischer", "die Herren [Name] und [Name]"),
      ("Die Familien Wuttke, Koch und Sobotta", "Die Familien [Name], [Name] und [Name]"),
      ("Eheleute Anna und Paul Wuttke", "Eheleute [Name] und [Name]"),
      (
        "Sehr geehrter Herr Wuttke, Stadträte sollten zuhören.",
        "Sehr geehrter Herr [Name], Stadträte sollten zuhören."
      ),
      ("Die Frau Sobotta vom Amt", "Die Frau [Name] vom Amt"),
      ("Frau Aylin Yıldız-Demir hilft", "Frau [Name] hilft"),
      ("HERR WUTTKE SCHLÄFT", "HERR [Name]"),
      ("Frau Klein, Herr Lange und Frau Neu", "Frau [Name], Herr [Name] und Frau [Name]"),
      ("Frau Zimmer nahm sich Zeit.", "Frau [Name] nahm sich Zeit."),
      ("Meine Frau Anna fährt Rad.", "Meine Frau [Name] fährt Rad."),
      ("Der Bürgermeister und Herr Wuttke stritten.", "Der Bürgermeister und Herr [Name] stritten."),
    ])
  func salutations(text: String, redacted: String) {
    for reader in Reader.allCases {
      #expect(reader.redacted(text) == redacted, "\(reader)")
    }
  }

  @Test(
    "in introductions are hidden",
    arguments: [
      ("Mein Name ist Jutta Sobotta.", "Mein Name ist [Name]."),
      (
        "Guten Tag, mein Name ist Wuttke und ich wohne in Lobeda.",
        "Guten Tag, mein Name ist [Name] und ich wohne in Lobeda."
      ),
      ("mein Name: Olaf Wuttke", "mein Name: [Name]"),
      ("Mein Name ist Dr. Fischer", "Mein Name ist Dr. [Name]"),
      ("Ich heiße Mila Sobotta, bin 12 Jahre alt und", "Ich heiße [Name], bin 12 Jahre alt und"),
      ("Ich heisse Olaf.", "Ich heisse [Name]."),
      ("Übrigens heiße ich Jutta Koch.", "Übrigens heiße ich [Name]."),
      ("Ich wohne hier und heiße Jutta.", "Ich wohne hier und heiße [Name]."),
      ("Ich bin Jutta Sobotta aus Lobeda.", "Ich bin [Name] aus Lobeda."),
      ("Hallo, ich bin die Mila!", "Hallo, ich bin die [Name]!"),
      ("Kontakt: Jutta Sobotta, Lindenweg 7", "Kontakt: [Name], [Adresse]"),
      ("Ansprechpartnerin: Frau Sobotta", "Ansprechpartnerin: Frau [Name]"),
      ("Name: Olaf Wuttke", "Name: [Name]"),
    ])
  func introductions(text: String, redacted: String) {
    for reader in Reader.allCases {
      #expect(reader.redacted(text) == redacted, "\(reader)")
    }
  }

  @Test(
    "in signatures are hidden",
    arguments: [
      ("Danke! Viele Grüße, Jutta Sobotta", "Danke! Viele Grüße, [Name]"),
      ("Mit freundlichen Grüßen\n\nOlaf Wuttke\nJena-Nord", "Mit freundlichen Grüßen\n\n[Name]\nJena-Nord"),
      ("Bitte ändern. MfG O. Wuttke", "Bitte ändern. MfG [Name]"),
      ("LG Jutta", "LG [Name]"),
      ("LG, Jutta :-)", "LG, [Name] :-)"),
      ("Beste Grüße - Ihre Jutta Sobotta!", "Beste Grüße - Ihre [Name]!"),
      ("Viele Grüße aus Lobeda, Jutta", "Viele Grüße aus Lobeda, [Name]"),
      (
        "Herzliche Grüße aus dem Süden\nJutta und Olaf Wuttke",
        "Herzliche Grüße aus dem Süden\n[Name] und [Name]"
      ),
      ("Liebe Grüße 🌻 Mila & Tom", "Liebe Grüße 🌻 [Name] & [Name]"),
      ("Freundliche Grüße\nDr. Jutta Sobotta, Tel. 778899", "Freundliche Grüße\nDr. [Name], Tel. [Telefon]"),
      ("Hochachtungsvoll\nW. Krawczyk", "Hochachtungsvoll\n[Name]"),
      ("Mit Gruß Familie Sobotta", "Mit Gruß Familie [Name]"),
      ("gez. Sobotta", "gez. [Name]"),
      ("Mit freundlichen Grüßen\ni. A. Sobotta", "Mit freundlichen Grüßen\ni. A. [Name]"),
      ("Beste Grüße, Dipl.-Ing. (FH) Olaf Wuttke", "Beste Grüße, Dipl.-Ing. (FH) [Name]"),
      ("LG Mila, Tom und Jutta", "LG [Name], [Name] und [Name]"),
      ("LG Mila u. Tom", "LG [Name] u. [Name]"),
      ("Viele Grüße\nJutta Sobotta, Winzerla", "Viele Grüße\n[Name], Winzerla"),
      ("Viele Grüße und danke für alles\nKrawczyk", "Viele Grüße und danke für alles\n[Name]"),
      ("Viele Grüße von Jutta", "Viele Grüße von [Name]"),
    ])
  func signatures(text: String, redacted: String) {
    for reader in Reader.allCases {
      #expect(reader.redacted(text) == redacted, "\(reader)")
    }
  }

  @Test(
    "of people close to the author are hidden",
    arguments: [
      ("Mein Nachbar Krawczyk mäht sonntags.", "Mein Nachbar [Name] mäht sonntags."),
      ("mit meiner Nachbarin Jutta Sobotta", "mit meiner Nachbarin [Name]"),
      ("Mein alter Nachbar Fischer", "Mein alter Nachbar [Name]"),
      ("unsere Nachbarn Koch und Sobotta", "unsere Nachbarn [Name] und [Name]"),
      ("Mein Nachbar, Olaf Wuttke, sagt", "Mein Nachbar, [Name], sagt"),
      ("Mein Nachbar Herr Wuttke", "Mein Nachbar Herr [Name]"),
      ("Unser Sohn Jonas wird sechs.", "Unser Sohn [Name] wird sechs."),
      ("Meine Freundin Chantal fährt Rad.", "Meine Freundin [Name] fährt Rad."),
      ("weil meine kleine Tochter Mila Angst hat", "weil meine kleine Tochter [Name] Angst hat"),
      ("Unser Hausmeister Krawczyk räumt nie.", "Unser Hausmeister [Name] räumt nie."),
    ])
  func relations(text: String, redacted: String) {
    for reader in Reader.allCases {
      #expect(reader.redacted(text) == redacted, "\(reader)")
    }
  }

  @Test(
    "of people in public offices stay",
    arguments: [
      "Oberbürgermeister Wuttke hat es versprochen.",
      "Herr Oberbürgermeister Wuttke hat es versprochen.",
      "Frau Stadträtin Sobotta fragte nach.",
      "Sehr geehrte Frau Ministerin Sobotta,",
      "Herr Bundeskanzler, handeln Sie!",
      "Unser Dezernent, Herr Wuttke, schweigt.",
      "Herr Wuttke (Stadtrat) stimmte zu.",
      "Frau Sobotta, Dezernentin für Bau, stimmte zu.",
      "Herr Wuttke, unser neuer Bürgermeister, stimmte zu.",
      "Frau Dr. Sobotta als Beigeordnete",
      "Der Abgeordnete Herr Wuttke",
      "Viele Grüße\nOlaf Wuttke\nOrtsteilbürgermeister",
    ])
  func offices(text: String) {
    for reader in Reader.allCases {
      #expect(reader.redacted(text) == text, "\(reader)")
    }
  }

  @Test(
    "are not streets, schools and companies",
    arguments: [
      "An der Karl-Liebknecht-Straße fehlt ein Radweg.",
      "Der Spielplatz in der Frau-Holle-Str. ist kaputt.",
      "Von der Frau Holle Straße bis zum Ernst-Abbe-Platz",
      "Die Familie Mann Schule bekommt ein Dach.",
      "Familie Wuttke GmbH baut.",
      "Das Ernst-Abbe-Gymnasium und die Goetheallee",
      "Der Verein Herrenberg e. V. lädt ein.",
      "Grüße aus der Karl-Marx-Allee!",
      "Das LG Gera hat entschieden, das VG Weimar nicht.",
      "laut Urteil des LG Erfurt.",
    ])
  func places(text: String) {
    for reader in Reader.allCases {
      #expect(reader.redacted(text) == text, "\(reader)")
    }
  }

  @Test(
    "are not ordinary words",
    arguments: [
      "Die Frau am Schalter war nett.",
      "Eine Familie mit Kindern braucht Platz.",
      "Als Frau Angst haben zu müssen, ist schlimm.",
      "Jede Frau Mitte 40 kennt das.",
      "Mein Mann Anfang 50 fährt Bus.",
      "Meine Frau Probleme hat mit dem Bordstein.",
      "weil meine Tochter Angst im Dunkeln hat",
      "wenn mein Sohn Fußball spielt",
      "Mein Nachbar Rasen mäht, ich nicht.",
      "mit der Familie Urlaub machen",
      "Meine Familie Ausflüge machen zu lassen",
      "Sehr geehrte Damen und Herren, Radwege fehlen.",
      "Menschen aus aller Herren Länder",
      "Der Name ist Programm.",
      "Name: Spielplatz am Park",
      "Kontakt: Bürgerbüro, Markt 1",
      "Ich bin Anwohner und Vater.",
      "Ich bin Rentnerin.",
      "Im Sommer gibt es heiße Tage und heiße Getränke.",
      "Gestern hatte meine Tochter Angst.",
      "Unsere Partner von Radio Winzerla laden ein.",
      "Leider hat mein Sohn Probleme.",
      "Mein Name ist mir wichtig.",
      "Ich heiße Sie herzlich willkommen.",
      "Ich heiße Radwege in der Stadt gut.",
      "Das heiße Wasser fehlt.",
      "Viele Grüße an das ganze Team!",
      "Viele Grüße!",
      "Mit freundlichen Grüßen\nEin Anwohner",
      "Viele Grüße, eine Mutter aus Winzerla",
      "Viele Grüße\nBürgerinitiative Westbahnhof",
      "Mo. bis Fr. Termine nur online",
      "Herr K. aus L. sagt nichts.",
      "Herr der Lage ist hier niemand.",
      "Unsere Nachbarn haben auch protestiert.",
      "Er ist kein Herr Niemand.",
      "Herr\nRadwege fehlen.",
      "Frau Sie müssen verstehen",
      "Frau SPD und Herr CDU",
    ])
  func ordinaryWords(text: String) {
    for reader in Reader.allCases {
      #expect(reader.redacted(text) == text, "\(reader)")
    }
  }

  @Test(
    "are told from nouns that the word lists know",
    arguments: [
      "dass die Frau Kaffee trinkt",
      "Mann/Frau Unterschiede beim Lohn",
      "Mit der Familie Kinderwagen schieben",
      "wenn mein Nachbar Einkauf und Rollator trägt",
    ])
  func knownNouns(text: String) {
    #expect(Reader.withLists.redacted(text) == text)
  }

  @Test(
    "without a cue need a given name, and in lower case a cue",
    arguments: [
      ("Das hat Jutta Sobotta erzählt.", "Das hat [Name] erzählt."),
      ("ich heiße jutta sobotta", "ich heiße [Name]"),
      ("Ernst Abbe und Karl Marx", "Ernst Abbe und Karl Marx"),
      ("Die Firma Peter Kern", "Die Firma Peter Kern"),
      ("Frau Sobotta half. Auch Sobotta hat Feierabend.", "Frau [Name] half. Auch [Name] hat Feierabend."),
      ("Frau Anna vom Bürgeramt half.", "Frau [Name] vom Bürgeramt half."),
      ("Frau Sobotta wohnt in der Sobotta-Straße.", "Frau [Name] wohnt in der Sobotta-Straße."),
    ])
  func withoutCues(text: String, redacted: String) {
    #expect(Reader.withLists.redacted(text) == redacted)
  }
}
