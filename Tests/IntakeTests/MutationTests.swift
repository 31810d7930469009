import FeedbackModel
import Intake
import Testing

/// Damaged inputs may be refused or lose records, but never end the program or read nonsense silently.
@Suite("Mutated inputs")
struct MutationTests {
  static let seeds: [String] = [
    "id;titel;text;datum;lat;lon\n1;Ä;\"Mehr; \"\"Bänke\"\"\nbitte\";3. März 2026;50,92;11,5\n"
      + "2;;b;;;\n3;c;d;18.10.2017;1;2\n",
    ConsulSourceTests.header
      + "\n3,T,a@example.org,S,2026-03-01,21,b@example.org,Gut,,2026-03-02\n4,U,,,,,,,,\n",
    "{\"id\":1,\"text\":\"Gr\\u00fc\\ud83d\\ude00\",\"author\":{\"a\":[1,2]}}\n"
      + "{\"id\":2,\"text\":\"b\",\"votes\":1e3}\n",
    #"{"meta":{"a":[1,"x"]},"comments":[{"id":1,"text":"a","x":[[{}]]},{"id":2,"text":{"de":"b"}}]}"#,
    MinutesSourceTests.minutes,
  ]

  @Test("never end the program", arguments: seeds.indices)
  func mutations(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed + 1))
    let original = Array(Self.seeds[seed].utf8)
    for _ in 0..<400 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes, &random) }
      try readWithoutCrash(bytes)
    }
  }

  @Test("can be cut off anywhere", arguments: seeds.indices)
  func cuts(seed: Int) throws {
    let original = Array(Self.seeds[seed].utf8)
    for length in 0..<original.count { try readWithoutCrash(Array(original[..<length])) }
  }

  @Test("can be in the wrong charset", arguments: seeds.indices, TestEncoding.allCases)
  func charsets(seed: Int, encoding: TestEncoding) throws {
    let bytes = encoding.bytes(of: Self.seeds[seed])
    try readWithoutCrash(bytes)
    try readWithoutCrash(Array(bytes.dropFirst()))
  }

  @Test("can be random bytes")
  func randomBytes() throws {
    var random = SplitMix64(seed: 42)
    for length in [1, 2, 3, 10, 100, 1000, 300_000] {
      for _ in 0..<(length > 1000 ? 3 : 100) {
        try readWithoutCrash((0..<length).map { _ in UInt8.random(in: 0...255, using: &random) })
      }
    }
  }

  @Test(
    "of nothing but marks take linear time",
    arguments: ["\"", "\",\"", "{", "[", "{\"a\":", "- ", "#", "\r", "<!--", "(", "\"\"\n"])
  func marks(mark: String) throws {
    try readWithoutCrash(Array(String(repeating: mark, count: 200_000).utf8))
    try readWithoutCrash(Array(("id;text\n1;" + String(repeating: mark, count: 200_000)).utf8))
  }

  /// Reads an input that may be refused, and checks what every reading has to keep to.
  private func readWithoutCrash(_ bytes: [UInt8]) throws {
    do {
      let reading = try Reading(bytes: bytes)
      #expect(reading.record.byteCount == bytes.count)
      #expect(reading.comments.allSatisfy { !$0.text.allSatisfy(\.isWhitespace) && $0.source.line > 0 })
      #expect(Set(reading.ids).count == reading.ids.count)
      #expect(reading.rejects.allSatisfy { $0.excerpt.count <= 200 && !$0.reason.isEmpty })
    } catch let error as IntakeError {
      #expect(error.description.hasPrefix("beitraege.csv"))
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    guard let place = bytes.indices.randomElement(using: &random) else { return }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(Self.marks.randomElement(using: &random) ?? 0, at: place)
    case 3: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
    default: bytes.swapAt(place, bytes.count - 1 - place)
    }
  }

  private static let marks = Array("\"\\;,\n\r{}[]:#-*<>() \t\0".utf8) + [0xC3, 0xFF, 0xEF]
}
