import GermanText
import LexiconFiles

/// Finds postal addresses that tell where somebody lives.
///
/// In a participation process most streets with a number are what people speak about ("vor der Wagnergasse
/// 12"). An address is personal when the words around it say so:
/// - someone dwells there ("ich wohne in der …", "meine Adresse", "unser Haus in der …"), in the same sentence;
/// - a person's name stands next to it ("Familie Kern, Talstraße 12", a signature), or a relation does;
/// - or it is whole, with its postcode, and no organisation stands before it.
/// A preposition right before it ("vor der", "gegenüber") makes it a place that one speaks of.
struct AddressFinder {
  private let tokens: TokenReader
  private let streets: StreetScan
  private let names: [Range<Int>]

  /// - Parameter names: UTF-8 ranges of the names of persons.
  init(tokens: TokenReader, names: [Range<Int>]) {
    self.tokens = tokens
    self.names = names
    streets = StreetScan(tokens: tokens)
  }

  func ranges(outside claimed: [Range<Int>]) -> [Range<Int>] {
    var end = 0
    return (0..<tokens.count).compactMap { index in
      guard let address = streets.address(at: index), address.range.lowerBound >= end, isPersonal(address),
        !claimed.contains(where: { $0.overlaps(address.range) })
      else { return nil }
      end = address.range.upperBound
      return address.range
    }
  }

  private func isPersonal(_ address: StreetScan.Address) -> Bool {
    let before = preceding(address)
    if before.contains(where: { tokens.isA(.organisation, $0) }) { return false }
    if address.isWhole { return true }
    if isNextToName(address) { return true }
    // "vor der Wagnergasse 12", but not "vor unserem Haus, Talstraße 4".
    let isSubject = before.suffix(Self.closest).contains {
      tokens.isA(.subjectPreposition, $0) && !tokens.isA(.possessive, $0 + 1)
    }
    return !isSubject && (isDwelling(before) || isRelation(before)) || isDwellingBehind(address)
  }

  /// The tokens before an address in its sentence, at most ``farthest`` of them, nearest last.
  private func preceding(_ address: StreetScan.Address) -> Range<Int> {
    let sentence = tokens.sentence(around: address.first)
    return max(sentence.lowerBound, address.first - Self.farthest)..<address.first
  }

  private func isDwelling(_ before: Range<Int>) -> Bool {
    before.contains { index in
      let traits = tokens.traits(index)
      if traits.isA(.dwelling) || traits.isA(.postCue) { return true }
      if traits.isA(.ownPlace) { return isOwn(index) }
      return traits.isA(.withUs) && tokens.isA(.atHome, index - 1)
    }
  }

  private func isRelation(_ before: Range<Int>) -> Bool {
    before.contains { (tokens.isA(.relation, $0) || tokens.isA(.relationFamily, $0)) && isOwn($0) }
  }

  /// "unser Haus", "mein alter Nachbar".
  private func isOwn(_ index: Int) -> Bool {
    tokens.isA(.possessive, index - 1) || tokens.isA(.possessive, index - 2)
  }

  /// "… von der Wilhelm-Stade-Str. 3 allein zur Schule, da wohnen wir".
  private func isDwellingBehind(_ address: StreetScan.Address) -> Bool {
    let start = tokens.index(endingBehind: address.range.upperBound)
    let end = min(tokens.sentence(around: address.first).upperBound, start + Self.farthest)
    let speaksOfAuthor = preceding(address).contains { tokens.isA(.plainOpening, $0) }
    return start < end
      && (start..<end).contains { index in
        let isAuthor = tokens.isA(.plainOpening, index - 1) || tokens.isA(.plainOpening, index + 1)
        return tokens.isA(.dwelling, index) && (isAuthor || speaksOfAuthor)
      }
  }

  /// Whether a name ends shortly before the address, or begins shortly behind it.
  private func isNextToName(_ address: StreetScan.Address) -> Bool {
    names.contains { name in
      let gap =
        name.upperBound <= address.range.lowerBound
        ? name.upperBound..<address.range.lowerBound
        : address.range.upperBound..<max(name.lowerBound, address.range.upperBound)
      let from = tokens.index(endingBehind: gap.lowerBound)
      let to = tokens.index(endingBehind: gap.upperBound)
      guard gap.count <= Self.longestGap, to - from <= Self.closest else { return false }
      return !(from..<to).contains {
        tokens.isA(.subjectPreposition, $0) || tokens.isMark(UInt8(ascii: "."), $0)
      }
    }
  }

  /// In tokens: how far a cue may stand before an address, and how close a preposition must.
  private static let farthest = 9
  private static let closest = 4
  /// In bytes, between a name and an address.
  private static let longestGap = 40
}
