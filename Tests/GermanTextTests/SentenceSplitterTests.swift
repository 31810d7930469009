import Foundation
import GermanText
import TextTestSupport
import Testing

/// Where sentences begin and end, from a table.
struct SentenceSplitterTests {
  @Test(arguments: try CaseFile.read("sentences.txt", in: .module))
  func boundaries(_ example: CaseFile.Case) throws {
    let marked = example.text.replacing("⏎", with: "\n").replacing(" ‖ ", with: " ‖")
    let document = try Bundled.tokenizer().document(for: marked.replacing("‖", with: ""))
    let expected = marked.split(separator: "‖").map { $0.trimming(while: \.isWhitespace) }
    withKnownIssue {
      #expect(document.sentences.map { document.excerpt($0.utf8) } == expected)
    } when: {
      example.isKnownMiss
    }
  }
}

extension StringProtocol {
  /// The text without the characters at both ends that fulfil a condition.
  fileprivate func trimming(while condition: (Character) -> Bool) -> String {
    let front = drop(while: condition)
    return String(front.reversed().drop(while: condition).reversed())
  }
}
