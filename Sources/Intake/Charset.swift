/// How an input's characters are stored as bytes.
enum Charset: Hashable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  case windows1252
  /// Another charset by the name that ICU gave it.
  case other(String)

  /// The charset of a name from ICU. ISO 8859-1 is read as Windows-1252, which differs only where the
  /// former has control characters, and which is what such files really are.
  init(icuName: String) {
    switch icuName {
    case "UTF-8": self = .utf8
    case "UTF-16LE": self = .utf16LittleEndian
    case "UTF-16BE": self = .utf16BigEndian
    case "ISO-8859-1", "windows-1252": self = .windows1252
    default: self = .other(icuName)
    }
  }

  /// The name that ICU knows it by.
  var icuName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .windows1252: "windows-1252"
    case .other(let name): name
    }
  }

  /// The name for people.
  var name: String { self == .windows1252 ? "Windows-1252" : icuName }
}
