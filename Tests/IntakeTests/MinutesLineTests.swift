import Testing

@testable import Intake

@Suite("Lines of minutes")
struct MinutesLineTests {
  @Test(
    "tells the kinds of lines apart",
    arguments: [
      ("", .blank), ("   ", .blank), ("---", .blank), ("* * *", .blank),
      ("# Titel", .heading(level: 1, text: "Titel")),
      ("### Verkehr ###", .heading(level: 3, text: "Verkehr")),
      ("#Hashtag", .paragraph(indent: 0, text: "#Hashtag")), ("- a", .bullet(indent: 0, text: "a")),
      ("  * a", .bullet(indent: 2, text: "a")), ("\t+ a", .bullet(indent: 4, text: "a")),
      ("1. a", .bullet(indent: 0, text: "a")), ("12) a", .bullet(indent: 0, text: "a")),
      ("- [ ] offen", .bullet(indent: 0, text: "offen")),
      ("- [x] erledigt", .bullet(indent: 0, text: "erledigt")),
      ("-5 Grad", .paragraph(indent: 0, text: "-5 Grad")),
      ("**fett**", .paragraph(indent: 0, text: "**fett**")),
      ("3. März 2026", .paragraph(indent: 0, text: "3. März 2026")),
      ("3. Mai-Feier", .bullet(indent: 0, text: "Mai-Feier")),
      ("1.5 km", .paragraph(indent: 0, text: "1.5 km")),
      ("-", .bullet(indent: 0, text: "")), ("  und mehr", .paragraph(indent: 2, text: "und mehr")),
    ] as [(String, MinutesLine)])
  func kinds(line: String, kind: MinutesLine) {
    #expect(MinutesLine(line) == kind)
  }
}
