import FeedbackModel

/// Which values of a column say that a record does not count.
struct StateRule: Sendable {
  enum Values: Sendable {
    /// Anything but an empty cell and words for no.
    case any
    /// A word for no.
    case no
    /// Folded words.
    case words(Set<String>)
  }

  var reason: LeftOut.Reason
  var values: Values

  /// Whether a cell's text says so.
  ///
  /// - Parameter no: Folded words for no.
  func applies(to text: String, no: Set<String>) -> Bool {
    let text = text.trimmed()
    // A minus sign is all that tells a refused comment from an accepted one in Polis.
    let word = text.hasPrefix("-") ? text : foldedName(text)
    switch values {
    case .any: return !word.isEmpty && !no.contains(word)
    case .no: return no.contains(word)
    case .words(let words): return words.contains(word)
    }
  }
}
