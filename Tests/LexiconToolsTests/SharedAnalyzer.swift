import LexiconFiles
import Stadtecho

/// The bundled analyzer, read once for all tests.
enum SharedAnalyzer {
  private static let read = Result<Analyzer, LexiconError> { () throws(LexiconError) in try Analyzer() }

  /// - Throws: When a bundled file is damaged.
  static func get() throws -> Analyzer { try read.get() }
}
