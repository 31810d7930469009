#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads an input's bytes block by block, and counts and digests them on their way.
///
/// A class because it owns a file descriptor.
final class RawInput {
  /// Bytes asked for at once: large enough to make system calls rare, small enough for the cache.
  static let blockSize = 128 << 10

  private(set) var byteCount = 0
  private let source: InputSource
  private let descriptor: CInt
  private let total: Int?
  private let progress: CommentReader.Progress?
  private let digest = SHA256()

  init(_ source: InputSource, progress: CommentReader.Progress? = nil) throws(IntakeError) {
    self.source = source
    self.progress = progress
    descriptor =
      switch source {
      case .file(let path): open(path, O_RDONLY | O_CLOEXEC)
      case .standardInput: STDIN_FILENO
      }
    guard descriptor >= 0 else { throw Self.unreadable(source) }
    total = sizeOfRegularFile(descriptor)
  }

  deinit {
    if case .file = source, descriptor >= 0 { close(descriptor) }
  }

  /// The next bytes, as many as one call gives; empty at the end.
  func read() throws(IntakeError) -> [UInt8] {
    var hasFailed = false
    let block = [UInt8](unsafeUninitializedCapacity: Self.blockSize) { buffer, count in
      let result = readOnce(descriptor, into: buffer)
      hasFailed = result < 0
      count = max(0, result)
    }
    if hasFailed { throw Self.unreadable(source) }
    guard !block.isEmpty else { return block }
    byteCount += block.count
    digest.update(block)
    progress?(byteCount, total)
    return block
  }

  /// Reads until so many bytes are there or the input ends.
  func readHead(upTo count: Int) throws(IntakeError) -> [UInt8] {
    var head: [UInt8] = []
    while head.count < count {
      let block = try read()
      if block.isEmpty { break }
      head += block
    }
    return head
  }

  /// Reads what is left into memory.
  ///
  /// - Returns: `nil` when it is longer than a limit in bytes.
  func readRest(after head: [UInt8], upTo limit: Int) throws(IntakeError) -> [UInt8]? {
    var bytes = head
    while true {
      let block = try read()
      if block.isEmpty { return bytes }
      guard bytes.count + block.count <= limit else { return nil }
      bytes += block
    }
  }

  /// Reads what is left, so that count and digest cover the whole input, and ends the digest.
  ///
  /// - Returns: Lower-case hexadecimal SHA-256 of all bytes.
  func finish() throws(IntakeError) -> String {
    while try !read().isEmpty {}
    return digest.finish()
  }

  private static func unreadable(_ source: InputSource) -> IntakeError {
    .unreadable(file: source.pathForMessages, reason: String(cString: strerror(errno)))
  }
}

/// One `read(2)`, repeated when a signal interrupts it; negative on failure, with the reason in `errno`.
private func readOnce(_ descriptor: CInt, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
  while true {
    let result = read(descriptor, buffer.baseAddress, buffer.count)
    if result >= 0 || errno != EINTR { return result }
  }
}

/// The size of a regular file in bytes; `nil` for pipes, devices and folders.
private func sizeOfRegularFile(_ descriptor: CInt) -> Int? {
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
  return Int(status.st_size)
}
