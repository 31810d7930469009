public import LexiconFiles
import GermanText

/// Which subjects the words of a language speak of, as far as lists say so.
///
/// A subject is a group of words or the area that several groups share. Subjects are columns of the matrix beside the terms,
/// so that *Freibad* and *Bademeister* meet.
public struct Subjects: Sendable {
  /// A subject that a term speaks of.
  struct Mention: Sendable, Hashable {
    /// From 0; groups first, then areas.
    var subject: Int32
    /// What the term counts there, 0…1.
    var weight: Float
  }

  /// Names of the subjects, groups first.
  let names: [String]
  /// How many of them are groups.
  let groupCount: Int
  private var groups: [String: [Int32]] = [:]
  private var areas: [Int32] = []

  /// - Parameter groups: May be empty, for topics from the words of the comments alone.
  public init(_ groups: [WordGroup] = []) {
    var areaNames: [String] = []
    for (index, group) in groups.enumerated() {
      let area = areaNames.firstIndex(of: group.area) ?? areaNames.count
      if area == areaNames.count { areaNames.append(group.area) }
      areas.append(Int32(groups.count + area))
      for word in group.words { self.groups[UnicodeForms.fold(word), default: []].append(Int32(index)) }
    }
    names = groups.map(\.name) + areaNames
    groupCount = groups.count
  }

  /// The subjects of a word: its own, otherwise those of its parts, which are less certain.
  ///
  /// - Parameters:
  ///   - forms: Case-folded forms under which the lists may have the word.
  ///   - parts: Case-folded parts of a compound.
  func mentions(forms: [String], parts: [String]) -> [Mention] {
    if let own = forms.lazy.compactMap({ groups[$0] }).first {
      return mentions(of: own, weight: own.count == 1 ? 1 : Self.uncertain)
    }
    var found: [Int32] = []
    for group in parts.flatMap({ groups[$0] ?? [] }) where !found.contains(group) { found.append(group) }
    return mentions(of: found, weight: Self.uncertain)
  }

  private func mentions(of groups: [Int32], weight: Float) -> [Mention] {
    groups.flatMap { group in
      [Mention(subject: group, weight: weight), Mention(subject: areas[Int(group)], weight: weight)]
    }
  }

  /// What a word counts that is at home in several groups, or has a group through a part: it is mostly, not always, about that.
  private static let uncertain: Float = 0.7
}
