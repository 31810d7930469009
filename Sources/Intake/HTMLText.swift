import CXML

/// The text that a reader sees of a piece of HTML: paragraphs as lines with a blank one between them, items
/// of lists after a hyphen, entities as characters.
///
/// Only what is a tag of HTML counts as one, so that "a < b" and "<3" stay. No scripts, styles or comments
/// come through. Linear time.
struct HTMLText {
  private let input: [UInt8]
  private var index = 0
  private var output: [UInt8] = []
  /// Line ends that stand between the text so far and what comes next.
  private var pendingBreaks = 0
  private var hasTags = false
  /// Whether it is known that no tag ends any more, so that nobody searches for its end again.
  private var isWithoutTags = false

  private init(_ text: String) {
    input = Array(text.utf8)
    output.reserveCapacity(input.count)
  }

  static func plain(_ text: String) -> String {
    var html = HTMLText(text)
    html.run()
    return String(decoding: html.output, as: UTF8.self)
  }

  private mutating func run() {
    while index < input.count {
      switch input[index] {
      case UInt8(ascii: "<"):
        if !tag() { append(input[index...index]) }
      case UInt8(ascii: "&"):
        if !entity() { append(input[index...index]) }
      case let byte where hasTags && ASCII.isSpace(byte):
        space()
      default:
        append(input[index...index])
      }
    }
    while hasTags, output.last == ASCII.space { output.removeLast() }
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    emit(bytes)
    index += bytes.count
  }

  /// Adds text, after the line ends that are due.
  private mutating func emit(_ bytes: some Sequence<UInt8>) {
    if pendingBreaks > 0 {
      if !output.isEmpty {
        while output.last == ASCII.space { output.removeLast() }
        output += repeatElement(ASCII.lineFeed, count: pendingBreaks)
      }
      pendingBreaks = 0
    }
    output += bytes
  }

  /// White space between tags is one blank, and none at the beginning of a line.
  private mutating func space() {
    index += 1
    guard pendingBreaks == 0, let last = output.last, !ASCII.isSpace(last) else { return }
    output.append(ASCII.space)
  }
}

// MARK: - Tags

extension HTMLText {
  /// Blocks that stand on lines of their own, with a blank line around them.
  private static let paragraphs: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "table", "figure", "pre", "dl", "hr",
  ]
  /// Blocks that begin a new line.
  private static let lines: Set<String> = [
    "div", "section", "article", "tr", "dt", "dd", "figcaption", "header", "footer",
  ]
  /// Tags without an effect on lines.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "iframe", "img", "ins", "kbd", "mark",
    "nobr", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "tbody", "td", "th", "thead", "time",
    "tt", "u", "wbr", "html", "body", "video", "audio", "source", "picture", "input", "label", "button",
  ]
  /// Tags whose content is no text.
  private static let hidden: Set<String> = ["script", "style", "head", "template", "svg"]

  /// Moves past a tag or comment; `false` when there is none.
  private mutating func tag() -> Bool {
    if input[index...].starts(with: "<!--".utf8) {
      index = end(of: "-->", from: index) ?? input.count
      return true
    }
    var place = index + 1
    let isEnd = place < input.count && input[place] == UInt8(ascii: "/")
    if isEnd { place += 1 }
    let name = name(from: place)
    guard Self.isTag(name), let end = endOfTag(from: place + name.utf8.count) else { return false }
    let isOpening = !isEnd
    if !hasTags { collapseSpaces() }
    hasTags = true
    index = end
    if Self.hidden.contains(name), isOpening {
      let close = self.end(of: "</\(name)", from: index)
      index = close.flatMap { endOfTag(from: $0) } ?? input.count
    } else if Self.paragraphs.contains(name) {
      pendingBreaks = 2
    } else if name == "br" {
      pendingBreaks = min(2, pendingBreaks + 1)
    } else if name == "li" {
      pendingBreaks = max(1, pendingBreaks)
      if isOpening { emit("- ".utf8) }
    } else if Self.lines.contains(name) {
      pendingBreaks = max(1, pendingBreaks)
    } else if name == "td" || name == "th", isEnd {
      output.append(ASCII.space)
    }
    return true
  }

  private static func isTag(_ name: String) -> Bool {
    paragraphs.contains(name) || lines.contains(name) || inline.contains(name) || hidden.contains(name)
      || name == "br" || name == "li"
  }

  /// The white space before the first tag was taken over as it is.
  private mutating func collapseSpaces() {
    while let last = output.last, ASCII.isSpace(last), last != ASCII.space { output.removeLast() }
  }

  private func name(from start: Int) -> String {
    let letters = input[start...].prefix(12).prefix {
      ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") || ASCII.isDigit($0)
    }
    return String(decoding: letters, as: UTF8.self).lowercased()
  }

  /// The place behind the `>` of a tag, outside of quotation marks where these are closed; `nil` when there
  /// is none.
  private mutating func endOfTag(from start: Int) -> Int? {
    guard start < input.count, !isWithoutTags else { return nil }
    let first = input[start]
    guard ASCII.isSpace(first) || first == UInt8(ascii: ">") || first == UInt8(ascii: "/") else { return nil }
    var quote: UInt8?
    for place in start..<input.count {
      let byte = input[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return place + 1
      } else if byte == ASCII.quote || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    guard let end = input[start...].firstIndex(of: UInt8(ascii: ">")) else {
      isWithoutTags = true
      return nil
    }
    return end + 1
  }

  private func end(of mark: String, from start: Int) -> Int? {
    let mark = Array(mark.utf8)
    var place = start
    while place + mark.count <= input.count {
      if input[place] == mark[0], input[place..<place + mark.count].elementsEqual(mark) {
        return place + mark.count
      }
      place += 1
    }
    return nil
  }
}

// MARK: - Entities

extension HTMLText {
  /// The longest name of an entity of HTML 4, "thetasym".
  private static let nameLimit = 10

  /// Moves past an entity with its semicolon; `false` when there is none.
  private mutating func entity() -> Bool {
    let body = input[(index + 1)...].prefix(Self.nameLimit)
    guard let end = body.firstIndex(of: UInt8(ascii: ";")), end > index + 1,
      let scalar = Self.scalar(String(decoding: input[(index + 1)..<end], as: UTF8.self))
    else { return false }
    index = end + 1
    // A blank that does not break lines is a blank for everybody who reads on.
    emit(scalar == "\u{A0}" ? [ASCII.space] : Array(String(Character(scalar)).utf8))
    return true
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHexadecimal = digits.first == "x" || digits.first == "X"
      let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap { $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 ? Unicode.Scalar($0) : nil }
    }
    if name == "apos" { return "'" }
    let number = cxml_html_entity(name)
    return number == 0 ? nil : Unicode.Scalar(number)
  }
}
