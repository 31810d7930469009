import Foundation
import TestSupport
import Testing

@Suite("Inputs")
struct InputOptionsTests {
  private struct Report: Decodable {
    var provenance: Provenance

    struct Provenance: Decodable {
      var inputs: [Input]
    }

    struct Input: Decodable {
      var name: String
      var file: String
      var accepted: Int
      var rejected: Int
      var leftOut: [String: Int]
    }
  }

  private static let online = "id;text;hidden\n1;Mehr Bänke am Markt!;\n2;Spam;ja\n3;;\n"

  @Test("inspect says what a file is taken for, and shows no addresses")
  func inspect() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "Nr.;Beitrag;Autor;Telefon;Farbe;Status\n1;Rufen Sie mich an: kai@example.org;Kai;123;rot;neu\n2;;;;;\n"
        + "3;Spam;;;;gelöscht\n", to: "umfrage.csv")
    let run = try await Tool.run("inspect", file)
    #expect(run.exitCode == 2, "\(run.errors)")
    for line in [
      "umfrage.csv", "taken for  CSV (;, UTF-8)",
      "records    3: 1 comment, 1 left out as deleted, 1 rejected",
      "column     Beitrag → text", "column     Autor → a pseudonym of the author, nothing else",
      "column     Status → whether the record counts", "not read   Farbe",
      "dropped    Telefon (personal data)",
      "comment    '1' · online", "rejected   line 3: empty text",
    ] {
      #expect(run.text.contains(line), "\(line) in \(run.text)")
    }
    #expect(!run.text.contains("kai@example.org"))
  }

  @Test("a label names a source in the report, whose counts add up")
  func labels() async throws {
    let folder = try TemporaryFolder()
    let online = try folder.write(Self.online, to: "export.csv")
    let minutes = try folder.write("# Dialog\n\n- Der Radweg ist zu schmal.\n", to: "protokoll.md")
    let run = try await Tool.run(
      "report", "--source", "Workshop Bildung=\(minutes)", "--source", "online=\(online)", "--output",
      folder.path("out"), "--format", "json")
    #expect(run.exitCode == 2, "\(run.errors)")
    #expect(run.errors.contains("online: left out: 1 hidden"))
    let report = try JSONDecoder().decode(
      Report.self, from: Data(contentsOf: folder.url.appending(path: "out/report.json")))
    let inputs = report.provenance.inputs
    #expect(inputs.map(\.name) == ["Workshop Bildung", "online"])
    #expect(inputs.map(\.file) == ["protokoll.md", "export.csv"])
    #expect(inputs.map(\.accepted) == [1, 1])
    #expect(inputs.map(\.rejected) == [0, 1])
    #expect(inputs.map(\.leftOut) == [[:], ["hidden": 1]])
  }

  @Test("a folder is all its files, but not the report in it")
  func folders() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(Self.online, to: "a.csv")
    _ = try folder.write(#"{"id":"x","text":"Mehr Busse nach Lobeda"}"#, to: "b.jsonl")
    for _ in 0..<2 {
      let run = try await Tool.run(
        "report", folder.url.path, "--output", folder.path("bericht"), "--format", "json")
      #expect(run.exitCode == 2, "\(run.errors)")
      #expect(run.errors.contains("2 comments, 1 set aside"))
    }
  }

  @Test("a format that is named goes before what the content looks like")
  func formats() async throws {
    let input = Data("Text\n- Mehr Busse\n- Mehr Bahnen\n".utf8)
    let usual = try await Tool.run("inspect", "-", input: .pipe(input))
    #expect(usual.text.contains("taken for  CSV (one column, UTF-8)"))
    for option in ["--format", "--input-format"] {
      let named = try await Tool.run("inspect", "-", option, "minutes", input: .pipe(input))
      #expect(named.text.contains("taken for  Event minutes (plain text)"))
    }
    let unknown = try await Tool.run("inspect", "-", "--format", "pdf", input: .pipe(input))
    #expect(unknown.exitCode == 64)
    #expect(unknown.errors.contains("decidim-comments"))
  }
}
