import Testing

@testable import Intake

@Suite("Charset detector")
struct CharsetDetectorTests {
  static let text = "id;text\n1;Die Straße ist für Fußgänger gefährlich – „Hilfe“ für 5 €\n"

  @Test("recognises each encoding of the same text", arguments: TestEncoding.allCases)
  func encodings(encoding: TestEncoding) {
    let finding = CharsetDetector.charset(of: encoding.bytes(of: Self.text), isWhole: true)
    #expect(finding?.charset.name == encoding.charsetName)
    #expect((finding?.markLength != 0) == encoding.rawValue.hasSuffix("WithMark"))
  }

  @Test("takes plain ASCII for UTF-8")
  func ascii() {
    #expect(charset(Array("id;text\n".utf8)) == .utf8)
  }

  @Test("does not mind a character that the sample cuts off", arguments: 1...3)
  func cutCharacter(length: Int) {
    let bytes = Array("nur ASCII 🚲".utf8)
    let cut = Array(bytes.dropLast(length))
    #expect(CharsetDetector.charset(of: cut, isWhole: false)?.charset == .utf8)
    #expect(CharsetDetector.charset(of: cut, isWhole: true)?.charset != .utf8)
  }

  @Test("takes UTF-8 with a single fault for UTF-8")
  func faultyUTF8() {
    #expect(charset(Array("Über für Gemüse ".utf8) + [0xFC]) == .utf8)
  }

  @Test("takes a few bytes beyond ASCII for Windows-1252")
  func shortText() {
    #expect(charset(TestEncoding.windows1252.bytes(of: "Grün")) == .windows1252)
  }

  @Test("refuses what is no text")
  func binary() {
    #expect(charset((0...255).map { UInt8($0) }) == nil)
    #expect(charset((1...255).map { UInt8($0) }) == nil)
    #expect(charset([0, 0, 0, 0]) == nil)
  }

  private func charset(_ bytes: [UInt8]) -> Charset? {
    CharsetDetector.charset(of: bytes, isWhole: true)?.charset
  }
}
