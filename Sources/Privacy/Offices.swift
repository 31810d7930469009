/// Public offices: who is named with one speaks or acts for the public and is no private person.
enum Offices {
  /// Whether a word is an office or a compound that ends with one: "Bürgermeisterin", "Finanzministers".
  ///
  /// - Parameter key: ``TokenReader/key(_:)`` of the word.
  static func contains(_ key: String) -> Bool {
    endings.contains { ending in
      key.hasSuffix(ending) && stems.contains { key.dropLast(ending.count).hasSuffix($0) }
    }
  }

  /// Of nouns, masculine and feminine, and of nominalised participles ("Beauftragte").
  private static let endings = ["", "in", "innen", "s", "es", "en", "n", "e", "er", "r"]

  /// What an office ends with. No words that are frequent surnames as well (Richter, König, Kaiser).
  private static let stems = Set(
    words: """
      bürgermeister buergermeister stadtrat stadträt gemeinderat gemeinderät kreisrat kreisrät landrat
      landrät ortsteilrat ortsrat stadtverordnet dezernent beigeordnet minister ministerpräsident
      präsident kanzler senator staatssekretär abgeordnet leiter direktor rektor dekan intendant
      ortsvorsteher vorsitzend fraktionschef beauftragt sprecher kandidat botschafter kommissar bischof
      papst polizeichef geschäftsführer
      """)
}
