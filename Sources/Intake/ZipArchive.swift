import CLibZip

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A zip archive, as spreadsheets and word processors write their files.
///
/// A class because it owns libzip's archive.
final class ZipArchive {
  /// Whether the end is missing, so that what comes before the cut is all there is.
  let isCut: Bool
  private let archive: OpaquePointer
  private let file: String

  /// Opens an archive.
  ///
  /// - Parameters:
  ///   - file: The input's name in errors.
  ///   - bytes: All bytes of the archive, to be read where its end is missing; `nil` where they are too many.
  /// - Throws: `IntakeError.damagedArchive`.
  init(path: String, file: String, bytes: () throws(IntakeError) -> [UInt8]?) throws(IntakeError) {
    var code: CInt = 0
    if let opened = zip_open(path, ZIP_RDONLY, &code) {
      archive = opened
      isCut = false
    } else {
      guard Self.isCut(code), let rescued = try bytes().flatMap(ZipRescue.archive) else {
        throw Self.damaged(file, code: code)
      }
      archive = try Self.open(rescued, file: file)
      isCut = true
    }
    self.file = file
  }

  /// Opens an archive in memory, as it came through a pipe.
  init(bytes: [UInt8], file: String) throws(IntakeError) {
    self.file = file
    do {
      archive = try Self.open(bytes, file: file)
      isCut = false
    } catch {
      guard let rescued = ZipRescue.archive(from: bytes) else { throw error }
      archive = try Self.open(rescued, file: file)
      isCut = true
    }
  }

  private static func open(_ bytes: [UInt8], file: String) throws(IntakeError) -> OpaquePointer {
    // libzip frees the copy.
    let copy = malloc(max(1, bytes.count))
    bytes.withUnsafeBytes { source in
      if let copy, let start = source.baseAddress { memcpy(copy, start, source.count) }
    }
    var error = zip_error_t()
    zip_error_init(&error)
    guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error) else {
      free(copy)
      throw damaged(file, code: zip_error_code_zip(&error))
    }
    guard let opened = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw damaged(file, code: zip_error_code_zip(&error))
    }
    return opened
  }

  deinit { zip_discard(archive) }

  /// Whether there is an entry of a name.
  func contains(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

  /// Opens an entry; `nil` when there is none of this name.
  func entry(_ name: String) throws(IntakeError) -> ZipEntry? {
    var status = zip_stat_t()
    guard zip_stat(archive, name, 0, &status) == 0 else { return nil }
    if status.encryption_method != UInt16(ZIP_EM_NONE) {
      throw .damagedArchive(file: file, reason: "it is protected by a password")
    }
    guard let opened = zip_fopen(archive, name, 0) else {
      throw .damagedArchive(file: file, reason: "its part \(name) cannot be opened")
    }
    return ZipEntry(opened, of: self, name: name, packedSize: Int(clamping: status.comp_size))
  }

  private static func isCut(_ code: CInt) -> Bool { code == ZIP_ER_NOZIP || code == ZIP_ER_INCONS }

  private static func damaged(_ file: String, code: CInt) -> IntakeError {
    var error = zip_error_t()
    zip_error_init_with_code(&error, code)
    defer { zip_error_fini(&error) }
    let reason = zip_error_strerror(&error).map { String(cString: $0) } ?? "error \(code)"
    return .damagedArchive(
      file: file, reason: isCut(code) ? "its end is missing, so that it was probably cut off" : reason)
  }
}

/// One file in an archive while it is read, with limits against archives that unpack to more than any
/// office program writes.
final class ZipEntry: ByteStream {
  private let entry: OpaquePointer
  /// Closed only after its entries.
  private let archive: ZipArchive
  private let name: String
  private let packedSize: Int
  private var size = 0
  private(set) var fault: String?

  fileprivate init(_ entry: OpaquePointer, of archive: ZipArchive, name: String, packedSize: Int) {
    self.entry = entry
    self.archive = archive
    self.name = name
    self.packedSize = packedSize
  }

  deinit { zip_fclose(entry) }

  /// Text is packed to a tenth or so, long runs of equal rows to a fiftieth; what goes beyond is a bomb.
  static let largestRatio = 250
  /// Small parts may be anything, in bytes.
  static let harmlessSize = 16 << 20

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = Int(zip_fread(entry, buffer.baseAddress, zip_uint64_t(buffer.count)))
    guard count >= 0 else {
      fault = archive.isCut ? "the file was cut off there" : "its part \(name) is damaged"
      return -1
    }
    size += count
    if size > Self.harmlessSize, size / Self.largestRatio > packedSize {
      fault =
        "its part \(name) unpacks to more than \(Self.largestRatio) times its size, as no office program writes it"
      return -1
    }
    return count
  }

  /// Reads all of a part.
  ///
  /// - Returns: `nil` when it is damaged or longer than a limit.
  func readAll(upTo limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: RawInput.blockSize, alignment: 1)
    defer { block.deallocate() }
    while true {
      let count = read(into: block)
      guard count >= 0, bytes.count + count <= limit else { return nil }
      if count == 0 { return bytes }
      bytes += block.prefix(count)
    }
  }
}
