/// Text that is safe inside CommonMark: what a citizen wrote shows as written and never acts as markup.
enum MarkdownText {
  /// Escapes everything that CommonMark, GitHub and GitLab give a meaning, and makes invisible direction
  /// marks harmless.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { mayBeSpecial($0) || $0.mayBeginInvisible }) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n", "\r", "\t", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": result.append(" ")
      case _ where scalar.isInvisible: continue
      default:
        if isActive(at: index, in: scalars) { result.append("\\") }
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Letters, figures and the marks of plain sentences are not; a full stop may be part of an address.
  private static func mayBeSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      false
    case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      false
    default: true
    }
  }

  /// Whether a character would act as markup, or begin a link that forges make on their own.
  private static func isActive(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    switch scalars[index] {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#", "&", "$", "@": true
    // GitLab's references !12 and %3. At the end of a word they stay as they are, for readers of the source.
    case "!", "%": scalars[(index + 1)...].first?.properties.isAlphanumeric ?? false
    case ":": scalars[(index + 1)...].starts(with: "//".unicodeScalars)
    case ".": String(String.UnicodeScalarView(scalars[..<index].suffix(3))).lowercased() == "www"
    default: false
    }
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isAlphanumeric: Bool { isAlphabetic || numericType != nil }
}
