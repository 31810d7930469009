import CICU

/// Converts bytes of a charset to UTF-8, piece by piece.
///
/// A class because it owns ICU's converter. Bytes that are no characters become U+FFFD.
final class CharsetDecoder {
  private let converter: OpaquePointer
  private let failure: IntakeError
  private var output: [UInt8]

  /// Opens a converter.
  ///
  /// - Parameter file: The input's name in errors.
  /// - Throws: `IntakeError.unsupportedCharset` when ICU does not know the charset.
  init(_ charset: Charset, file: String) throws(IntakeError) {
    failure = .unsupportedCharset(file: file, charset: charset.name)
    guard let opened = cicu_decoder_open(charset.icuName) else { throw failure }
    converter = opened
    output = Array(repeating: 0, count: RawInput.blockSize)
  }

  deinit { cicu_decoder_close(converter) }

  /// Converts the next piece and appends the result. An empty piece is the last one: it brings out what
  /// a cut character left behind.
  ///
  /// - Throws: `IntakeError.unsupportedCharset` when ICU gives up.
  func decode(_ piece: [UInt8], into result: inout [UInt8]) throws(IntakeError) {
    var start = 0
    var isFull = true
    while isFull {
      let step = try convert(piece[start...], isLast: piece.isEmpty)
      start += step.consumed
      result += output[..<step.produced]
      isFull = step.isFull
    }
  }

  /// One call of ICU: as much as fits into `output`.
  private func convert(
    _ piece: ArraySlice<UInt8>, isLast: Bool
  ) throws(IntakeError) -> (consumed: Int, produced: Int, isFull: Bool) {
    var consumed: Int32 = 0
    var produced: Int32 = 0
    let status = piece.withUnsafeBytes { input in
      output.withUnsafeMutableBytes { output in
        cicu_decoder_convert(
          converter, input.assumingMemoryBound(to: CChar.self).baseAddress, Int32(input.count), &consumed,
          output.assumingMemoryBound(to: CChar.self).baseAddress, Int32(output.count), &produced,
          isLast ? 1 : 0)
      }
    }
    guard status >= 0 else { throw failure }
    return (Int(consumed), Int(produced), status == 1)
  }
}
