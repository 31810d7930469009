import FeedbackModel

/// Brings the comments of several inputs together: of several versions of one the newest, of the same one
/// in two exports one, replies with the ids and categories of what they belong to.
struct CommentMerger {
  private struct Entry {
    var comment: Comment
    /// The number of the input it is from.
    var input: Int
    /// Why it does not count any more; `nil` as long as it does.
    var gone: LeftOut.Reason?
    var fingerprint: TextFingerprint?
    /// Inputs that the same contribution was found in as well.
    var others: Set<Int> = []
  }

  /// A record that does not count.
  struct Removal {
    var input: Int
    var reason: LeftOut.Reason
  }

  /// What was found, in sentences; of contributions in two inputs one sentence for each two.
  var notices: [String] { singleNotices + pairNotices }
  private var singleNotices: [String] = []
  /// How many contributions of an input are in an earlier one, and the first of them.
  private var pairs: [(first: Comment, second: Comment, count: Int)] = []
  private(set) var rejected: [(record: RejectedRecord, input: Int)] = []
  private(set) var removals: [Removal] = []
  private var entries: [Entry] = []
  /// The entry of each id.
  private var places: [String: Int] = [:]
  /// Ids that were taken back before or after their comment was read.
  private var takenBack: [String: LeftOut.Reason] = [:]
  /// The ids that comments of an input have got here, where another input used their own.
  private var renamed: [Int: [String: String]] = [:]
  /// Ids of contributions that another export has under another id.
  private var aliases: [String: String] = [:]
  /// Entries by the minima of their fingerprints.
  private var candidates: [UInt64: [Int]] = [:]
  /// Entries of short comments.
  private var statements: [Statement: [Int]] = [:]
  /// Whether there is more than one input, so that one contribution may stand in two of them.
  private let hasSeveralInputs: Bool

  init(inputCount: Int) { hasSeveralInputs = inputCount > 1 }

  mutating func add(_ comment: Comment, input: Int) {
    if let reason = takenBack[comment.id] { return remove(input, reason) }
    if let place = places[comment.id] {
      addSecond(comment, input: input, first: place)
    } else if let twin = twin(of: comment, input: input) {
      merge(comment, input: input, into: twin)
    } else {
      append(comment, input: input)
    }
  }

  /// Notes that a record was hidden, withdrawn, moderated or deleted in an input: its other versions do not
  /// count either.
  mutating func takeBack(_ record: LeftOutRecord, input: Int) {
    removals.append(Removal(input: input, reason: record.reason))
    guard Self.isOfPlatform(record.id) else { return }
    takenBack[record.id] = record.reason
    guard let place = places[record.id], entries[place].gone == nil else { return }
    entries[place].gone = record.reason
    remove(entries[place].input, record.reason)
    singleNotices.append(
      "\(record.source.name) line \(record.source.line): '\(record.id)' is \(record.reason.rawValue) here, "
        + "so that \(Self.name(entries[place].comment)) was left out.")
  }

  /// The comments that count, in the order in which they were read, with parents and categories.
  func finished() -> [(comment: Comment, input: Int)] {
    var categories: [String: String] = [:]
    let kept = entries.filter { $0.gone == nil }.map { entry in
      var comment = entry.comment
      comment.parentID = comment.parentID.map { resolved($0, input: entry.input) }
      if let category = comment.category { categories[comment.id] = category }
      return (comment: comment, input: entry.input)
    }
    let parents = Dictionary(
      kept.compactMap { item in item.comment.parentID.map { (item.comment.id, $0) } },
      uniquingKeysWith: { a, _ in a })
    return kept.map { item in
      var item = item
      if item.comment.category == nil {
        item.comment.category = Self.inherited(item.comment, parents: parents, categories: categories)
      }
      return item
    }
  }
}

// MARK: - Versions

extension CommentMerger {
  /// Ids such as `comment-17` or a UUID are a platform's; a plain number may be anybody's row.
  private static func isOfPlatform(_ id: String) -> Bool { !id.utf8.allSatisfy(ASCII.isDigit) }

  /// Two comments of one id that share less than this are different ones: a table's rows are counted
  /// from 1 in every file.
  private static let versionResemblance = 0.3

  private mutating func addSecond(_ comment: Comment, input: Int, first place: Int) {
    let first = entries[place]
    if first.comment.text == comment.text {
      entries[place].comment = Self.newer(of: first.comment, comment).completed(by: first.comment)
      return remove(input, .duplicate)
    }
    if first.input != input, Self.isMadeUp(comment) {
      return addUnnumbered(comment, input: input, first: first.comment)
    }
    let isVersion =
      first.input == input
      ? Self.date(first.comment) != Self.date(comment)
      : Self.isOfPlatform(comment.id)
        || TextFingerprint(first.comment.text).resemblance(to: TextFingerprint(comment.text))
          >= Self.versionResemblance
    if isVersion {
      replace(place, with: comment, input: input)
    } else if first.input == input {
      rejected.append(
        (Self.rejection(of: comment, first: first.comment.source), input))
    } else {
      rename(comment, input: input, first: first.comment)
    }
  }

