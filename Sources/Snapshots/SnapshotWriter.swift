/// Writes tables as they stand in memory, so that ``SnapshotReader`` can take them back without building them.
///
/// A snapshot is for the machine and the program that wrote it: it keeps the processor's byte order and says
/// nothing about itself. Values are read in the order in which they were written.
package struct SnapshotWriter {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func append(_ number: Int) { append(bits: number) }

  /// - Parameter values: Of a type without padding, or the bytes would differ from run to run.
  package mutating func append<Value: BitwiseCopyable>(_ values: [Value]) {
    append(values.count)
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  package mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func append(_ texts: [String]) {
    append(texts.count)
    for text in texts { append(text) }
  }

  /// Appends what other writers wrote, to be read apart.
  package mutating func append(sections: [SnapshotWriter]) {
    append(sections.count)
    for section in sections { append(section.bytes) }
  }

  private mutating func append(bits: some BitwiseCopyable) {
    withUnsafeBytes(of: bits) { bytes.append(contentsOf: $0) }
  }
}
