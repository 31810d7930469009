import CSnowball

/// Snowball's German stemmer (Porter 2001), the last resort where no lemma is known.
///
/// A class because it owns the stemmer's buffer; not `Sendable`, because that buffer is reused.
final class Stemmer {
  private let handle: OpaquePointer

  init() {
    guard let opened = sb_stemmer_new("german", "UTF_8") else {
      preconditionFailure("libstemmer has no German stemmer: is libstemmer0d complete?")
    }
    handle = opened
  }

  deinit { sb_stemmer_delete(handle) }

  /// - Parameter word: Lower case.
  func stem(_ word: String) -> String {
    var input = word
    return input.withUTF8 { bytes in
      guard let result = sb_stemmer_stem(handle, bytes.baseAddress, Int32(bytes.count)) else {
        return word
      }
      let length = Int(sb_stemmer_length(handle))
      return String(decoding: UnsafeBufferPointer(start: result, count: length), as: UTF8.self)
    }
  }
}
