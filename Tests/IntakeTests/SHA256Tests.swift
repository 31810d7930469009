import Testing

@testable import Intake

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "matches the examples of FIPS 180-2",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
  func examples(text: String, expected: String) {
    let digest = SHA256()
    for byte in text.utf8 { digest.update([byte]) }
    #expect(digest.finish() == expected)
  }
}
