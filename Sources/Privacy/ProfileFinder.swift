import GermanText

/// Finds the pages of persons on social networks, with and without "https://".
struct ProfileFinder {
  private let tokens: TokenReader
  private let profiles: ProfileHosts
  private let isOrganisation: (String) -> Bool

  init(tokens: TokenReader, tables: PrivacyTables) {
    self.tokens = tokens
    profiles = tables.profiles
    isOrganisation = tables.isOrganisation
  }

  func ranges() -> [Range<Int>] {
    tokens.document.tokens.indices.compactMap { index in
      let token = tokens.document.tokens[index]
      guard token.kind == .url && profiles.mayHold(tokens.utf8[token.utf8]) || tokens.has(.profileHost, index)
      else { return nil }
      let range = token.utf8.lowerBound..<endOfAddress(from: token.utf8.upperBound)
      let address = String(decoding: tokens.utf8[range], as: UTF8.self).split(separator: "://").last ?? ""
      return profiles.isProfile(String(address), isOrganisation: isOrganisation) ? range : nil
    }
  }

  /// Behind what belongs to an address that the tokenizer has taken apart.
  private func endOfAddress(from start: Int) -> Int {
    var end = start
    while end < tokens.utf8.count,
      tokens.utf8[end].isASCIIAlphanumeric || Self.signs.contains(tokens.utf8[end])
    {
      end += 1
    }
    while end > start, Self.closing.contains(tokens.utf8[end - 1]) { end -= 1 }
    return end
  }

  private static let signs = Set("/._-@?=&%+~#".utf8)
  /// What ends a sentence rather than an address.
  private static let closing = Set("._-?&#".utf8)
}
