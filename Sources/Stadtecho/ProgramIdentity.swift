import Foundation

/// What tells this build of the program from another: the file it runs from, its size, and when it was made.
enum ProgramIdentity {
  static let current: String = {
    let path = Bundle.main.executablePath ?? ""
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let size = attributes?[.size] as? Int ?? 0
    let date = attributes?[.modificationDate] as? Date ?? .distantPast
    return "\(path) \(size) \(date.timeIntervalSinceReferenceDate)"
  }()
}
