public import LexiconFiles

/// Puts something into words in one of the languages that come with Stadtecho.
public protocol LocalizedRenderer: Sendable {
  /// - Parameter texts: The words around what the comments say.
  init(_ texts: ReportTexts)
}

/// Prints a report as files; computes nothing.
public protocol ReportRenderer: LocalizedRenderer {
  /// What a file holds: text, or bytes that are no text or begin with a mark.
  associatedtype Content: Sendable & Hashable

  /// All files of a report.
  func files(for report: Report) -> [ReportFile<Content>]
}

extension LocalizedRenderer {
  /// A renderer in one of the languages.
  ///
  /// - Throws: When the texts of the language are missing or broken.
  public init(language: ReportTexts.Language = .german) throws(LexiconError) {
    self.init(try ReportTexts.bundled(language))
  }
}

/// A file of a printed report.
public struct ReportFile<Content: Sendable & Hashable>: Sendable, Hashable {
  public var name: String
  public var content: Content
}

extension ReportFile where Content == String {
  public var text: String { content }

  init(name: String, text: String) { self.init(name: name, content: text) }
}

extension ReportFile where Content == [UInt8] {
  public var bytes: [UInt8] { content }

  init(name: String, bytes: [UInt8]) { self.init(name: name, content: bytes) }
}
