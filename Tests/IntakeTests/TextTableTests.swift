import FeedbackModel
import Testing

@testable import Intake

@Suite("Text table")
struct TextTableTests {
  @Test("numbers texts in the order in which they come, as a dictionary would")
  func numbers() {
    var random = SplitMix64(seed: 3)
    var table = TextTable()
    var numbers: [String: Int] = [:]
    for _ in 0..<5_000 {
      let text =
        String(repeating: "ö", count: Int.random(in: 0..<3, using: &random))
        + String(UInt64.random(in: 0..<2_000, using: &random), radix: 16)
        + String(repeating: "x", count: Int.random(in: 0..<20, using: &random))
      #expect(table.number(of: text) == numbers[text])
      let known = numbers[text]
      let (number, isNew) = table.add(text)
      #expect(isNew == (known == nil))
      #expect(number == known ?? numbers.count)
      numbers[text] = number
    }
    #expect(table.count == numbers.count)
  }

  @Test("takes what looks the same for the same, however its letters are composed")
  func composition() {
    var table = TextTable()
    #expect(table.add("Grün").number == 0)
    #expect(table.add("Gru\u{308}n") == (0, false))
    #expect(table.add("") == (1, true))
    #expect(table.number(of: "") == 1)
  }
}
