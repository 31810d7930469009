import CICU

/// ICU's break rules as tables over bytes, made from ICU's own compiled state machine.
///
/// ICU decides; this is only a faster way to ask. ASCII bytes index their transition directly, two-byte
/// characters find their category in a table of 1,920 entries, other characters of the Basic Multilingual
/// Plane in one of 65,536. What the loop does not understand (characters that need a dictionary, another
/// layout of the rules) is handed to ICU's iterator. A class, so that cursors hold one reference and not one
/// per table.
final class BoundaryRules: Sendable {
  /// Next state by state × 128 + ASCII byte.
  let ascii: [UInt8]
  /// Next state by state × ``categoryStride`` + category.
  let next: [UInt8]
  /// Category by code point, U+0000…U+FFFF.
  let plane0: [UInt8]
  /// Category by code point − U+10000, for U+10000…U+1FFFF, where emoji live.
  let plane1: [UInt8]
  /// Category of all other planes: unassigned characters and rare ideographs go to ICU.
  let otherPlanes: UInt8
  /// ICU's rule status by state where the state accepts, -1 where it does not.
  let statuses: [Int16]
  /// The state before the first character of a segment.
  let startState: Int
  /// Categories from here on need ICU's dictionary.
  let dictionaryStart: UInt8
  static let categoryStride = 64
  private static let planeSize = 0x10000
  static let stopState: UInt8 = 0

  /// The rules for German words; `nil` when ICU's layout is not understood.
  static let germanWords = BoundaryRules(.word, locale: "de")
  /// The rules for German sentences; `nil` when ICU's layout is not understood.
  static let germanSentences = BoundaryRules(.sentence, locale: "de")

  /// - Parameter locale: ICU adapts its rules to some languages.
  init?(_ kind: Segmenter.Kind, locale: String) {
    var rules = cicu_rules()
    guard cicu_rules_open(kind.breakKind, locale, &rules) == 0 else { return nil }
    defer { cicu_rules_close(&rules) }
    let states = Int(rules.state_count)
    let rowLength = Int(rules.row_length)
    let categories = Int(rules.category_count)
    guard categories <= Self.categoryStride else { return nil }
    let rows = UnsafeBufferPointer(start: rules.rows, count: states * rowLength)
    func plane(from first: Int) -> [UInt8] {
      [UInt8](unsafeUninitializedCapacity: Self.planeSize) { out, count in
        cicu_rules_categories(&rules, Int32(first), Int32(Self.planeSize), out.baseAddress)
        count = Self.planeSize
      }
    }
    plane0 = plane(from: 0)
    plane1 = plane(from: Self.planeSize)
    otherPlanes = UInt8(truncatingIfNeeded: Int(rules.dictionary_start))
    dictionaryStart = UInt8(truncatingIfNeeded: Int(rules.dictionary_start))
    startState = Int(rules.start_state)
    var next = Array(repeating: Self.stopState, count: states * Self.categoryStride)
    var statuses = Array(repeating: Int16(-1), count: states)
    let tags = UnsafeBufferPointer(start: rules.statuses, count: Int(rules.status_count))
    for state in 0..<states {
      let row = rows[(state * rowLength)..<((state + 1) * rowLength)]
      for index in 0..<categories {
        next[state * Self.categoryStride + index] = row[row.startIndex + 3 + index]
      }
      if row[row.startIndex] == 1 {
        let tag = Int(row[row.startIndex + 2])
        statuses[state] = Int16(truncatingIfNeeded: tag < tags.count ? tags[tag] : 0)
      }
    }
    self.next = next
    self.statuses = statuses
    let plane0 = plane0
    ascii = (0..<(states * 128)).map { next[($0 / 128) * Self.categoryStride + Int(plane0[$0 % 128])] }
  }

  /// Whether a character of a text is in a script that ICU segments with a dictionary.
  func needsDictionary(in utf8: ArraySlice<UInt8>) -> Bool {
    // Below U+0E00 (Thai) no script needs one; its first byte is E0 B8.
    guard utf8.contains(where: { $0 >= 0xE0 }) else { return false }
    return String(decoding: utf8, as: UTF8.self).unicodeScalars.contains { scalar in
      let value = Int(scalar.value)
      return switch value {
      case ..<0x10000: plane0[value] >= dictionaryStart
      case ..<0x20000: plane1[value - 0x10000] >= dictionaryStart
      default: true
      }
    }
  }
}
