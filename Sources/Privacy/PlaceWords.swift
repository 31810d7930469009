/// Words that make the name before them that of a street, a school or a company.
enum PlaceWords {
  static func contains(_ key: String) -> Bool {
    legalForms.contains(key) || endings.contains { key.hasSuffix($0) }
  }

  private static let endings = [
    "strasse", "str", "weg", "platz", "allee", "gasse", "brücke", "schule", "gymnasium", "kita", "stiftung",
  ]

  private static let legalForms = Set(words: "gmbh ag kg ohg ug gbr mbh ev e.v")
}
