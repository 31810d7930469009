/// Takes the marks of Markdown out of a line of text: emphasis, code, links and escapes.
///
/// One pass over the text, in linear time. Stars that are part of a word stay, because
/// "Bürger*innen" is no emphasis.
struct InlineMarkdown {
  /// A mark that may turn out to open something.
  private struct Opening {
    var mark: Unicode.Scalar
    /// Its place and length in `output`.
    var start: Int
    var length: Int
  }

  private let input: [Unicode.Scalar]
  private var index = 0
  /// The text so far; `nil` where an opening mark was taken out later.
  private var output: [Unicode.Scalar?] = []
  private var openings: [Opening] = []

  private init(_ text: String) {
    input = Array(text.unicodeScalars)
  }

  /// The text that a reader of the rendered line sees.
  static func plainText(_ text: String) -> String {
    guard text.utf8.contains(where: { marks.contains($0) }) else { return text }
    var markdown = InlineMarkdown(text)
    markdown.run()
    var result = String.UnicodeScalarView()
    result.append(contentsOf: markdown.output.compactMap { $0 })
    return String(result)
  }

  private static let marks = Set("\\`*_~[]".utf8)

  private mutating func run() {
    while index < input.count {
      switch input[index] {
      case "\\" where isEscapable(at: index + 1): copy(from: index + 1, count: 1)
      case "`": index += 1
      case "*", "_", "~": emphasis()
      case "[": openLink()
      case "]": closeLink()
      default: copy(from: index, count: 1)
      }
    }
  }

  private mutating func copy(from start: Int, count: Int) {
    output.append(contentsOf: input[start..<start + count].lazy.map(Optional.some))
    index = start + count
  }

  private func scalar(at place: Int) -> Unicode.Scalar? {
    input.indices.contains(place) ? input[place] : nil
  }

  private func isEscapable(at place: Int) -> Bool {
    guard let next = scalar(at: place), next.isASCII else { return false }
    return !next.properties.isAlphabetic && next.properties.numericType == nil && next != " "
  }
}

// MARK: - Emphasis

extension InlineMarkdown {
  /// Reads a run of equal marks, which closes what an equal run has opened, may open something, or is text.
  private mutating func emphasis() {
    let mark = input[index]
    let length = input[index...].prefix { $0 == mark }.count
    let before = Side(scalar(at: index - 1))
    let after = Side(scalar(at: index + length))
    let isOpening = { (opening: Opening) in opening.mark == mark && opening.length == length }
    if before != .space, after != .word, let opener = openings.lastIndex(where: isOpening) {
      remove(openings[opener])
      openings.removeSubrange(opener...)
      index += length
      return
    }
    if before != .word, after != .space {
      remember(Opening(mark: mark, start: output.count, length: length))
    }
    copy(from: index, count: length)
  }

  /// What stands beside a mark.
  private enum Side {
    case space
    case word
    case punctuation

    init(_ scalar: Unicode.Scalar?) {
      guard let scalar, !scalar.properties.isWhitespace else {
        self = .space
        return
      }
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      self = isWord ? .word : .punctuation
    }
  }

  /// Openings that are kept in mind; deeper nesting does not occur, and the search stays short.
  private static let openingLimit = 16

  private mutating func remember(_ opening: Opening) {
    if openings.count == Self.openingLimit { openings.removeFirst() }
    openings.append(opening)
  }

  private mutating func remove(_ opening: Opening) {
    for place in opening.start..<opening.start + opening.length { output[place] = nil }
  }
}

// MARK: - Links

extension InlineMarkdown {
  /// An address longer than this is none, so that the search for its end stays short.
  private static let addressLimit = 2048

  private mutating func openLink() {
    remember(Opening(mark: "[", start: output.count, length: 1))
    copy(from: index, count: 1)
  }

  /// Keeps the label of `[label](address)` and `![label](address)`; other brackets stay as they are.
  private mutating func closeLink() {
    guard let opener = openings.lastIndex(where: { $0.mark == "[" }), let end = endOfAddress() else {
      return copy(from: index, count: 1)
    }
    let start = openings[opener].start
    remove(openings[opener])
    if start > 0, output[start - 1] == "!" { output[start - 1] = nil }
    openings.removeSubrange(opener...)
    index = end
  }

  /// The place after the parenthesis that follows a bracket; `nil` when there is none.
  private func endOfAddress() -> Int? {
    guard scalar(at: index + 1) == "(" else { return nil }
    let rest = input[(index + 2)...].prefix(Self.addressLimit)
    return rest.firstIndex(of: ")").map { $0 + 1 }
  }
}
