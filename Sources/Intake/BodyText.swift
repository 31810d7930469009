/// Turns the body of a contribution, as platforms store it, into what a reader sees: HTML and the links
/// and images of Markdown become plain text, anything else stays as it is.
enum BodyText {
  static func plain(_ text: String) -> String {
    var text = text
    let marks = marks(in: &text)
    if marks.html { text = HTMLText.plain(text) }
    if marks.link { text = MarkdownLinks.plain(text) }
    return text
  }

  /// One pass over the bytes, because most texts have none of it.
  private static func marks(in text: inout String) -> (html: Bool, link: Bool) {
    text.withUTF8 { bytes in
      var html = false
      var link = false
      for index in bytes.indices {
        let byte = bytes[index]
        // The marks lie below the letters, so that one comparison passes over most of a text.
        guard byte <= UInt8(ascii: "<") else { continue }
        if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { html = true }
        if byte == UInt8(ascii: "("), index > 0, bytes[index - 1] == ASCII.closeBracket { link = true }
      }
      return (html, link)
    }
  }
}
