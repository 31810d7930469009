import Foundation

/// What a reader sees of text in a Markdown file, computed without the code under test.
package enum RenderedText {
  /// CommonMark's backslash escapes undone: a backslash before ASCII punctuation stands for that character.
  package static func unescaped(_ markdown: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in markdown.unicodeScalars {
      if isEscaped, !isPunctuation(scalar) { result.append("\\") }
      if scalar == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      isEscaped = false
      result.append(scalar)
    }
    if isEscaped { result.append("\\") }
    return String(result)
  }

  /// A text as it can be seen: without controls and format characters, with a blank for line ends and tabs.
  ///
  /// The joiner that composed emoji need stays.
  package static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\u{200D}" || !isInvisible(scalar) {
        result.append(scalar)
      } else if scalar.properties.isWhitespace {
        result.append(" ")
      }
    }
    return String(result)
  }

  /// The targets of all inline links, in order.
  package static func linkTargets(in markdown: String) -> [String] {
    // What an escape takes its meaning from is no part of a link.
    let parts = markdown.replacing(#"\]"#, with: "").split(separator: "](").dropFirst()
    return parts.map { String($0.prefix { $0 != ")" }) }
  }

  /// The characters that act as markup, which are those without a backslash in front of them.
  package static func active(_ characters: String, in markdown: some StringProtocol) -> [Unicode.Scalar] {
    let wanted = Set(characters.unicodeScalars)
    var found: [Unicode.Scalar] = []
    var isEscaped = false
    for scalar in markdown.unicodeScalars {
      if !isEscaped, wanted.contains(scalar) { found.append(scalar) }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return found
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (0x21...0x7E).contains(scalar.value)
      && !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
