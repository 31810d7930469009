import Foundation
import Reporting

/// Writes a report to a folder in some formats.
struct ReportWriter {
  let folder: ReportFolder
  let texts: ReportTexts
  let publisher: Publisher?

  func write(_ report: Report, as formats: Set<FormatList.Format>) throws {
    // The order of the cases, so that a PDF finds its HTML.
    for format in FormatList.Format.allCases where formats.contains(format) {
      switch format {
      case .markdown:
        for file in MarkdownRenderer(texts).files(for: report) { try folder.write(file.text, to: file.name) }
      case .html: try writeHTML(report)
      case .json: try folder.write(JSONRenderer().bytes(for: report), to: "report.json")
      case .csv:
        for file in CSVRenderer(texts).files(for: report) { try folder.write(file.bytes, to: file.name) }
      case .xlsx: try XLSXRenderer(texts).write(report, to: "\(folder.path)/tabellen.xlsx")
      case .pdf:
        if !formats.contains(.html) { try writeHTML(report) }
        try PDFPrinter.print(page: "\(folder.path)/index.html", to: "\(folder.path)/bericht.pdf")
      case .opendata:
        for file in OpenDataRenderer(texts, publisher: publisher).files(for: report) {
          try folder.write(file.bytes, to: file.name)
        }
      }
    }
  }

  private func writeHTML(_ report: Report) throws {
    for file in HTMLRenderer(texts).files(for: report) { try folder.write(file.text, to: file.name) }
  }
}

/// The folder that a report is written to.
struct ReportFolder {
  let path: String

  func create() throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw OutputError(path: path)
    }
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// - Parameter name: May begin with a folder of its own.
  func write(_ bytes: [UInt8], to name: String) throws {
    if let slash = name.lastIndex(of: "/") { try ReportFolder(path: "\(path)/\(name[..<slash])").create() }
    guard FileManager.default.createFile(atPath: "\(path)/\(name)", contents: Data(bytes)) else {
      throw OutputError(path: "\(path)/\(name)")
    }
  }
}
