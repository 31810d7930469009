package import Foundation

/// Reads what a ``SnapshotWriter`` wrote, value by value in the same order.
///
/// Lengths are checked against what is there, so that a file that was cut off is an error and no crash.
/// Whether the bytes are the ones that were written is for the caller to know, as by ``SnapshotChecksum``.
package struct SnapshotReader: Sendable {
  private let data: Data
  private var position: Int

  /// - Parameter data: May be a file mapped into memory: what is read is copied out of it.
  package init(_ data: Data) {
    self.data = data
    position = data.startIndex
  }

  package mutating func number() throws(SnapshotError) -> Int {
    let range = try take(MemoryLayout<Int>.size)
    return data.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: range.lowerBound - data.startIndex, as: Int.self)
    }
  }

  package mutating func array<Value: BitwiseCopyable>(of type: Value.Type) throws(SnapshotError) -> [Value] {
    let count = try number()
    let (size, overflows) = count.multipliedReportingOverflow(by: MemoryLayout<Value>.stride)
    guard count >= 0, !overflows else { throw SnapshotError() }
    let range = try take(size)
    return Array(unsafeUninitializedCapacity: count) { buffer, initialized in
      _ = data.copyBytes(to: UnsafeMutableRawBufferPointer(buffer), from: range)
      initialized = count
    }
  }

  package mutating func text() throws(SnapshotError) -> String {
    let count = try number()
    return String(decoding: data[try take(count)], as: UTF8.self)
  }

  package mutating func texts() throws(SnapshotError) -> [String] {
    let count = try number()
    var texts: [String] = []
    for _ in 0..<max(0, count) { texts.append(try text()) }
    return texts
  }

  /// Readers of the sections that were appended together. They share the memory of this one.
  package mutating func sections() throws(SnapshotError) -> [SnapshotReader] {
    let count = try number()
    var sections: [SnapshotReader] = []
    for _ in 0..<max(0, count) { sections.append(SnapshotReader(data[try take(number())])) }
    return sections
  }

  private mutating func take(_ count: Int) throws(SnapshotError) -> Range<Int> {
    guard count >= 0, count <= data.endIndex - position else { throw SnapshotError() }
    defer { position += count }
    return position..<position + count
  }
}

/// A snapshot that ends too early or has lengths that cannot be: it is to be made anew.
package struct SnapshotError: Error, Hashable {
  package init() {}
}
