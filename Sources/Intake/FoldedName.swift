/// Spells a name so that only its letters and digits count: "Kommentar-ID", "kommentar id" and
/// "KommentarID" are the same, and so are "Überschrift", "Ueberschrift" and "Uberschrift".
///
/// Umlauts lose their marks and their second letter alike; names that are compared both have to be folded.
func foldedName(_ name: some StringProtocol) -> String {
  var folded = String.UnicodeScalarView()
  for scalar in name.lowercased().unicodeScalars {
    guard let base = baseLetter(scalar) else { continue }
    let isSecondLetter = base == "e" && folded.last.map { "aou".unicodeScalars.contains($0) } ?? false
    if !isSecondLetter { folded.append(base) }
    if scalar == "ß" { folded.append("s") }
  }
  return String(folded)
}

/// A letter without its umlaut; `nil` for what is neither letter nor digit, such as a combining mark.
private func baseLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar {
  case "ä": "a"
  case "ö": "o"
  case "ü": "u"
  case "ß": "s"
  case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil: scalar
  default: nil
  }
}
