public import LexiconFiles

extension Analyzer {
  /// Lines of the files in ``Options/lexiconPaths`` that were set aside, for the person who gave them; empty when
  /// every line was taken.
  public var lexiconNotices: [LexiconError] { lexicons.sentiment.setAside }
}
