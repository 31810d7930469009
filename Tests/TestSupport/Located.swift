/// Something with a place in a text, in code points.
package protocol Located {
  var start: Int { get }
  var end: Int { get }
}

extension Located {
  /// What stands in the place; `nil` when the text has no such place.
  package func piece(of text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    guard 0 <= start, start <= end, end <= scalars.count else { return nil }
    return String(String.UnicodeScalarView(scalars[start..<end]))
  }
}
