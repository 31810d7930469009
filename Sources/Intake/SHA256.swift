import COpenSSL

/// Adds up the SHA-256 digest of bytes as they pass.
///
/// A class because it owns OpenSSL's context. OpenSSL fails here only without memory, where nothing can
/// go on.
package final class SHA256 {
  private let context: OpaquePointer

  package init() {
    guard let created = EVP_MD_CTX_new(), EVP_DigestInit_ex(created, EVP_sha256(), nil) == 1 else {
      preconditionFailure("OpenSSL could not start a SHA-256 digest: is libcrypto complete?")
    }
    context = created
  }

  deinit { EVP_MD_CTX_free(context) }

  package func update(_ bytes: [UInt8]) {
    let result = bytes.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
    precondition(result == 1, "OpenSSL could not go on with a SHA-256 digest")
  }

  /// The digest of everything so far, in lower-case hexadecimal. Nothing may be added afterwards.
  package func finish() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    precondition(EVP_DigestFinal_ex(context, &digest, nil) == 1, "OpenSSL could not end a digest")
    return digest.map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
