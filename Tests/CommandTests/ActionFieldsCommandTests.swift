import Foundation
import TestSupport
import Testing

@Suite("stadtecho action-fields")
struct ActionFieldsCommandTests {
  @Test("check names file and line of each fault, and ends with 1 when one is an error")
  func check() async throws {
    let folder = try TemporaryFolder()
    let good = try folder.write(
      "title: S\nfields:\n  - {id: a, name: A, keywords: [Radweg]}\n", to: "gut.yaml")
    let passed = try await Tool.run("action-fields", "check", good)
    #expect(passed.exitCode == 0, "\(passed.errors)")
    #expect(passed.text == "0 errors, 0 warnings\n")
    let bad = try folder.write(
      "title: S\nfields:\n  - {id: index, name: A, keywords: [Radwege]}\n", to: "x.yaml")
    let failed = try await Tool.run("action-fields", "check", bad)
    #expect(failed.exitCode == 1)
    #expect(failed.text.contains("\(bad):3: error: the identifier \"index\" is reserved"))
    #expect(failed.text.contains("\(bad):3: warning: \"Radwege\" looks like a form of \"Radweg\""))
    #expect(failed.text.hasSuffix("1 error, 1 warning\n"))
  }

  @Test("suggest lists words that keep company with the keywords")
  func suggest() async throws {
    let folder = try TemporaryFolder()
    let fields = try folder.write(
      "title: S\nfields:\n  - {id: rad, name: Rad, keywords: [Radweg]}\n  - {id: schule, name: Schule, keywords: [Lehrer]}\n",
      to: "felder.yaml")
    let lines = (0..<6).flatMap { index in
      [
        "{\"id\":\"r\(index)\",\"text\":\"Der Radweg ruiniert Pedale.\"}",
        "{\"id\":\"s\(index)\",\"text\":\"Der Lehrer hat Kreide.\"}",
      ]
    }
    let corpus = try folder.write(lines.joined(separator: "\n") + "\n", to: "beitraege.jsonl")
    let run = try await Tool.run("action-fields", "suggest", corpus, fields)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.text.hasPrefix("field\tword\tcomments\tin field\n"))
    #expect(run.text.contains("schule\tKreide\t6\t6\n"))
    #expect(!run.text.contains("\tRadweg\t"))
    #expect(try await Tool.run("action-fields", "suggest", fields).exitCode == 64)
  }
}
