import FeedbackModel
import Foundation
import GermanText
import LexiconFiles
import Privacy
import Testing
import TextTestSupport

/// Recall and precision on invented snippets, by kind: a finding is right when kind and range are those of the
/// gold.
@Suite("Gold for personal data")
struct GoldTests {
  private typealias Kind = PrivacyFinding.Kind

  /// Recall and precision that must not be lost again. The aims are 0.98 and 0.95.
  private static let floors: [Kind: (recall: Double, precision: Double)] = [
    .name: (0.99, 1), .email: (1, 1), .phone: (1, 1), .iban: (1, 1), .postalAddress: (1, 1),
    .numberPlate: (1, 1), .birthDate: (1, 1), .idNumber: (1, 1), .taxNumber: (1, 1), .handle: (1, 1),
    .profileURL: (1, 1),
  ]

  @Test("is reached by kind")
  func figures() throws {
    let counts = try counts(of: "gold.tsv")
    for kind in Kind.allCases {
      let found = counts[kind] ?? Counts()
      let floor = try #require(Self.floors[kind])
      print(
        "\(kind.rawValue): recall \(found.recall) of \(found.expected), precision \(found.precision) of \(found.found)"
      )
      #expect(found.expected >= 30, "\(kind): too few in the gold")
      #expect(found.recall >= floor.recall, "\(kind): missed \(found.missed)")
      #expect(found.precision >= floor.precision, "\(kind): wrong \(found.wrong)")
    }
  }

  /// Written after ``figures()``'s gold and before the finder read last lines, which raised recall from 0.71.
  @Test("is reached for names in signatures, salutations and stories")
  func names() throws {
    let found = try #require(try counts(of: "names.tsv")[.name])
    print("names.tsv: recall \(found.recall) of \(found.expected), precision \(found.precision)")
    #expect(found.expected >= 90, "too few in the gold")
    #expect(found.recall >= 0.92, "missed \(found.missed)")
    #expect(found.precision >= 0.97, "wrong \(found.wrong)")
  }

  @Test("has no line without text and no mark of an unknown kind")
  func format() throws {
    let cases = try CaseFile.read("gold.tsv", in: .module)
    #expect(cases.count >= 600)
    for line in cases { #expect(Snippet(line.text) != nil, "\(line)") }
  }

  private struct Counts {
    var right = 0
    var found = 0
    var expected = 0
    var missed: [String] = []
    var wrong: [String] = []

    var recall: Double { expected == 0 ? 1 : Double(right) / Double(expected) }
    var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
  }

  private func counts(of file: String) throws -> [Kind: Counts] {
    let tokenizer = try Bundled.tokenizer()
    var detector = PersonalDataDetector(lists: try Bundled.lexicons().privacy)
    var counts: [Kind: Counts] = [:]
    for line in try CaseFile.read(file, in: .module) {
      let snippet = try #require(Snippet(line.text))
      let document = tokenizer.document(for: snippet.text)
      let found = detector.findings(in: document, vocabulary: tokenizer.vocabulary)
      for finding in found {
        counts[finding.kind, default: Counts()].found += 1
        if snippet.findings.contains(finding) {
          counts[finding.kind, default: Counts()].right += 1
        } else {
          counts[finding.kind, default: Counts()].wrong.append(line.text)
        }
      }
      for finding in snippet.findings {
        counts[finding.kind, default: Counts()].expected += 1
        if !found.contains(finding) { counts[finding.kind, default: Counts()].missed.append(line.text) }
      }
    }
    return counts
  }
}