  /// Whether an id was made up from the file's name, which another file may have as well, so that it says
  /// nothing.
  private static func isMadeUp(_ comment: Comment) -> Bool {
    comment.id.hasPrefix(Origin(name: comment.source.name).stem + "-")
  }

  private mutating func addUnnumbered(_ comment: Comment, input: Int, first: Comment) {
    if let twin = twin(of: comment, input: input) {
      merge(comment, input: input, into: twin)
    } else {
      rename(comment, input: input, first: first)
    }
  }

  private static func rejection(of comment: Comment, first: SourceReference) -> RejectedRecord {
    RejectedRecord(
      source: comment.source, reason: CommentReader.usedID(comment.id, first),
      excerpt: String(comment.text.prefix(RejectedRecord.longestExcerpt)))
  }

  private static func date(_ comment: Comment) -> LocalDateTime? { comment.modified ?? comment.created }

  /// The newer version of two; without dates, the one that was read later.
  private static func newer(of first: Comment, _ second: Comment) -> Comment {
    guard let a = date(first), let b = date(second), a > b else { return second }
    return first
  }

  private mutating func replace(_ place: Int, with comment: Comment, input: Int) {
    let first = entries[place]
    let newest = Self.newer(of: first.comment, comment)
    let isFirst = newest == first.comment
    singleNotices.append(
      "\(Self.name(comment)) has the id '\(comment.id)' of \(Self.name(first.comment)): "
        + "the \(isFirst ? "first" : "second") is the newer version and counts.")
    remove(isFirst ? input : first.input, .superseded)
    if !isFirst {
      entries[place].comment = comment.completed(by: first.comment)
      entries[place].input = input
    }
  }

  /// Gives a comment an id of its own input, because another input has a different comment of its id.
  private mutating func rename(_ comment: Comment, input: Int, first: Comment) {
    var comment = comment
    let old = comment.id
    let stem = Origin(name: comment.source.name).stem
    // "protokoll.md-14" beside the "protokoll-14" of another file.
    comment.id =
      Self.isMadeUp(comment) ? comment.source.name + old.dropFirst(stem.count) : "\(stem)-\(old)"
    while places[comment.id] != nil { comment.id += "'" }
    if renamed[input, default: [:]].isEmpty {
      singleNotices.append(
        "\(comment.source.name) uses ids of \(first.source.name) for other comments, first '\(old)' in line "
          + "\(comment.source.line); they are called '\(comment.id)' and the like here.")
    }
    renamed[input, default: [:]][old] = comment.id
    append(comment, input: input)
  }

  private mutating func append(_ comment: Comment, input: Int) {
    let place = entries.count
    places[comment.id] = place
    let fingerprint = hasSeveralInputs ? TextFingerprint(comment.text) : nil
    entries.append(Entry(comment: comment, input: input, fingerprint: fingerprint))
    guard let fingerprint else { return }
    guard fingerprint.wordCount >= Self.leastWords else {
      if let statement = Statement(comment) { statements[statement, default: []].append(place) }
      return
    }
    for minimum in fingerprint.minima { candidates[minimum, default: []].append(place) }
  }

  private mutating func remove(_ input: Int, _ reason: LeftOut.Reason) {
    removals.append(Removal(input: input, reason: reason))
  }

  private static func name(_ comment: Comment) -> String {
    "\(comment.source.name) line \(comment.source.line)"
  }
}

// MARK: - The same in two exports

extension CommentMerger {
  /// Shorter comments ("Gute Idee!") are written by many.
  private static let leastWords = 8
  /// Two texts that share this part of their runs of words differ by a slip or a cut.
  private static let twinResemblance = 0.7
  /// One export may state UTC and the other local time, in seconds.
  private static let twinDistance = 2 * 86_400
  /// A form letter has many copies; looking at this many is enough to find one without a partner.
  private static let candidateLimit = 200

  /// The same contribution in another input, under another id; each is found once from each input.
  private func twin(of comment: Comment, input: Int) -> Int? {
    guard hasSeveralInputs, !entries.isEmpty else { return nil }
    let fingerprint = TextFingerprint(comment.text)
    guard fingerprint.wordCount >= Self.leastWords else { return sameStatement(as: comment, input: input) }
    var seen: Set<Int> = []
    for minimum in fingerprint.minima {
      for place in candidates[minimum, default: []].prefix(Self.candidateLimit)
      where seen.insert(place).inserted {
        let entry = entries[place]
        guard entry.input != input, !entry.others.contains(input), entry.gone == nil,
          Self.canBeSame(entry.comment, comment),
          let other = entry.fingerprint, fingerprint.resemblance(to: other) >= Self.twinResemblance
        else { continue }
        return place
      }
    }
    return nil
  }

