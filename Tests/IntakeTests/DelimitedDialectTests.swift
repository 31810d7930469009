import Testing

@testable import Intake

@Suite("Delimited dialect")
struct DelimitedDialectTests {
  @Test(
    "chooses the delimiter by the header, or by rows of equal width",
    arguments: [
      ("id;text\n1;Ja, gern, sehr\n", ";"), ("id,text\n1,\"a;b;c\"\n", ","),
      ("id\ttext\n1\ta, b; c\n", "tab"),
      ("id|text\n1|a, b; c\n", "|"), ("x;y\n1,5;2\n3,5;4\n", ";"),
      ("text\nHallo, Welt; hier\n", "one column"),
      ("Nr.;Ihr Beitrag, frei\n1;a\n2;b\n", ";"), ("sep=;\na;b\n", ";"), ("sep=|\ntext|b,c\n", "|"),
      ("# Stand: 3. März, 14 Uhr\nid;text\n", ";"), ("id;text\r1;a\r", ";"),
      ("id,text\n1,\"lang\nund; mit; Zeilen\n\"\n2,b\n", ","),
    ])
  func delimiter(text: String, name: String) throws {
    #expect(try dialect(text).delimiterName == name)
  }

  @Test(
    "passes over comment lines, blank lines and Excel's mark",
    arguments: [
      ("id;text\n", 0), ("# a\n#b\nid;text\n", 7), ("\n \nid;text\n", 3), ("sep=;\r\nid;text\n", 7), ("#", 1),
    ])
  func preamble(text: String, length: Int) throws {
    #expect(try dialect(text).preambleLength == length)
  }

  @Test(
    "passes over titles above the header",
    arguments: [
      ("Auswertung der Beteiligung;;\nStand:;1. April 2026;\n;;\nNr;Beitrag;Ort\n1;a;b\n", 54),
      ("Auswertung 2026\n\nNr,Beitrag,Ort\n1,a,b\n", 17),
      // What has as many cells as a record is one, and a short header stays the header.
      ("Spalte 1;Spalte 2;Spalte 3\nNr;Beitrag;Ort\n", 0), ("Umfrage 3;;\nNr;Frage 3;Alter\n1;a;7\n", 12),
      ("Nr;Beitrag\n1;a\nNr;Beitrag;Ort\n", 0),
    ])
  func titles(text: String, length: Int) throws {
    #expect(try dialect(text).preambleLength == length)
  }

  @Test("knows whether there is a column for the text")
  func textColumn() throws {
    #expect(try dialect("id;Beitrag\n1;x\n").hasTextColumn)
    #expect(try dialect("Kommentar\nx\n").hasTextColumn)
    #expect(try !dialect("a;b\n1;x\n").hasTextColumn)
  }

  private func dialect(_ text: String) throws -> DelimitedDialect {
    DelimitedDialect(sample: Array(text.utf8), isWhole: true, names: try ColumnNames(.bundled()))
  }
}
