package import Foundation

/// What a program did.
package struct ProgramRun: Sendable {
  /// The exit code; `nil` when a signal ended the program, as a crash does.
  package var exitCode: Int32?
  package var output: Data
  package var errors: String

  /// How the program gets its standard input.
  package enum Input: Sendable {
    case file(Data)
    /// At most what fits into a pipe that nobody reads yet: 16 KiB.
    case pipe(Data)
  }

  /// Runs a program to its end.
  ///
  /// Its output goes to files: no pipe can fill up and make program and test wait for each other.
  ///
  /// - Parameter environment: Set over the environment of the tests.
  package init(
    _ program: URL, _ arguments: [String], input: Input = .file(Data()), folder: URL? = nil,
    environment: [String: String] = [:]
  ) async throws {
    let files = try TemporaryFolder()
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.currentDirectoryURL = folder ?? files.url
    process.standardInput = try Self.source(of: input, in: files)
    process.standardOutput = try Self.sink("output", in: files)
    process.standardError = try Self.sink("errors", in: files)
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in continuation.resume() }
      do {
        try process.run()
      } catch {
        continuation.resume(throwing: error)
      }
    }
    exitCode = process.terminationReason == .exit ? process.terminationStatus : nil
    output = try Data(contentsOf: files.url.appending(path: "output"))
    errors = String(decoding: try Data(contentsOf: files.url.appending(path: "errors")), as: UTF8.self)
  }

  private static func source(of input: Input, in files: TemporaryFolder) throws -> Any {
    switch input {
    case .file(let data):
      return try FileHandle(forReadingFrom: URL(filePath: try files.write(data, to: "input")))
    case .pipe(let data):
      let pipe = Pipe()
      try pipe.fileHandleForWriting.write(contentsOf: data)
      try pipe.fileHandleForWriting.close()
      return pipe
    }
  }

  private static func sink(_ name: String, in files: TemporaryFolder) throws -> FileHandle {
    try FileHandle(forWritingTo: URL(filePath: try files.write("", to: name)))
  }
}
