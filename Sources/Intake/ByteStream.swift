/// Bytes that come piece by piece, as the XML reader wants them.
protocol ByteStream: AnyObject {
  /// Fills a buffer from its start.
  ///
  /// - Returns: How many bytes there are; 0 at the end, -1 when reading failed, for the reason in `fault`.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int

  /// Why reading failed, as a sentence with a remedy; `nil` as long as it has not.
  var fault: String? { get }
}

/// An input as it is, beginning with the bytes that were read to recognise it.
final class RawByteStream: ByteStream {
  private let input: RawInput
  private var piece: ArraySlice<UInt8>
  private(set) var fault: String?

  init(_ input: RawInput, head: [UInt8]) {
    self.input = input
    piece = head[...]
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    if piece.isEmpty {
      do {
        piece = try input.read()[...]
      } catch {
        fault = error.description
        return -1
      }
    }
    let part = piece.prefix(buffer.count)
    buffer.copyBytes(from: part)
    piece = piece.dropFirst(part.count)
    return part.count
  }
}
