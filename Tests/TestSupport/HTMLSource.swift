/// An HTML file taken apart without the code under test: tags, attributes, text.
package struct HTMLSource {
  package private(set) var names: Set<String> = []
  package private(set) var attributes: [(name: String, value: String)] = []
  package private(set) var headingLevels: [Int] = []
  /// What a reader sees, with a line break for each tag.
  package private(set) var visibleText = ""
  /// The first tag that closes what is not open; `nil` when all is well.
  package private(set) var nestingFault: String?

  private static let void: Set<String> = ["meta", "br", "!DOCTYPE", "rect", "line", "circle", "polygon"]

  package var ids: Set<String> { Set(attributes.filter { $0.name == "id" }.map(\.value)) }

  package init(_ text: String) {
    var open: [String] = []
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "<") {
      if open.last != "style" { visibleText += Self.unescaped(rest[..<start]) }
      guard let end = rest[start...].firstIndex(of: ">") else { break }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "!" })
      if tag.hasPrefix("/") {
        if open.popLast() != name, nestingFault == nil { nestingFault = "</\(name)> in \(open)" }
      } else {
        names.insert(name)
        readAttributes(tag.drop { $0 != " " })
        if name.count == 2, name.hasPrefix("h"), let level = name.last?.wholeNumberValue {
          headingLevels.append(level)
        }
        if !Self.void.contains(name) { open.append(name) }
      }
      visibleText += "\n"
    }
    if !open.isEmpty, nestingFault == nil { nestingFault = "open at the end: \(open)" }
  }

  private mutating func readAttributes(_ text: Substring) {
    var rest = text
    while let sign = rest.firstRange(of: "=\"") {
      let name = rest[..<sign.lowerBound].filter { $0 != " " }
      guard let end = rest[sign.upperBound...].firstIndex(of: "\"") else { return }
      attributes.append((String(name), Self.unescaped(rest[sign.upperBound..<end])))
      rest = rest[rest.index(after: end)...]
    }
  }

  package static func unescaped(_ text: some StringProtocol) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
  }
}
