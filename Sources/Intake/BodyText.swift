import CBytes

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
      var place = -1
      while !(html && link) {
        place = cbytes_find(
          bytes.baseAddress, place + 1, bytes.count, UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "("))
        guard place < bytes.count else { break }
        if bytes[place] != UInt8(ascii: "(") {
          html = true
        } else if place > 0, bytes[place - 1] == ASCII.closeBracket {
          link = true
        }
      }
      return (html, link)
    }
  }
}
