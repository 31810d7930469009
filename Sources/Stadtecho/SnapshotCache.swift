import Foundation
import Intake
import LexiconFiles
import Snapshots

/// Keeps a snapshot in a file whose name tells what it was made from.
///
/// The name is a digest of the data files' contents and of the program's identity, so that a snapshot is
/// never read after either has changed. Several processes may read and write at once: files are put in
/// their place whole.
struct SnapshotCache {
  private let directory: String
  private let key: String

  /// - Parameters:
  ///   - directory: Made when it is missing.
  ///   - inputs: The files that the snapshot depends on.
  /// - Returns: `nil` when one of them cannot be read.
  init?(directory: String, inputs: [String], of folder: LexiconFolder) {
    self.directory = directory
    let digest = SHA256()
    digest.update(Array("\(StadtechoVersion.current) \(ProgramIdentity.current)".utf8))
    for name in inputs {
      guard let data = FileManager.default.contents(atPath: "\(folder.path)/\(name)") else { return nil }
      digest.update(Array("\(name) \(data.count)".utf8))
      digest.update(Array(data))
    }
    key = String(digest.finish().prefix(Self.keyLength))
  }

  /// Reads the sections of the snapshot.
  ///
  /// - Returns: `nil` when there is none, or it is damaged.
  func read() -> [SnapshotReader]? {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped),
      data.count > Self.headerLength
    else { return nil }
    let payload = data.dropFirst(Self.headerLength)
    guard data.prefix(Self.headerLength).elementsEqual(Self.header(for: payload)) else { return nil }
    var reader = SnapshotReader(payload)
    return try? reader.sections()
  }

  /// Keeps the sections of a snapshot, and throws away the snapshots that were written longest ago.
  func write(_ sections: [SnapshotWriter]) throws {
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    var writer = SnapshotWriter()
    writer.append(sections: sections)
    let payload = Data(writer.bytes)
    try (Self.header(for: payload) + payload).write(to: URL(fileURLWithPath: path), options: .atomic)
    removeOldest()
  }

  private var path: String { "\(directory)/\(Self.prefix)\(key)" }

  private static func header(for payload: Data) -> Data {
    withUnsafeBytes(of: SnapshotChecksum.of(payload)) { Data($0) }
  }

  private func removeOldest() {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    let dated = files.filter { $0.hasPrefix(Self.prefix) }.map { name in
      (path: "\(directory)/\(name)", date: Self.modificationDate(of: "\(directory)/\(name)"))
    }
    for old in dated.sorted(by: { $0.date > $1.date }).dropFirst(Self.kept) {
      try? FileManager.default.removeItem(atPath: old.path)
    }
  }

  private static func modificationDate(of path: String) -> Date {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.modificationDate] as? Date ?? .distantPast
  }

  private static let prefix = "lexicons-"
  /// In hexadecimal digits; 96 bits.
  private static let keyLength = 24
  /// The checksum.
  private static let headerLength = 8
  /// Enough for two versions side by side and one that is being developed.
  private static let kept = 3
}
