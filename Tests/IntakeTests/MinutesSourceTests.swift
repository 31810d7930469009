import FeedbackModel
import Intake
import Testing

@Suite("Event minutes")
struct MinutesSourceTests {
  static let minutes = """
    # Bürgerwerkstatt Lobeda
    <!-- interne Notiz:
    - kein Beitrag -->

    **Datum:** 3. März 2026, 18:00 Uhr, 40 Teilnehmende

    ## Begrüßung
    Die Moderation begrüßt alle.

    * Wunsch: früher anfangen

    ## Verkehr und *Wege*

    - Mehr **Bänke** an der Saale,
      auch für Rollstühle (7 Punkte)
      - Ja, und Bürger*innen fragen
        - Genau
    - Siehe [Plan](https://example.org) (1 Stimme)
    1. Radweg verbreitern <!-- prüfen -->

    Nach der Pause:

    + Tempo 30 (offen)
    -

    """

  @Test("makes a comment of each bullet")
  func statements() throws {
    let reading = try Reading(Self.minutes, name: "lobeda.md")
    #expect(reading.record.format == "Event minutes (Markdown)")
    #expect(
      reading.texts == [
        "Wunsch: früher anfangen", "Mehr Bänke an der Saale, auch für Rollstühle",
        "Ja, und Bürger*innen fragen", "Genau", "Siehe Plan", "Radweg verbreitern", "Tempo 30 (offen)",
      ])
    #expect(
      reading.ids == [
        "lobeda-10", "lobeda-14", "lobeda-16", "lobeda-17", "lobeda-18", "lobeda-19", "lobeda-23",
      ])
    #expect(reading.comments.map(\.votes) == [nil, 7, nil, nil, 1, nil, nil])
    #expect(reading.comments.map(\.parentID) == [nil, nil, "lobeda-14", "lobeda-16", nil, nil, nil])
    #expect(
      reading.comments.map(\.category) == ["Begrüßung"] + Array(repeating: "Verkehr und Wege", count: 6))
    #expect(reading.comments.allSatisfy { $0.title == nil && $0.channel == .event })
    let date = LocalDateTime(year: 2026, month: 3, day: 3, hour: 18)
    #expect(reading.comments.allSatisfy { $0.created == date })
    #expect(reading.rejects.isEmpty)
  }

  @Test("reads minutes without headings, and the dates of several events")
  func plainLists() throws {
    #expect(
      try Reading("Notizen vom Infostand\n\n- Mehr Busse\n- Mehr Bahnen\n").texts == [
        "Mehr Busse", "Mehr Bahnen",
      ])
    let reading = try Reading("# Dialog\n## Lobeda, 3. März 2026\n- a\n## Winzerla, 4. März 2026\n- b\n")
    #expect(reading.comments.map { $0.created?.day } == [3, 4])
  }

  @Test("takes the date from the list of particulars, but not from a statement")
  func dates() throws {
    let listed = try Reading("# Dialog\n- Datum: 12.05.2026\n- Mehr Busse\n")
    #expect(listed.comments.map { $0.created?.day } == [12, 12])
    let mentioned = try Reading("# Dialog\n- Am 12.05.2026 fiel der Bus aus\n")
    #expect(mentioned.comments.map(\.created) == [nil])
  }

  @Test("rejects a statement of nothing but votes")
  func onlyVotes() throws {
    let reading = try Reading("# Dialog\n- (3 Punkte)\n- a\n")
    #expect(reading.texts == ["a"])
    #expect(reading.rejects.map(\.source.line) == [2])
  }

  @Test("is not taken for minutes when it is a table with a heading or with lists in its texts")
  func tables() throws {
    #expect(try Reading("# Export\nid;text\n1;\"Liste:\n- a\n- b\"\n").ids == ["1"])
    #expect(try Reading("Kommentar\n- mehr Busse\n").record.format == "CSV (one column, UTF-8)")
  }
}
