package import FeedbackModel
import JSONStreaming

/// A text whose sentiment a person has judged.
package struct LabelledText: Sendable, Hashable {
  package var text: String
  package var label: Sentiment.Label

  package init(text: String, label: Sentiment.Label) {
    self.text = text
    self.label = label
  }

  /// Reads a line of a gold file: a JSON object with `text` and `label`.
  ///
  /// - Returns: `nil` when the line is not of that shape or has another label.
  package init?(line: ArraySlice<UInt8>) {
    guard let object = try? JSONParser.parse(line).objectValue, let text = object["text"]?.stringValue,
      let label = object["label"]?.stringValue.flatMap(Sentiment.Label.init)
    else { return nil }
    self.init(text: text, label: label)
  }
}
