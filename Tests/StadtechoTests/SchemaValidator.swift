import Foundation
import TestSupport

/// Validates JSON against the schema of reports, with the JSON Schema implementation that `make setup`
/// installs.
enum SchemaValidator {
  /// Debian's Python: the module comes with its packages.
  private static let python = URL(filePath: "/usr/bin/python3")

  /// The first faults of a report, in the validator's words; empty when it is valid.
  static func faults(of report: Data) async throws -> String {
    let folder = try TemporaryFolder()
    let file = try folder.write(report, to: "report.json")
    let arguments = ["-m", "jsonschema", "-i", file, Project.reportSchema.path]
    let run: ProgramRun
    do {
      run = try await ProgramRun(python, arguments)
    } catch {
      throw MissingValidator(reason: "\(python.path) cannot be run: \(error)")
    }
    if run.errors.contains("No module named") { throw MissingValidator(reason: run.errors) }
    let shown = String(run.errors.prefix(2000))
    return run.exitCode == 0 ? "" : shown.isEmpty ? "not valid, without a reason" : shown
  }

  struct MissingValidator: Error, CustomStringConvertible {
    var reason: String

    var description: String {
      "The JSON Schema validator is missing (\(reason)). Run \"make setup\", which installs python3-jsonschema."
    }
  }
}
