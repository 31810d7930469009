import ArgumentParser
import Foundation

/// The formats of a report that were asked for.
struct FormatList: ExpressibleByArgument {
  enum Format: String, CaseIterable {
    case markdown
    case html
    case json
    case csv
    case xlsx
    case pdf
    case opendata
  }

  var formats: Set<Format>

  init(formats: Set<Format>) { self.formats = formats }

  init?(argument: String) {
    let names = argument.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    let known = names.compactMap(Format.init)
    guard !known.isEmpty, known.count == names.count else { return nil }
    formats = Set(known)
  }

  var defaultValueDescription: String {
    Format.allCases.filter(formats.contains).map(\.rawValue).joined(separator: ",")
  }
}
