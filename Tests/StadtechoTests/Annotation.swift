/// A line of `stadtecho annotate` as another program would read it; a member that is missing fails the
/// decoding.
struct Annotation: Decodable {
  var id: String
  var language: String
  var sentiment: Sentiment
  var intents: [String]
  var sentences: [Sentence]
  var actionFields: [ActionField]
  var privacy: [Finding]
  var tokens: [Token]?

  struct Sentiment: Decodable {
    var label: String
    var score: Double
    var evidence: [Evidence]

    struct Evidence: Decodable, Located {
      var `in`: String?
      var start: Int
      var end: Int
      var term: String
      var value: Double
      var modifiers: [String]
    }
  }

  struct Sentence: Decodable, Located {
    var `in`: String?
    var start: Int
    var end: Int
    var role: String
    var sentiment: Judgement

    struct Judgement: Decodable {
      var label: String
      var score: Double
    }
  }

  struct ActionField: Decodable {
    var id: String
    var score: Double
    var goals: [String]
    var evidence: [Evidence]

    struct Evidence: Decodable, Located {
      var `in`: String?
      var start: Int
      var end: Int
      var term: String
    }
  }

  struct Finding: Decodable, Located {
    var kind: String
    var start: Int
    var end: Int
  }

  struct Token: Decodable, Located {
    var start: Int
    var end: Int
    var kind: String
    var norm: String
    var lemma: String
    var parts: [String]
  }
}

/// Something with a place in a text, in code points.
protocol Located {
  var start: Int { get }
  var end: Int { get }
}

extension Located {
  /// What stands in the place; `nil` when the text has no such place.
  func piece(of text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    guard 0 <= start, start <= end, end <= scalars.count else { return nil }
    return String(String.UnicodeScalarView(scalars[start..<end]))
  }
}
