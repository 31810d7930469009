/// Knows which column or JSON member fills which field of a comment.
struct ColumnNames {
  /// A field that a name can fill.
  struct Match: Hashable {
    var field: CommentField
    /// Of several names for one field the one with the lowest rank counts; 0 is the user's choice.
    var rank: Int
  }

  /// The columns that the user has chosen.
  let chosen: [CommentField: String]
  /// What folded names match.
  private var matches: [String: Match]

  init(_ options: ReadOptions = ReadOptions()) {
    chosen = options.columns
    matches = Self.usualMatches.filter { options.columns[$0.value.field] == nil }
    for field in CommentField.allCases {
      if let name = chosen[field] { matches[foldedName(name)] = Match(field: field, rank: 0) }
    }
  }

  /// The field that a name fills; `nil` for a column that is not read.
  func match(_ name: String) -> Match? {
    if let field = CommentField.allCases.first(where: { chosen[$0] == name }) {
      return Match(field: field, rank: 0)
    }
    // Decidim writes one column per language.
    let base = name.hasSuffix("/de") ? String(name.dropLast(3)) : name
    return matches[foldedName(base)]
  }

  /// The columns of a header that fill fields, by their place; of equally good ones the first.
  func columns(in header: [String]) -> [CommentField: Int] {
    var best: [CommentField: (index: Int, rank: Int)] = [:]
    for (index, name) in header.enumerated() {
      guard let match = match(name), match.rank < best[match.field]?.rank ?? .max else { continue }
      best[match.field] = (index, match.rank)
    }
    return best.mapValues(\.index)
  }
}

extension ColumnNames {
  private static let usualMatches: [String: Match] = {
    let pairs = usualNames.flatMap { field, names in
      names.enumerated().map { (foldedName($1), Match(field: field, rank: $0 + 1)) }
    }
    return Dictionary(pairs) { first, _ in first }
  }()

  /// The names of each field in the platforms' exports and in spreadsheets, best first. Names of authors
  /// and their addresses are missing on purpose.
  static let usualNames: KeyValuePairs<CommentField, [String]> = [
    .id: [
      "id", "nr", "nummer", "lfd nr", "laufende nummer", "kommentar-id", "comment id", "beitragsnummer",
      "beitrags-id", "beitrag-id", "node id", "stellungnahme-id", "eingangsnummer", "reference",
    ],
    .text: [
      "text", "kommentar", "kommentar inhalt", "kommentartext", "comment body", "comment content",
      "contributiontext", "contribution content", "beitrag", "beitragstext", "body", "inhalt",
      "stellungnahme", "nachricht", "message", "content", "anregung", "rückmeldung", "feedback", "freitext",
      "anliegen", "vorschlag", "idee", "meldung", "comment", "description", "beschreibung", "begründung",
      "summary", "zusammenfassung",
    ],
    .title: ["title", "titel", "betreff", "überschrift", "subject", "headline", "kurztitel"],
    .created: [
      "created", "created at", "public created at", "date created", "created (utc)", "erstellt",
      "erstellt am", "erstellungsdatum", "datum", "date", "published at", "veröffentlicht am",
      "verfassungsdatum", "einreichungsdatum", "eingangsdatum", "eingegangen am", "timestamp",
      "zeitstempel", "zeitpunkt",
    ],
    .channel: ["channel", "kanal", "quelle"],
    .category: [
      "category", "kategorie", "rubrik", "rubric", "thema", "themenfeld", "label", "schlagwort",
      "taxonomies", "scope",
    ],
    .votes: [
      "votes", "stimmen", "supports", "upvotes", "cached votes up", "ratings positive",
      "positive bewertungen", "voting pro", "likes", "punkte", "zustimmungen", "total votes",
    ],
    .latitude: ["latitude", "lat", "breite", "breitengrad", "geographische breite"],
    .longitude: ["longitude", "lon", "lng", "long", "länge", "längengrad", "geographische länge"],
    .parent: [
      "parent", "parent id", "parent comment id", "antwort auf", "antwort auf den kommentar",
      "replies to comment", "comment on comment", "in reply to", "reply to", "bezug",
    ],
    .alignment: ["alignment", "haltung", "für/gegen"],
  ]
}
