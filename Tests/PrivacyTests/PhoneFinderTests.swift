import Testing

@Suite("Phone numbers")
struct PhoneFinderTests {
  @Test(
    "are hidden",
    arguments: [
      // International
      ("+49 3641 778899", "[Telefon]"),
      ("Meine Nummer ist +49 (0)3641 77 88 99.", "Meine Nummer ist [Telefon]."),
      ("(+49) 151 22334455", "[Telefon]"),
      ("+4915122334455", "[Telefon]"),
      ("+ 49 151 22334455", "[Telefon]"),
      ("0049 151 / 22 33 44 55", "[Telefon]"),
      ("Aus Wien: +43 1 5877001", "Aus Wien: [Telefon]"),
      // National
      ("Anwohner unter 03641/778899 befragen", "Anwohner unter [Telefon] befragen"),
      ("(03641) 77-8899", "[Telefon]"),
      ("(0 36 41) 77 88 99", "[Telefon]"),
      ("03641 - 77 88 99", "[Telefon]"),
      ("03641.778899", "[Telefon]"),
      ("030/1234567", "[Telefon]"),
      ("0151-2233 4455", "[Telefon]"),
      ("0151–22334455 (abends)", "[Telefon] (abends)"),
      ("0151\u{A0}2233\u{A0}4455", "[Telefon]"),
      ("03641 7788-0, Durchwahl -12", "[Telefon], Durchwahl -12"),
      ("03641 (778899)", "[Telefon]"),
      // With cues
      ("Tel. 77 88 99", "Tel. [Telefon]"),
      ("Telefon: 778899", "Telefon: [Telefon]"),
      ("Handy 1512233445", "Handy [Telefon]"),
      ("Tel.: 0 36 41 / 7 78 89", "Tel.: [Telefon]"),
      ("Fax:03641-778898", "Fax:[Telefon]"),
      ("Bitte rufen Sie mich an: 4477889", "Bitte rufen Sie mich an: [Telefon]"),
      ("Ich bin abends unter der 4477889 erreichbar.", "Ich bin abends unter der [Telefon] erreichbar."),
      ("Am besten 4477889 anrufen!", "Am besten [Telefon] anrufen!"),
      ("mobil erreichbar: 151 22334455", "mobil erreichbar: [Telefon]"),
    ])
  func hidden(text: String, redacted: String) {
    for reader in Reader.allCases {
      #expect(reader.redacted(text) == redacted, "\(reader)")
    }
  }

  @Test(
    "are told from their neighbours",
    arguments: [
      ("Am 03.05.2024 0151 22334455 anrufen", "Am 03.05.2024 [Telefon] anrufen"),
      ("0151 22334455 20 Uhr", "[Telefon] 20 Uhr"),
      ("03641 778899 / 0151 22334455", "[Telefon] / [Telefon]"),
      ("03641 778899,0151 22334455", "[Telefon],[Telefon]"),
      ("Lindenweg 7, 07743 Jena, 03641 778899", "[Adresse], [Telefon]"),
      ("Tel. 03641 778899 o. 0151/22334455", "Tel. [Telefon] o. [Telefon]"),
      ("Tel: 778899 07743 Jena", "Tel: [Telefon] Jena"),
      ("Zeile eins 03641\n778899 und 0151 22334455", "Zeile eins 03641\n778899 und [Telefon]"),
    ])
  func neighbours(text: String, redacted: String) {
    #expect(Reader.withLists.redacted(text) == redacted)
  }

  @Test(
    "are not other digits",
    arguments: [
      // Dates, times and years
      "Seit dem 01.09.2023 ist die Brücke gesperrt.",
      "Vom 03.04.2024 bis 05.06.2024",
      "Am 03-08-2015 um 08:30 Uhr",
      "Telefonsprechstunde Mo 08:00-12:00",
      "Tel. erreichbar 08.00-16.00 Uhr",
      "In den Jahren 2019/2020 und 2021-2022",
      "Heft 05-06/2013",
      // Money and quantities
      "Der Umbau kostet 12.500.000 Euro.",
      "Das wären 1500000 € unter dem Ansatz.",
      "Kosten unter 2 500 000 Euro sind vertretbar.",
      "0,0000001 Prozent",
      "Wir erreichen 1200000 Einwohner.",
      "Strafe: 0035,50 €",
      // Addresses, places, papers
      "07743 Jena, 07745 Jena",
      "Die Bezirke 07743/07745/07747",
      "Haus 12-14, 99084 Erfurt",
      "Nach § 34 Abs. 2 und §§ 12-15 BauGB",
      "Beschluss 0123/2024 der Fraktion",
      "Koordinaten 50.9271234, 11.5861234",
      "Buslinie 10, 11, 12, 13 und 14",
      "https://stadt.example/vorlage/03641778899",
      "Artikel AB03641778899",
      "Die 0 ist 0000000.",
      "Bitte 110 oder 112 anrufen, sonst 115.",
      "Ticket 20240012345",
      "Konto DE12 3456 0151 2233 4455 66 stimmt nicht",
      "Telefon 07743 Jena",
      "Die Zahl 4477889 sagt mir nichts.",
    ])
  func otherDigits(text: String) {
    for reader in Reader.allCases {
      #expect(reader.redacted(text) == text, "\(reader)")
    }
  }
}
