import LexiconFiles
import Stadtecho

extension Analyzer {
  /// An analyzer as commands use it: with the lexicons from the user's cache.
  static func forCommand(_ options: Options = Options()) throws(LexiconError) -> Analyzer {
    var options = options
    options.cacheDirectory = UserCache.directory
    return try Analyzer(options: options)
  }
}