  /// A short comment of another input that was said in the same words at the same time, such as a statement in
  /// two copies of the minutes of an event.
  private func sameStatement(as comment: Comment, input: Int) -> Int? {
    guard let statement = Statement(comment) else { return nil }
    return statements[statement, default: []].prefix(Self.candidateLimit).first { place in
      let entry = entries[place]
      return entry.input != input && !entry.others.contains(input) && entry.gone == nil
        && Self.canBeSame(entry.comment, comment)
        && (entry.comment.authorKey == comment.authorKey || comment.authorKey == nil)
    }
  }

  /// Whether nothing but the text speaks against two comments being one.
  private static func canBeSame(_ a: Comment, _ b: Comment) -> Bool {
    // Two records of one platform under two ids are two contributions, whoever copied the text.
    if isOfPlatform(a.id), isOfPlatform(b.id), kind(a.id) == kind(b.id), kind(a.id) != nil,
      !isMadeUp(a), !isMadeUp(b)
    {
      return false
    }
    if let first = a.authorKey, let second = b.authorKey, first == second { return true }
    guard let first = a.created, let second = b.created else { return true }
    return abs(first.secondsSince1970 - second.secondsSince1970) <= twinDistance
  }

  /// "comment" of `comment-17`.
  private static func kind(_ id: String) -> String? {
    guard let dash = id.lastIndex(of: "-"), id[id.index(after: dash)...].utf8.allSatisfy(ASCII.isDigit) else {
      return nil
    }
    return String(id[..<dash])
  }

  private mutating func merge(_ comment: Comment, input: Int, into place: Int) {
    entries[place].others.insert(input)
    entries[place].comment = entries[place].comment.completed(by: comment)
    aliases[comment.id] = entries[place].comment.id
    renamed[input, default: [:]][comment.id] = entries[place].comment.id
    remove(input, .nearDuplicate)
    note(comment, in: entries[place].comment)
  }
}

extension Comment {
  /// With what another record of the same contribution knows and this one does not.
  fileprivate func completed(by other: Comment) -> Comment {
    var comment = self
    comment.title = title ?? other.title
    comment.created = created ?? other.created
    comment.category = category ?? other.category
    comment.votes = votes ?? other.votes
    comment.location = location ?? other.location
    comment.parentID = parentID ?? other.parentID
    comment.alignment = alignment ?? other.alignment
    comment.authorKey = authorKey ?? other.authorKey
    return comment
  }
}

// MARK: - Notices

extension CommentMerger {
  private mutating func note(_ comment: Comment, in first: Comment) {
    let known = pairs.firstIndex {
      $0.first.source.name == first.source.name && $0.second.source.name == comment.source.name
    }
    if let known { pairs[known].count += 1 } else { pairs.append((first, comment, 1)) }
  }

  private var pairNotices: [String] {
    pairs.map { first, second, count in
      let what =
        count == 1
        ? "is the same contribution as \(Self.name(first)) and counts once."
        : "and \(count - 1) more are the same contributions as \(Self.name(first)) and others there, and count once."
      return "\(Self.name(second)) \(what)"
    }
  }
}

/// What a short comment is known by.
private struct Statement: Hashable {
  var text: String
  var category: String?
  var created: LocalDateTime

  /// - Returns: `nil` where it is not known when it was said: many may say the same on one day, but only once at
  ///   one event.
  init?(_ comment: Comment) {
    guard let created = comment.created else { return nil }
    let hasTime = created.hour != 0 || created.minute != 0 || created.second != 0
    guard hasTime || comment.channel == .event else { return nil }
    text = comment.text
    category = comment.category
    self.created = created
  }
}

// MARK: - Threads

extension CommentMerger {
  /// The id that a parent has here: that of its own input first.
  private func resolved(_ id: String, input: Int) -> String {
    renamed[input]?[id] ?? (places[id] == nil ? aliases[id] : nil) ?? id
  }

  /// The category of the nearest comment above that has one.
  private static func inherited(
    _ comment: Comment, parents: [String: String], categories: [String: String]
  ) -> String? {
    var id = comment.parentID
    // A thread that leads back to itself ends here.
    for _ in 0..<longestThread {
      guard let parent = id else { return nil }
      if let category = categories[parent] { return category }
      id = parents[parent]
    }
    return nil
  }

  private static let longestThread = 100
}
