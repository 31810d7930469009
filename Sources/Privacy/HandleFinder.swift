import GermanText

/// Finds user names behind "@", except those of organisations and of everybody ("@alle").
struct HandleFinder {
  private let scan: ByteScan
  private let tables: PrivacyTables

  init(tokens: TokenReader, tables: PrivacyTables) {
    scan = ByteScan(utf8: tokens.utf8)
    self.tables = tables
  }

  /// - Parameter claimed: UTF-8 ranges that belong to another finding.
  func ranges(outside claimed: [Range<Int>]) -> [Range<Int>] {
    scan.utf8.indices.compactMap { offset in
      guard scan[offset] == UInt8(ascii: "@"),
        scan.isAlphanumeric(offset + 1) || scan[offset + 1] == UInt8(ascii: "_"),
        !isInside(offset)
      else { return nil }
      let range = offset..<endOfHandle(from: offset + 1)
      let name = String(decoding: scan.utf8[(offset + 1)..<range.upperBound], as: UTF8.self).lowercased()
      guard range.count > Self.shortest, name.contains(where: \.isLetter), !tables.isOrganisation(name),
        !claimed.contains(where: { $0.overlaps(range) })
      else { return nil }
      return range
    }
  }

  /// "@" and two signs: "@a" is no name.
  private static let shortest = 2

  /// Whether the sign stands in an address or a path.
  private func isInside(_ offset: Int) -> Bool {
    offset > 0 && (scan.endsAlphanumeric(before: offset) || "/._-=".utf8.contains(scan[offset - 1]))
  }

  /// Behind letters, digits and signs between them; behind the server of "@anna@server.example" too.
  private func endOfHandle(from start: Int) -> Int {
    var end = start
    while scan.isAlphanumeric(end) || scan[end] >= 0x80 || Self.isSign(scan[end]) { end += 1 }
    while end > start, Self.isSign(scan[end - 1]), scan[end - 1] != UInt8(ascii: "_") { end -= 1 }
    return end
  }

  private static func isSign(_ byte: UInt8) -> Bool { "._-@".utf8.contains(byte) }
}

extension PrivacyTables {
  /// Whether a user name is that of an organisation, or of nobody.
  ///
  /// - Parameter name: In lower case.
  func isOrganisation(_ name: String) -> Bool {
    publicHandles.contains(name) || organisationParts.isInside(Array(name.utf8)[...])
  }
}
