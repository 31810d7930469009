/// What an analysis was made from and with, so that it can be repeated.
public struct Provenance: Sendable, Hashable {
  public var inputs: [InputRecord]
  /// The lexicon layers in the order in which they were stacked.
  public var lexicons: [DataFileVersion]
  public var taxonomy: DataFileVersion
  /// Settings that influence the result, by name, in a fixed order.
  public var settings: [Setting]
  public var seed: UInt64
  public var softwareVersion: String

  public init(
    inputs: [InputRecord], lexicons: [DataFileVersion], taxonomy: DataFileVersion,
    settings: [Setting], seed: UInt64, softwareVersion: String
  ) {
    self.inputs = inputs
    self.lexicons = lexicons
    self.taxonomy = taxonomy
    self.settings = settings
    self.seed = seed
    self.softwareVersion = softwareVersion
  }

  /// A named setting.
  public struct Setting: Sendable, Hashable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }
}

/// A data file of the analysis with its version.
public struct DataFileVersion: Sendable, Hashable {
  public var name: String
  /// As the file states it; empty when it states none.
  public var version: String
  /// Number of entries.
  public var entries: Int

  public init(name: String, version: String, entries: Int) {
    self.name = name
    self.version = version
    self.entries = entries
  }
}

/// One input with what became of its records.
public struct InputRecord: Sendable, Hashable {
  /// What the source is called: its label where it was given one, otherwise its file's name without the
  /// folder, or `-`.
  public var name: String
  /// The file's name without its folder, or `-`.
  public var file: String
  /// What it was read as, for readers: "CSV (;, Windows-1252)", "JSON Lines".
  public var format: String
  public var byteCount: Int
  /// Lower-case hexadecimal SHA-256 of the bytes.
  public var sha256: String
  /// Records that became comments.
  public var accepted: Int
  /// Records that were set aside.
  public var rejected: Int
  /// Records that do not count, by reason, in the order of `LeftOut.Reason`; empty when there were none.
  public var leftOut: [LeftOut]
  /// Different authors, told apart by their pseudonyms; `nil` where the input names none.
  public var authors: Int?

  public init(
    name: String, file: String? = nil, format: String, byteCount: Int, sha256: String, accepted: Int,
    rejected: Int, leftOut: [LeftOut] = [], authors: Int? = nil
  ) {
    self.name = name
    self.file = file ?? name
    self.format = format
    self.byteCount = byteCount
    self.sha256 = sha256
    self.accepted = accepted
    self.rejected = rejected
    self.leftOut = leftOut
    self.authors = authors
  }

  /// Records that were read: those that became comments, that do not count, and that were set aside.
  public var read: Int { accepted + rejected + leftOut.reduce(0) { $0 + $1.count } }
}
