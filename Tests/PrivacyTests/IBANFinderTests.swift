import Testing

@Suite("Bank accounts")
struct IBANFinderTests {
  @Test(
    "are hidden",
    arguments: [
      ("Spenden an DE89 3704 0044 0532 0130 00 bitte", "Spenden an [IBAN] bitte"),
      ("IBAN:DE89370400440532013000.", "IBAN:[IBAN]."),
      ("de89 3704 0044 0532 0130 00", "[IBAN]"),
      ("DE89-3704-0044-0532-0130-00", "[IBAN]"),
      ("DE89\u{A0}3704\u{A0}0044\u{A0}0532\u{A0}0130\u{A0}00", "[IBAN]"),
      ("AT61 1904 3002 3457 3201", "[IBAN]"),
      ("CH93 0076 2011 6238 5295 7", "[IBAN]"),
      ("NL91ABNA0417164300", "[IBAN]"),
      ("FR14 2004 1010 0505 0001 3M02 606", "[IBAN]"),
      ("GB29 NWBK 6016 1331 9268 19", "[IBAN]"),
      ("Norwegen NO93 8601 1117 947", "Norwegen [IBAN]"),
      ("DE89 3704 0044 0532 0130 00 20 Euro", "[IBAN] 20 Euro"),
      ("DE89 3704 0044 0532 0130 00 0151 22334455", "[IBAN] [Telefon]"),
    ])
  func hidden(text: String, redacted: String) {
    #expect(Reader.withLists.redacted(text) == redacted)
  }

  @Test(
    "need a known country, the right length and the right checksum",
    arguments: [
      "DE88 3704 0044 0532 0130 00",
      "DE89 3704 0044 0532 0130",
      "DE89 3704 0044 0532 0130 00A",
      "XDE89370400440532013000",
      "XX89 3704 0044 0532 0130 00",
      "Die Linie DE11 fährt bis Halt 23.",
    ])
  func others(text: String) {
    #expect(Reader.withLists.redacted(text) == text)
  }
}
