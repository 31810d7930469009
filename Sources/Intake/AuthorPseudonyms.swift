import COpenSSL

/// Makes pseudonyms of authors: HMAC-SHA-256 of the name under a key (RFC 2104), cut to 64 bits.
///
/// The same name gives the same pseudonym under one key, and without the key nobody can find out by trying
/// names. 64 bits keep a million authors apart (a clash in one of 37 million runs). A class because it
/// remembers the last authors, who mostly write more than once.
final class AuthorPseudonyms {
  private let key: [UInt8]
  private var known = TextTable()
  /// By the numbers of their authors; `nil` for what names nobody.
  private var pseudonyms: [String?] = []

  /// Authors that are remembered at most.
  private static let memory = 50_000

  /// - Parameter secret: `nil` makes a key of its own, which is forgotten with the run.
  init(secret: String?) {
    if let secret {
      key = Array(secret.utf8)
    } else {
      var random = SystemRandomNumberGenerator()
      key = (0..<4).flatMap { _ in
        withUnsafeBytes(of: random.next()) { Array($0) }
      }
    }
  }

  /// The pseudonym of a name, an address or an id, whatever its case; `nil` for nothing.
  func pseudonym(of author: String) -> String? {
    if known.count >= Self.memory {
      known = TextTable()
      pseudonyms.removeAll(keepingCapacity: true)
    }
    let (number, isNew) = known.add(author)
    if isNew { pseudonyms.append((author.filled?.lowercased()).map(digest)) }
    return pseudonyms[number]
  }

  private func digest(of author: String) -> String {
    let name = Array(author.utf8)
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    let result = HMAC(EVP_sha256(), key, CInt(key.count), name, name.count, &digest, &length)
    precondition(result != nil, "OpenSSL could not make a pseudonym")
    let number = digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    // Thirteen digits at most, which a string holds without memory of its own.
    return String(number, radix: 32)
  }
}
