import Foundation
import TestSupport
import Testing

@Suite("stadtecho report")
struct ReportCommandTests {
  private static let twoComments =
    "id;text\n1;Der Radweg ist zu schmal.\n2;Vielen Dank für die schönen Bänke!\n"

  @Test("writes the files of the sample report from the bundled corpus")
  func bundledCorpus() async throws {
    let folder = try TemporaryFolder()
    let run = try await Tool.run(
      ["report"] + Project.corpusFiles
        + ["--output", folder.path("out"), "--format", "markdown,html,json,csv"])
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(run.errors.hasSuffix("stadtecho: 660 comments, 0 set aside → \(folder.path("out"))\n"))
    let sample = try Folder.files(of: Project.sampleReport)
    #expect(try folder.files(in: "out").keys.sorted() == sample.keys.sorted())
  }

  @Test("gives the same bytes for the same call")
  func repeatable() async throws {
    let folder = try TemporaryFolder()
    for name in ["first", "second"] {
      let run = try await Tool.run(["report"] + Project.corpusFiles + ["--output", folder.path(name)])
      #expect(run.exitCode == 0, "\(run.errors)")
    }
    let first = try folder.files(in: "first")
    #expect(first.count == 14)
    #expect(first == (try folder.files(in: "second")))
  }

  @Test("makes the folder for the output, and overwrites what is there")
  func outputFolder() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(Self.twoComments, to: "a.csv")
    for title in ["Erster", "Zweiter"] {
      let run = try await Tool.run("report", input, "--output", folder.path("tief/im/wald"), "--title", title)
      #expect(run.exitCode == 0, "\(run.errors)")
      let index = try #require(try folder.files(in: "tief/im/wald")["index.md"])
      #expect(String(decoding: index, as: UTF8.self).hasPrefix("# \(title)\n\n2 Beiträge\n"))
    }
  }

  /// What is asked for and what is written; `rejects.jsonl` always.
  @Test(
    "writes the formats that are asked for",
    arguments: [
      ("json", ["rejects.jsonl", "report.json"]),
      (
        "markdown",
        ["beitraege-1.md", "index.md", "leer.md", "ohne-handlungsfeld.md", "rejects.jsonl", "verkehr.md"]
      ),
      ("html", ["beitraege-1.html", "index.html", "rejects.jsonl"]),
      ("csv", ["beitraege.csv", "rejects.jsonl", "themen.csv", "vorschlaege.csv"]),
      ("xlsx", ["rejects.jsonl", "tabellen.xlsx"]),
      ("opendata", ["offene-daten", "rejects.jsonl"]),
      (
        "markdown,json",
        [
          "beitraege-1.md", "index.md", "leer.md", "ohne-handlungsfeld.md", "rejects.jsonl", "report.json",
          "verkehr.md",
        ]
      ),
    ])
  func formats(format: String, files: [String]) async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(Self.twoComments, to: "a.csv")
    let fields = try folder.write(
      """
      title: Musterstadt
      fields:
        - {id: verkehr, name: Verkehr, keywords: [Radweg]}
        - {id: leer, name: Leer, keywords: [Einhorn]}
      """, to: "felder.yaml")
    let run = try await Tool.run(
      "report", input, "--output", folder.path("out"), "--format", format, "--action-fields", fields)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(try folder.names(in: "out") == files)
  }

  @Test("writes headings in English on demand")
  func english() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(Self.twoComments, to: "a.csv")
    let run = try await Tool.run("report", input, "--output", folder.path("out"), "--language", "en")
    #expect(run.exitCode == 0, "\(run.errors)")
    let files = try folder.files(in: "out")
    #expect(
      String(decoding: try #require(files["index.md"]), as: UTF8.self).contains("\n## The action fields\n"))
    #expect(String(decoding: try #require(files["index.html"]), as: UTF8.self).contains("<html lang=\"en\">"))
  }

  @Test("says what to install when a PDF is asked for and no browser is there")
  func noBrowser() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(Self.twoComments, to: "a.csv")
    let cache = Tool.buildFolder.appending(path: "lexicon-cache-of-tests").path
    let run = try await ProgramRun(
      Tool.buildFolder.appending(path: "stadtecho"),
      ["report", input, "--output", folder.path("out"), "--format", "pdf"], input: .file(Data()),
      environment: ["STADTECHO_CACHE": cache, "PATH": folder.path("leer")])
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("Chromium") && run.errors.contains("apt install chromium"))
    #expect(try folder.names(in: "out").contains("index.html"))
  }

  @Test("sets two reports side by side")
  func compare() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(Self.twoComments, to: "a.csv")
    let run = try await Tool.run("report", input, "--output", folder.path("out"), "--format", "json")
    #expect(run.exitCode == 0, "\(run.errors)")
    let report = folder.path("out/report.json")
    let comparison = try await Tool.run("compare", report, report)
    #expect(comparison.exitCode == 0, "\(comparison.errors)")
    #expect(comparison.text.hasPrefix("# Zwei Phasen im Vergleich\n"))
    let broken = try await Tool.run("compare", report, input)
    #expect(broken.exitCode == 1)
    #expect(broken.errors.contains("a.csv") && broken.errors.contains("report.json"))
  }

  @Test("skips broken records, lists them with file, line and reason, and ends with code 2")
  func brokenRecords() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(
      #"{"id":"1","text":"Der Radweg ist zu schmal."}"# + "\n" + #"{"id":"2","text":"#
        + "\n" + #"{"id":"3","text":"Danke!"}"# + "\n" + #"{"id":"1","text":"Noch einmal."}"# + "\n",
      to: "beitraege.jsonl")
    let run = try await Tool.run("report", input, "--output", folder.path("out"))
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("2 comments, 2 set aside"))
    #expect(run.errors.contains("out/rejects.jsonl"))
    let files = try folder.files(in: "out")
    let rejects = try (files["rejects.jsonl"] ?? Data()).split(separator: UInt8(ascii: "\n"))
      .map { try JSONDecoder().decode(Reject.self, from: $0) }
    #expect(rejects.map(\.file) == ["beitraege.jsonl", "beitraege.jsonl"])
    #expect(rejects.map(\.line) == [2, 4])
    #expect(rejects.first?.reason.isEmpty == false)
    #expect(rejects.last?.reason.hasPrefix("id '1' already used in beitraege.jsonl line 1; ") == true)
    #expect(files["index.md"] != nil)
  }

  @Test("survives votes that no place can have")
  func absurdVotes() async throws {
    let folder = try TemporaryFolder()
    let votes = "9223372036854775807"
    let input = try folder.write(
      "id;text;votes\n1;Mehr Bänke!;\(votes)\n2;Mehr Bäume!;\(votes)\n", to: "a.csv")
    let run = try await Tool.run("report", input, "--output", folder.path("out"))
    #expect(run.exitCode == 0, "\(run.errors.prefix(500))")
  }

  @Test("keeps every comment, in whichever order its inputs come")
  func orderOfInputs() async throws {
    let folder = try TemporaryFolder()
    let csv = try folder.write(Self.twoComments, to: "a.csv")
    let lines = try folder.write(#"{"id":"b","text":"Mehr Bänke!"}"# + "\n", to: "b.jsonl")
    let minutes = try folder.write("# Werkstatt\n\n- Mehr Bäume!\n- Mehr Wasser!\n", to: "c.md")
    let orders = [[csv, lines, minutes], [minutes, lines, csv], [lines, minutes, csv]]
    for (number, inputs) in orders.enumerated() {
      let run = try await Tool.run(["report"] + inputs + ["--output", folder.path("\(number)")])
      #expect(run.exitCode == 0, "\(run.errors)")
      let data = try #require(try folder.files(in: "\(number)")["report.json"])
      let report = try JSONDecoder().decode(Report.self, from: data)
      #expect(report.comments.map(\.id).sorted() == ["1", "2", "b", "c-3", "c-4"])
    }
  }

  @Test("leaves excerpts of rejected records out of a report for publication")
  func publication() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("id;text\n1;Der Radweg.\n1;Mein Geheimnis.\n", to: "a.csv")
    for (flags, isShown) in [([], true), (["--public"], false)] {
      let run = try await Tool.run(["report", input, "--output", folder.path("out")] + flags)
      #expect(run.exitCode == 2)
      let rejects = try #require(try folder.files(in: "out")["rejects.jsonl"])
      #expect(String(decoding: rejects, as: UTF8.self).contains("Geheimnis") == isShown)
    }
  }

  private struct Report: Decodable {
    var comments: [Item]

    struct Item: Decodable {
      var id: String
    }
  }

  private struct Reject: Decodable {
    var file: String
    var line: Int
    var reason: String
    var excerpt: String
  }
}
