package import Foundation

/// The folders of this project, found from where this file was compiled.
package enum Project {
  /// The folder with `Package.swift`.
  package static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The inputs of the sample report, in the order in which it reads them.
  package static let corpusFiles = ["comments.csv", "protokoll-bildung.md", "protokoll-verwaltung.md"]
    .map { folder.appending(path: "Corpora/jena-smart-city/\($0)").path }
  package static let corpusTitle = "Smart City Jena: was die Beiträge sagen"
  /// The committed sample report.
  package static let sampleReport = folder.appending(path: "Reports/jena-smart-city")
  /// The same for publication: pages and open data.
  package static let publicSample = folder.appending(path: "Reports/jena-smart-city-oeffentlich")
  package static let reportSchema = folder.appending(path: "Reports/report.schema.json")
}
