import Foundation
import GermanText
import LexiconFiles
import Snapshots
import TextTestSupport
import Testing

/// Tables from a snapshot are those that were built from the lists.
struct MorphologyTablesTests {
  private static let built = Result { try Bundled.tables() }
  private static let bytes = Result { try written(built.get().morphologyTables) }

  private static func written(_ tables: MorphologyTables) -> [UInt8] {
    var writer = SnapshotWriter()
    tables.write(to: &writer)
    return writer.bytes
  }

  @Test("They are byte for byte the same")
  func bytesAgree() throws {
    let bytes = try Self.bytes.get()
    var reader = SnapshotReader(Data(bytes))
    let isSame = try Self.written(MorphologyTables(from: &reader)) == bytes
    #expect(isSame)
  }

  @Test("They say the same of every word of the sentiment lexicon and of mutated ones")
  func wordsAgree() throws {
    var reader = SnapshotReader(Data(try Self.bytes.get()))
    let read = try GermanTables(
      lists: Self.built.get().lists, morphologyTables: MorphologyTables(from: &reader))
    let (one, other) = (Tokenizer(tables: try Self.built.get()), Tokenizer(tables: read))
    let words = try Bundled.lexicons().sentiment.words.enumerated().filter { $0.offset % 7 == 0 }
    for word in words.map(\.element.lemma) {
      for form in [word, word + "en", "Park" + word.lowercased(), word.uppercased(), String(word.dropLast())]
      {
        #expect(one.wordType(of: form) == other.wordType(of: form))
      }
    }
  }

  @Test("A snapshot that was cut off is an error and no crash")
  func cut() throws {
    let bytes = try Self.bytes.get()
    for length in stride(from: 0, to: bytes.count, by: bytes.count / 50) {
      var reader = SnapshotReader(Data(bytes.prefix(length)))
      #expect(throws: SnapshotError.self) { try MorphologyTables(from: &reader) }
    }
  }
}
