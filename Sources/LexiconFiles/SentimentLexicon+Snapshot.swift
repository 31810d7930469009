import FeedbackModel
package import Snapshots

/// Snapshots of the single words of a lexicon with the layers they came from.
extension SentimentLexicon {
  package func writeWords(to writer: inout SnapshotWriter) {
    writer.append(words.map(\.lemma))
    let parts = WordValence.PartOfSpeech.allCases
    writer.append(words.map { UInt8(parts.firstIndex(of: $0.partOfSpeech) ?? 0) })
    writer.append(words.map(\.valence))
    // Few sets of domains are in use, so words have their numbers.
    let domains = Set(words.map(\.domains)).sorted { $0.lexicographicallyPrecedes($1) }
    let numbers = Dictionary(uniqueKeysWithValues: domains.enumerated().map { ($1, Int32($0)) })
    writer.append(domains.count)
    for set in domains { writer.append(set) }
    writer.append(words.map { numbers[$0.domains] ?? 0 })
    writer.append(layers.flatMap { [$0.name, $0.version] })
    writer.append(layers.map(\.entries))
  }

  package init(wordsFrom reader: inout SnapshotReader) throws(SnapshotError) {
    self.init()
    let lemmas = try reader.texts()
    let parts = try reader.array(of: UInt8.self)
    let valences = try reader.array(of: Double.self)
    var domains: [[String]] = []
    for _ in 0..<max(0, try reader.number()) { domains.append(try reader.texts()) }
    let sets = try reader.array(of: Int32.self)
    let cases = WordValence.PartOfSpeech.allCases
    guard [parts.count, valences.count, sets.count].allSatisfy({ $0 == lemmas.count }),
      parts.allSatisfy({ $0 < cases.count }), sets.allSatisfy({ domains.indices ~= Int($0) })
    else { throw SnapshotError() }
    words = lemmas.indices.map {
      WordValence(
        lemma: lemmas[$0], partOfSpeech: cases[Int(parts[$0])], valence: valences[$0],
        domains: domains[Int(sets[$0])])
    }
    let names = try reader.texts()
    let entries = try reader.array(of: Int.self)
    guard names.count == entries.count * 2 else { throw SnapshotError() }
    layers = entries.indices.map {
      DataFileVersion(name: names[$0 * 2], version: names[$0 * 2 + 1], entries: entries[$0])
    }
  }
}
