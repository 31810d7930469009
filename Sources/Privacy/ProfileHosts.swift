/// The networks on which persons have pages, and which of their pages are no person's.
struct ProfileHosts: Sendable {
  /// Host and the path before a name, by host.
  private var paths: [String: [String]] = [:]
  private let reserved: Set<String>
  private let topLevels: Set<String>
  private let hosts: PartTable

  init(hosts: [String], reserved: [String]) {
    self.reserved = Set(reserved)
    for entry in hosts {
      let host = entry.prefix { $0 != "/" }
      paths[String(host), default: []].append(String(entry.dropFirst(host.count + 1)))
    }
    self.hosts = PartTable(Array(paths.keys))
    topLevels = Set(paths.keys.compactMap { $0.split(separator: ".").last.map(String.init) })
  }

  /// Whether bytes end with or contain a host, so that a look is worth while.
  func isHost(in bytes: [UInt8]) -> Bool {
    // Most words with a full stop are abbreviations.
    guard !bytes.contains(UInt8(ascii: ":")), let dot = bytes.firstIndex(of: UInt8(ascii: ".")), dot > 0,
      dot + 2 < bytes.count,
      topLevels.contains(where: { level in
        bytes.lastIndex(of: UInt8(ascii: ".")).map { bytes[($0 + 1)...].starts(with: level.utf8) } ?? false
      }) || bytes.contains(UInt8(ascii: "/"))
    else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    return paths.keys.contains { text.hasPrefix($0) || text.contains("." + $0) }
  }

  /// Whether bytes contain the name of a host anywhere: false for most addresses.
  func mayHold(_ bytes: ArraySlice<UInt8>) -> Bool { hosts.isInside(bytes) }

  /// Whether the address of a page, without its scheme, is somebody's profile.
  ///
  /// - Parameter isOrganisation: Tells names of organisations.
  func isProfile(_ address: String, isOrganisation: (String) -> Bool) -> Bool {
    let address = address.lowercased()
    let host = address.prefix { $0 != "/" }
    let path = address.dropFirst(host.count + 1).prefix { $0 != "#" }
    guard let known = Self.suffixes(of: String(host)).first(where: { paths[$0] != nil }) else { return false }
    return (paths[known] ?? []).contains { lead in
      guard let name = Self.name(in: path, behind: lead), !name.isEmpty else { return false }
      return !reserved.contains(name) && !isOrganisation(name)
    }
  }

  /// What follows a lead such as "in/" or "@".
  private static func name(in path: Substring, behind lead: String) -> String? {
    if lead.isEmpty {
      let name = path.prefix { $0 != "/" && $0 != "?" }
      if name == "profile.php" {
        return path.contains("id=") ? String(path.drop { $0 != "=" }.dropFirst()) : nil
      }
      if name == "people" { return path.dropFirst(7).isEmpty ? nil : String(path.dropFirst(7)) }
      return String(name.drop { $0 == "@" })
    }
    guard path.hasPrefix(lead) else { return nil }
    let rest = path.dropFirst(lead.count)
    return String((lead.hasSuffix("@") ? rest : rest.drop { $0 == "/" }).prefix { $0 != "/" && $0 != "?" })
  }

  /// "de-de.facebook.com", "facebook.com".
  private static func suffixes(of host: String) -> [String] {
    let labels = host.split(separator: ".")
    return labels.indices.map { labels[$0...].joined(separator: ".") }
  }
}
