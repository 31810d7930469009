import JSONStreaming

/// Turns the body of a contribution, as platforms store it, into what a reader sees: HTML and the links
/// and images of Markdown become plain text, anything else stays as it is.
enum BodyText {
  static func plain(_ text: String) -> String {
    let marks = marks(in: text)
    var text = text
    if marks.html { text = HTMLText.plain(text) }
    if marks.link { text = MarkdownLinks.plain(text) }
    return text
  }

  /// One pass over the bytes, because most texts have none of it.
  private static func marks(in text: String) -> (html: Bool, link: Bool) {
    var html = false
    var link = false
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { html = true }
      if byte == UInt8(ascii: "("), previous == ASCII.closeBracket { link = true }
      previous = byte
    }
    return (html, link)
  }
}
