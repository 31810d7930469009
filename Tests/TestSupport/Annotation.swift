/// A line of `stadtecho annotate` as another program would read it; a member that is missing fails the
/// decoding.
package struct Annotation: Decodable {
  package var id: String
  package var language: String
  package var sentiment: Sentiment
  package var intents: [String]
  package var sentences: [Sentence]
  package var actionFields: [ActionField]
  package var privacy: [Finding]
  package var tokens: [Token]?

  package struct Sentiment: Decodable {
    package var label: String
    package var score: Double
    package var evidence: [Evidence]

    package struct Evidence: Decodable, Located {
      package var `in`: String?
      package var start: Int
      package var end: Int
      package var term: String
      package var value: Double
      package var modifiers: [String]
    }
  }

  package struct Sentence: Decodable, Located {
    package var `in`: String?
    package var start: Int
    package var end: Int
    package var role: String
    package var sentiment: Judgement
    package var proposal: Proposal?

    package struct Proposal: Decodable, Equatable {
      package var action: String
      package var verb: String?
      package var object: String?
      package var place: String?
      package var addressee: String?
      package var key: String
    }

    package struct Judgement: Decodable {
      package var label: String
      package var score: Double
    }
  }

  package struct ActionField: Decodable {
    package var id: String
    package var score: Double
    package var goals: [String]
    package var evidence: [Evidence]

    package struct Evidence: Decodable, Located {
      package var `in`: String?
      package var start: Int
      package var end: Int
      package var term: String
    }
  }

  package struct Finding: Decodable, Located {
    package var kind: String
    package var start: Int
    package var end: Int
  }

  package struct Token: Decodable, Located {
    package var start: Int
    package var end: Int
    package var kind: String
    package var norm: String
    package var lemma: String
    package var parts: [String]
  }
}
