/// The stored forms of an irregular verb, with a prefix if there is one; case-folded.
struct VerbForms {
  /// Third person singular, past and participle.
  let principal: [String]
  /// Other persons, subjunctives and the imperative.
  let derived: [String]

  init(_ verb: MorphologyEntries.Verb, prefix: String = "", isSeparable: Bool = false) {
    let parts = verb.parts.map(UnicodeForms.fold)
    guard parts.count >= 3 else {
      principal = []
      derived = []
      return
    }
    let (present, past) = (parts[0], parts[1])
    // verfahren, befahren: prefixed verbs that are not separable have no ge-.
    let participle =
      !prefix.isEmpty && !isSeparable && parts[2].hasPrefix("ge") ? String(parts[2].dropFirst(2)) : parts[2]
    var others = [
      past + "st", past + "t", past + "est", past + "et", past + (past.hasSuffix("e") ? "n" : "en"),
    ]
    if present.hasSuffix("t") { others += [present.dropLast() + "st", String(present.dropLast())] }
    for subjunctive in parts.dropFirst(3) {
      let stem = subjunctive.hasSuffix("e") ? String(subjunctive.dropLast()) : subjunctive
      others += ["e", "est", "st", "en", "et", "t"].map { stem + $0 }
    }
    principal = [present, past, participle].map { prefix + $0 }
    derived = others.map { prefix + $0 }
  }
}
