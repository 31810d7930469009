import FeedbackModel
import JSONStreaming

/// Prints a report as open data: tables and JSON with a description that data platforms can harvest.
///
/// `datapackage.json` follows Frictionless Data Package 1, `dcat.jsonld` DCAT-AP.de 2.0. Under which licence, and where, is for the
/// city to decide: the licence is a proposal. Give it a report for publication.
public struct OpenDataRenderer: ReportRenderer {
  public typealias File = ReportFile<[UInt8]>

  private let texts: ReportTexts
  /// Where `nil`, the metadata says that somebody has to be named.
  private let publisher: Publisher?

  public init(_ texts: ReportTexts) { self.init(texts, publisher: nil) }

  public init(_ texts: ReportTexts, publisher: Publisher?) {
    self.texts = texts
    self.publisher = publisher
  }

  /// The folder of the package.
  static let folder = "offene-daten"

  /// All files of the package, in a folder of their own.
  public func files(for report: Report) -> [File] {
    let words = Wording(texts)
    let sheets = SpreadsheetBuilder(report, words: words).sheets
    // Programs read these: full stops, commas, and column names that are the same in all languages.
    let printer = CSVPrinter(separator: ",", decimalSeparator: ".", heads: \.name)
    var files = sheets.map { File(name: "\($0.name).csv", bytes: printer.bytes(of: $0)) }
    files.append(File(name: "report.json", bytes: JSONRenderer().bytes(for: report)))
    files.append(File(name: "datapackage.json", bytes: package(report, sheets, words)))
    files.append(File(name: "dcat.jsonld", bytes: catalogue(report, sheets, words)))
    return files.map { File(name: "\(Self.folder)/\($0.name)", bytes: $0.bytes) }
  }

  // MARK: Data package

  private func package(_ report: Report, _ sheets: [Spreadsheet], _ words: Wording) -> [UInt8] {
    var writer = JSONWriter(indentation: 2)
    writer.object { writer in
      writer.member("name", "stadtecho-bericht")
      writer.member("profile", "tabular-data-package")
      writer.member("title", report.title)
      writer.member("description", words("opendata.description"))
      writer.member("version", JSONRenderer.schemaVersion)
      if let publisher { writer.contributors(publisher) }
      writer.member("resources", each: sheets) { writer, sheet in
        writer.object { writer in
          writer.member("name", sheet.name)
          writer.member("title", sheet.title)
          writer.member("path", "\(sheet.name).csv")
          writer.member("profile", "tabular-data-resource")
          writer.member("format", "csv")
          writer.member("mediatype", "text/csv")
          writer.member("encoding", "utf-8")
          writer.key("schema")
          writer.object { writer in
            writer.member("fields", each: sheet.columns) { writer, column in
              writer.object { writer in
                writer.member("name", column.name)
                writer.member("title", column.title)
                writer.member("type", column.kind.rawValue)
                if column.kind == .datetime { writer.member("format", "%Y-%m-%d %H:%M:%S") }
              }
            }
          }
        }
      }
    }
    writer.newline()
    return writer.bytes
  }

  // MARK: DCAT-AP.de

  private static let context = [
    ("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"),
    ("dcatde", "http://dcat-ap.de/def/dcatde/"), ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
  ]

  private func catalogue(_ report: Report, _ sheets: [Spreadsheet], _ words: Wording) -> [UInt8] {
    var writer = JSONWriter(indentation: 2)
    let language = texts.language
    writer.object { writer in
      writer.key("@context")
      writer.object { writer in Self.context.forEach { writer.member($0.0, $0.1) } }
      writer.member("@type", "dcat:Dataset")
      writer.text("dct:title", report.title, language)
      writer.text("dct:description", words("opendata.description"), language)
      writer.agent("dct:publisher", publisher ?? Publisher(name: words("opendata.publisher")))
      writer.member("dcat:keyword", words("opendata.keywords").split(separator: ",").map { $0.trimmed })
      // The EU's data theme "government and public sector".
      writer.reference("dcat:theme", "http://publications.europa.eu/resource/authority/data-theme/GOVE")
      if let first = report.figures.first, let last = report.figures.last {
        writer.key("dct:temporal")
        writer.object { writer in
          writer.member("@type", "dct:PeriodOfTime")
          writer.date("dcat:startDate", first)
          writer.date("dcat:endDate", last)
        }
      }
      let files =
        sheets.map { ("\($0.name).csv", $0.title, "text/csv") }
        + [("report.json", report.title, "application/json")]
      writer.member("dcat:distribution", each: files) { writer, file in
        writer.object { writer in
          writer.member("@type", "dcat:Distribution")
          writer.text("dct:title", file.1, language)
          writer.reference("dcat:accessURL", file.0)
          writer.reference("dcat:mediaType", "https://www.iana.org/assignments/media-types/\(file.2)")
          // Data about which the city decides; the licence is a proposal.
          writer.reference("dct:license", "http://dcat-ap.de/def/licenses/dl-zero-de/2.0")
        }
      }
    }
    writer.newline()
    return writer.bytes
  }
}

extension JSONWriter {
  /// As Frictionless Data Package names people and bodies.
  fileprivate mutating func contributors(_ publisher: Publisher) {
    member("contributors", each: [publisher]) { writer, publisher in
      writer.object { writer in
        writer.member("title", publisher.name)
        if let uri = publisher.uri { writer.member("path", uri) }
        writer.member("role", "publisher")
      }
    }
  }

  fileprivate mutating func agent(_ name: String, _ publisher: Publisher) {
    key(name)
    object { writer in
      if let uri = publisher.uri { writer.member("@id", uri) }
      writer.member("@type", "foaf:Organization")
      writer.member("foaf:name", publisher.name)
    }
  }

  fileprivate mutating func text(_ name: String, _ value: String, _ language: String) {
    key(name)
    object { writer in
      writer.member("@value", value)
      writer.member("@language", language)
    }
  }

  fileprivate mutating func reference(_ name: String, _ target: String) {
    key(name)
    object { $0.member("@id", target) }
  }

  fileprivate mutating func date(_ name: String, _ date: LocalDateTime) {
    key(name)
    object { writer in
      writer.member("@value", String(date.iso8601.prefix(10)))
      writer.member("@type", "xsd:date")
    }
  }
}

extension Substring {
  /// Without a blank in front.
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
