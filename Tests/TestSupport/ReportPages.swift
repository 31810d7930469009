package import Foundation

/// The lines of report pages as people read them, each with the action field that its page is about.
package struct ReportPages {
  /// A line with the identifier of its field; `nil` for pages about everything.
  package struct Line {
    package var page: String
    package var field: String?
    package var text: String
  }

  package private(set) var lines: [Line] = []

  /// - Parameters:
  ///   - files: By name; those with all comments are left out.
  ///   - fields: Identifiers of the action fields, in order, as they are on the page of all.
  package init(_ files: [String: Data], fields: [String]) {
    for (name, data) in files.sorted(by: { $0.key < $1.key }) where !name.hasPrefix("beitraege") {
      let text = String(decoding: data, as: UTF8.self)
      if name.hasSuffix(".md") {
        let field = String(name.dropLast(3))
        add(Self.markdownLines(text), of: name, field: fields.contains(field) ? field : nil)
      } else if name.hasSuffix(".html") {
        let parts = text.components(separatedBy: "<article class=\"part\">")
        for (place, part) in parts.enumerated() {
          let field = fields.indices.contains(place - 1) ? fields[place - 1] : nil
          add(Self.htmlLines(part), of: name, field: field)
        }
      }
    }
  }

  private mutating func add(_ texts: [String], of page: String, field: String?) {
    lines += texts.map { Line(page: page, field: field, text: $0) }
  }

  /// Text between tags; tags inside a line do not end it.
  private static func htmlLines(_ text: String) -> [String] {
    let body = text.range(of: "</style>").map { String(text[$0.upperBound...]) } ?? text
    return HTMLSource(body).visibleText.split(whereSeparator: \.isNewline).map(String.init)
  }

  private static func markdownLines(_ text: String) -> [String] {
    text.split(separator: "\n").flatMap { line -> [String] in
      guard !line.contains(#/^\| ---/#) else { return [] }
      let content = line.replacing(#/^\d+\. /#, with: "").replacing(#/\]\([^()\s]*\)/#, with: "]")
      return content.split(separator: " | ").map { cell in
        RenderedText.unescaped(cell).replacing("[#", with: "#").replacing("[\\#", with: "#")
      }
    }
  }
}
