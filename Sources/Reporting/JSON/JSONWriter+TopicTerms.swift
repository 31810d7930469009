package import FeedbackModel
package import JSONStreaming

extension JSONWriter {
  /// The words that set a topic apart, as reports, lists of topics and kept models write them.
  package mutating func member(_ name: String, _ terms: [TopicTerm]) {
    member(name, each: terms) { writer, term in
      writer.object { writer in
        writer.member("term", term.term)
        writer.member("weight", term.weight)
      }
    }
  }
}
