import Foundation
import Snapshots
import Testing

struct SnapshotTests {
  private static let written: SnapshotWriter = {
    var inner = SnapshotWriter()
    inner.append("Löbstedt")
    var writer = SnapshotWriter()
    writer.append(-17)
    writer.append([SIMD4<UInt64>(1, 2, 3, 4), SIMD4<UInt64>(5, 6, 7, 8)])
    writer.append([Double]())
    writer.append("Straßenbahn")
    writer.append(["", "Ä", "Bürgeramt"])
    writer.append(sections: [inner, SnapshotWriter()])
    return writer
  }()

  private struct Values: Equatable {
    var number: Int
    var vectors: [SIMD4<UInt64>]
    var doubles: [Double]
    var text: String
    var texts: [String]
    var section: String

    init(_ data: Data) throws {
      var reader = SnapshotReader(data)
      number = try reader.number()
      vectors = try reader.array(of: SIMD4<UInt64>.self)
      doubles = try reader.array(of: Double.self)
      text = try reader.text()
      texts = try reader.texts()
      var sections = try reader.sections()
      try #require(sections.count == 2)
      section = try sections[0].text()
    }
  }

  @Test func valuesComeBackInOrder() throws {
    let values = try Values(Data(Self.written.bytes))
    #expect(values.number == -17)
    #expect(values.vectors == [SIMD4(1, 2, 3, 4), SIMD4(5, 6, 7, 8)])
    #expect(values.doubles.isEmpty)
    #expect(values.text == "Straßenbahn")
    #expect(values.texts == ["", "Ä", "Bürgeramt"])
    #expect(values.section == "Löbstedt")
  }

  @Test("A slice is read like a whole")
  func slices() throws {
    let data = Data([1, 2, 3] + Self.written.bytes).dropFirst(3)
    #expect(try Values(data) == Values(Data(Self.written.bytes)))
  }

  @Test("What is cut off anywhere is an error")
  func cut() {
    let bytes = Self.written.bytes
    // The last section is empty, so that its length is the last thing that can be missing.
    for length in 0..<bytes.count {
      #expect(throws: SnapshotError.self, "\(length) bytes") { try Values(Data(bytes.prefix(length))) }
    }
  }

  @Test("Lengths that cannot be are errors", arguments: [Int.max, Int.min, -1, 1 << 40])
  func lengths(length: Int) {
    var writer = SnapshotWriter()
    writer.append(length)
    for read in [
      { reader in _ = try reader.array(of: SIMD4<UInt64>.self) }, { reader in _ = try reader.text() },
    ] as [(inout SnapshotReader) throws -> Void] {
      var reader = SnapshotReader(Data(writer.bytes))
      #expect(throws: SnapshotError.self) { try read(&reader) }
    }
  }
}

struct SnapshotChecksumTests {
  @Test("Every changed, missing or added byte changes it", arguments: [1, 31, 32, 33, 95, 200])
  func damage(length: Int) {
    let data = Data((0..<length).map { UInt8(truncatingIfNeeded: $0 * 7) })
    let sum = SnapshotChecksum.of(data)
    #expect(SnapshotChecksum.of(Data([9] + data).dropFirst()) == sum)
    #expect(SnapshotChecksum.of(data.dropLast()) != sum)
    #expect(SnapshotChecksum.of(data + [0]) != sum)
    for index in data.indices {
      var damaged = data
      damaged[index] ^= 0x40
      #expect(SnapshotChecksum.of(damaged) != sum)
    }
  }
}
