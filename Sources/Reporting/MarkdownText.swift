/// Text that is safe inside CommonMark: what a citizen wrote shows as written and never acts as markup.
enum MarkdownText {
  /// Escapes everything that CommonMark, GitHub and GitLab give a meaning, and makes invisible direction
  /// marks harmless.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#", "&", "$":
        result.append("\\")
        result.unicodeScalars.append(scalar)
      case "\n", "\r", "\t": result.append(" ")
      case _ where isInvisible(scalar): continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Zero-width and direction characters, with which text can look like other text.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F, 0x200B...0x200C, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }
}
