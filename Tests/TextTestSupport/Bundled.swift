package import GermanText
package import LexiconFiles
import Stadtecho

/// The bundled lexicons, read once for all tests, arranged as the analyzer arranges them.
package enum Bundled {
  private static let analyzer = Result<Analyzer, LexiconError> { () throws(LexiconError) in try Analyzer() }

  /// - Throws: When a bundled file is damaged.
  package static func lexicons() throws -> BundledLexicons { try analyzer.get().lexicons }

  /// What the analyzer's tokenizers look up.
  package static func tables() throws -> GermanTables { try analyzer.get().tokenizerTables }

  /// A tokenizer of its own for each test, because a tokenizer belongs to one thread.
  package static func tokenizer() throws -> Tokenizer { Tokenizer(tables: try tables()) }
}

extension Tokenizer {
  /// A tokenizer without any list, for what rules alone do.
  package static var bare: Tokenizer { Tokenizer(tables: GermanTables(lists: WordLists())) }
}
