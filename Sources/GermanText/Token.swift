/// One token of a document: where it stands, what it is, and which word type it belongs to.
public struct Token: Sendable, Hashable {
  /// UTF-8 offset of its first byte in the document's text.
  public var start: Int32
  /// UTF-8 offset behind its last byte.
  public var end: Int32
  /// Its word type in the ``Vocabulary`` of the tokenizer that made the document.
  public var type: TypeID
  public var kind: Kind

  public init(start: Int32, end: Int32, type: TypeID, kind: Kind) {
    self.start = start
    self.end = end
    self.type = type
    self.kind = kind
  }

  /// Its place in the text.
  public var utf8: Range<Int> { Int(start)..<Int(end) }

  /// What a token is. The raw values appear in the JSON of `stadtecho tokenize`.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case word
    case number
    case punctuation
    case symbol
    case emoji
    case emoticon
    case url
    case email
    case handle
    case hashtag
  }
}

/// The number of a word type in a ``Vocabulary``.
public struct TypeID: Sendable, Hashable, Comparable {
  public var index: Int32

  public init(_ index: Int) { self.index = Int32(index) }

  public static func < (a: TypeID, b: TypeID) -> Bool { a.index < b.index }
}
