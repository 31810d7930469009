import JSONStreaming

/// Picks the values of a comment out of a JSON object, and passes over all others without building them.
struct JSONRecordDecoder {
  /// One object, taken apart.
  struct Record {
    var values: RecordValues
    /// The comments on it, as text; each an object.
    var replies: [ArraySlice<UInt8>]
  }

  private struct Member {
    var key: Int
    var value: ArraySlice<UInt8>
  }

  /// What becomes of the members seen so far.
  private(set) var columnUses: [ColumnUse] = []
  /// The platform whose export the last object was; `nil` for none.
  private(set) var export: PlatformExport?
  /// Whether any record had a member that can hold the text or stand in for it.
  private var hasSeenText = false
  private let names: ColumnNames
  private var keys: [String: Int] = [:]
  private var keyNames: [String] = []
  /// What the members of a key are, besides values of the record.
  private var keyKinds: [KeyKind] = []
  /// What is known about objects with the same members, because finding a layout is slow.
  private var layouts: [[Int]: RecordLayout] = [:]

  private enum KeyKind {
    case value
    case wrapper
    case replies
  }

  /// Layouts and keys are remembered up to this many; a file with more of them has no fixed columns.
  private static let memory = 1024

  init(_ names: ColumnNames) {
    self.names = names
  }

  /// The keys to choose from, when records were read and none of them had a member for the text; otherwise
  /// `nil`.
  var keysWithoutText: [String]? {
    hasSeenText || columnUses.isEmpty ? nil : columnUses.map(\.name)
  }

  /// Reads the values of one object.
  ///
  /// - Throws: `JSONError` with the offset from the start of the slice.
  mutating func record(in object: ArraySlice<UInt8>) throws(JSONError) -> Record {
    var scanner = JSONScanner(object)
    var members: [Member] = []
    try collect(&scanner, object, into: &members)
    try scanner.end()
    let layout = layout(for: members.map(\.key))
    export = layout.export
    let values = try layout.values(no: names.tables.words.no) { (place, field) throws(JSONError) in
      try Self.text(of: members[place].value, in: object, for: field)
    }
    var replies: [ArraySlice<UInt8>] = []
    for member in members where keyKinds[member.key] == .replies {
      try Self.collectObjects(member.value, into: &replies)
    }
    return Record(values: values, replies: replies)
  }
}

// MARK: - Members

extension JSONRecordDecoder {
  private mutating func collect(
    _ scanner: inout JSONScanner, _ object: ArraySlice<UInt8>, into members: inout [Member]
  ) throws(JSONError) {
    try scanner.openObject()
    while let name = try scanner.nextKey() {
      let key = number(of: name)
      if keyKinds[key] == .wrapper, scanner.peek() == ASCII.openBrace {
        try collect(&scanner, object, into: &members)
        continue
      }
      _ = scanner.peek()
      let start = object.startIndex + scanner.offset
      try scanner.skip()
      members.append(Member(key: key, value: object[start..<object.startIndex + scanner.offset]))
    }
  }

  private mutating func number(of name: String) -> Int {
    if let known = keys[name] { return known }
    let folded = foldedName(name)
    let words = names.tables.words
    let kind: KeyKind =
      words.wrappers.contains(folded) ? .wrapper : words.replies.contains(folded) ? .replies : .value
    if keys.count >= Self.memory {
      keys.removeAll()
      layouts.removeAll()
    }
    keyNames.append(name)
    keyKinds.append(kind)
    keys[name] = keyNames.count - 1
    return keyNames.count - 1
  }

  private mutating func layout(for members: [Int]) -> RecordLayout {
    if let known = layouts[members] { return known }
    let layout = RecordLayout(header: members.map { keyNames[$0] }, names: names)
    if layouts.count >= Self.memory { layouts.removeAll() }
    layouts[members] = layout
    note(layout)
    return layout
  }

  private mutating func note(_ layout: RecordLayout) {
    hasSeenText =
      hasSeenText
      || layout.columns.contains { $0.field == .text || $0.field == .title || $0.field == .details }
    for use in layout.uses(names: names) where columnUses.count < Self.memory {
      if let known = columnUses.firstIndex(where: { $0.name == use.name }) {
        if columnUses[known].use == .unused { columnUses[known] = use }
      } else {
        columnUses.append(use)
      }
    }
  }
}

// MARK: - Values

extension JSONRecordDecoder {
  private static func text(
    of slice: ArraySlice<UInt8>, in object: ArraySlice<UInt8>, for field: CommentField?
  ) throws(JSONError) -> String? {
    do {
      var scanner = JSONScanner(slice)
      return JSONText.text(of: try scanner.value(), for: field)
    } catch {
      throw JSONError(
        offset: slice.startIndex - object.startIndex + error.offset, expected: error.expected)
    }
  }

  /// Finds the objects of a list, also inside of `nodes` and `edges`; anything else has none.
  private static func collectObjects(
    _ value: ArraySlice<UInt8>, into objects: inout [ArraySlice<UInt8>]
  ) throws(JSONError) {
    var scanner = JSONScanner(value)
    switch scanner.peek() {
    case ASCII.openBracket:
      try scanner.openArray()
      while try scanner.nextElement() {
        let isObject = scanner.peek() == ASCII.openBrace
        let start = value.startIndex + scanner.offset
        try scanner.skip()
        if isObject { objects.append(value[start..<value.startIndex + scanner.offset]) }
      }
    case ASCII.openBrace:
      try scanner.openObject()
      while let key = try scanner.nextKey() {
        _ = scanner.peek()
        let start = value.startIndex + scanner.offset
        try scanner.skip()
        guard key == "nodes" || key == "edges" else { continue }
        try collectObjects(value[start..<value.startIndex + scanner.offset], into: &objects)
      }
    default: break
    }
  }
}
