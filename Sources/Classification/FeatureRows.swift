import Foundation

/// TF-IDF rows of unit length over the features of a corpus, in one block of memory.
struct FeatureRows: Sendable {
  /// A feature of a row with its weight.
  struct Entry: Sendable {
    var feature: Int32
    var value: Float
  }

  private var entries: [Entry] = []
  private var starts = [0]

  /// Words of a single comment connect nothing; their weight is 0.
  init(_ features: FieldFeatures) {
    let total = Double(features.comments.count)
    let inverse = features.commentCounts.map { count -> Float in
      count < 2 ? 0 : Float(log(total / Double(count)) + 1)
    }
    for comment in features.comments {
      let start = entries.count
      var square: Float = 0
      for occurrence in comment {
        let value = log1p(occurrence.count) * inverse[Int(occurrence.feature)]
        square += value * value
        entries.append(Entry(feature: occurrence.feature, value: value))
      }
      if square > 0 {
        let scale = 1 / square.squareRoot()
        for index in start..<entries.count { entries[index].value *= scale }
      }
      starts.append(entries.count)
    }
  }

  var count: Int { starts.count - 1 }

  /// The entries of a comment, in the order of its occurrences.
  subscript(index: Int) -> ArraySlice<Entry> { entries[starts[index]..<starts[index + 1]] }
}
