/// Text that is safe inside HTML, in elements and in attributes: what a citizen wrote shows as written.
enum HTMLText {
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { isSpecial($0) || $0.mayBeginInvisible }) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\r", "\t", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": result += " "
      case _ where scalar.isInvisible: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// A text of several lines, with its line breaks.
  static func lines(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { escaped(String($0)) }.joined(separator: "<br>")
  }

  /// An opening tag; attributes in the order given.
  static func open(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) -> String {
    "<\(name)" + attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined() + ">"
  }

  /// - Parameter language: Of the text, where it is not that of the page.
  static func link(to target: String, _ text: String, language: String?) -> String {
    if let language { return element("a", ["href": target, "lang": language], escaped(text)) }
    return element("a", ["href": target], escaped(text))
  }

  /// An element around markup.
  static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: String
  ) -> String {
    open(name, attributes) + content + "</\(name)>"
  }
}
