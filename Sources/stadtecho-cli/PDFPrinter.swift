import Foundation

/// Prints an HTML page to PDF with a Chromium that is installed.
enum PDFPrinter {
  private static let programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

  /// - Throws: When there is no such program, or it fails.
  static func print(page: String, to path: String) throws {
    guard let program = program() else {
      throw PDFError(
        problem:
          "a PDF needs Chromium or Chrome, and none of \(programs.joined(separator: ", ")) is installed",
        remedy: "Install one (Debian: apt install chromium), or print \(page) in any browser")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    // Chromium refuses its sandbox to the superuser, as whom it runs in containers.
    let sandbox = geteuid() == 0 ? ["--no-sandbox"] : []
    let target = URL(fileURLWithPath: path).path
    process.arguments =
      ["--headless", "--disable-gpu", "--disable-dev-shm-usage"] + sandbox + [
        "--no-pdf-header-footer", "--print-to-pdf=\(target)", URL(fileURLWithPath: page).absoluteString,
      ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0, FileManager.default.fileExists(atPath: target) else {
      throw PDFError(
        problem: "\(program) ended with \(process.terminationStatus) and wrote no PDF",
        remedy: "Print \(page) in a browser")
    }
  }

  private static func program() -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return programs.lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

/// A PDF that cannot be made.
struct PDFError: Error, CustomStringConvertible {
  var problem: String
  var remedy: String

  var description: String { "\(problem). \(remedy)." }
}
