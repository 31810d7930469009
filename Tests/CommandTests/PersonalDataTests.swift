import Foundation
import TestSupport
import Testing

/// What identifies a person in the input is in no file that `stadtecho report` writes.
@Suite("Personal data")
struct PersonalDataTests {
  private static let email = "erika.mustermann@example.org"
  private static let phone = "0171 39 20055"
  /// Pieces by which somebody would recognise the address or the number.
  private static let secrets = [
    "erika", "mustermann", "Mustermann", "@example", "39 20055", "3920055", "0171",
  ]

  @Test("in a comment's text is in no file of the report")
  func text() async throws {
    let files = try await report(
      table([
        "Bitte baut einen sicheren Radweg nach Lobeda und schreibt mir an \(Self.email) zurück!",
        "Bitte baut einen sicheren Radweg nach Lobeda und ruft mich unter \(Self.phone) an!",
        "Wann kommt der Radweg nach Lobeda? Meine Nummer ist \(Self.phone), meine Adresse \(Self.email).",
        "Der Radweg nach Lobeda ist sehr gefährlich. Tel. \(Self.phone)",
        "Toller Radweg nach Lobeda, vielen Dank! \(Self.email)",
      ]))
    check(files, quoting: "Der Radweg nach Lobeda ist sehr gefährlich.")
  }

  @Test("in a comment's title is in no file of the report")
  func title() async throws {
    let files = try await report(
      "id;title;text\n"
        + "1;Ruft an: \(Self.phone);Bitte baut einen sicheren Radweg nach Lobeda!\n"
        + "2;\(Self.email);Bitte pflanzt viele große Bäume an der Saale!\n")
    check(files, quoting: "Bitte baut einen sicheren Radweg nach Lobeda!")
  }

  @Test("in the author's columns of a CONSUL export is in no file of the report")
  func consul() async throws {
    let files = try await report(
      """
      id,title,author e-mail,summary,created_at,comment id,comment author e-mail,comment body,parent_id,created_at
      7,Radweg,\(Self.email),Bitte baut einen sicheren Radweg nach Lobeda!,2026-03-01 10:00:00,31,m\(Self.email),\
      Der Radweg ist dringend nötig und überfällig.,,2026-03-02 10:00:00
      8,Bänke,\(Self.email),,2026-03-01 10:00:00,,,,,

      """)
    check(files, quoting: "Bitte baut einen sicheren Radweg nach Lobeda!")
    let report = String(decoding: files["report.json"] ?? Data(), as: UTF8.self)
    #expect(report.contains("\"CONSUL proposals, CSV (,, UTF-8)\""))
    #expect(report.contains("\"comment-31\""))
  }

  @Test("of a kind that makes no topic: a name is no label, however many comments praise or criticise it")
  func name() async throws {
    let files = try await report(
      table([
        "Frau Mustermann im Bürgeramt war sehr freundlich und hilfsbereit.",
        "Ich danke Frau Mustermann im Bürgeramt für die schnelle Hilfe.",
        "Frau Mustermann vom Bürgeramt hat mir toll geholfen, vielen Dank.",
        "Im Bürgeramt hat Frau Mustermann alles wunderbar erklärt.",
        "Im Bürgeramt sind die Wartezeiten viel zu lang.",
      ]))
    check(files, quoting: "Im Bürgeramt sind die Wartezeiten viel zu lang.")
  }

  @Test("of a kind that makes no topic is no label of stadtecho topics either")
  func nameInTopics() async throws {
    let texts = [
      "Frau Mustermann im Bürgeramt hat den Ausweis verlängert.",
      "Im Bürgeramt half Frau Mustermann beim Ausweis.",
      "Frau Mustermann vom Bürgeramt hat beim Ausweis geholfen.", "Der Radweg an der Saale ist zu schmal.",
      "Am Radweg an der Saale fehlen Bänke.", "Der Radweg an der Saale braucht Licht.",
    ]
    let run = try await Tool.run("topics", "-", "--topics", "2", input: .pipe(Data(table(texts).utf8)))
    #expect(run.text.contains("Bürgeramt"))
    #expect(!run.text.contains("Mustermann"))
  }

  @Test("in a record that is set aside is in no file of the report")
  func rejected() async throws {
    let files = try await report(
      "id;text;Autor;E-Mail\n"
        + "1;Bitte baut einen sicheren Radweg nach Lobeda!;Erika Mustermann;\(Self.email)\n"
        + "1;Schreibt mir an \(Self.email) oder ruft an: \(Self.phone);Erika Mustermann;\(Self.email)\n"
        + "2;;Erika Mustermann;\(Self.email)\n"
        + "3;zu;viele;Zellen;Erika Mustermann;\(Self.email)\n", exitCode: 2)
    check(files, quoting: "Bitte baut einen sicheren Radweg nach Lobeda!")
    let rejects = files["rejects.jsonl"] ?? Data()
    #expect(rejects.split(separator: UInt8(ascii: "\n")).count == 3)
  }

  /// Excerpts end after 200 characters, wherever that is.
  @Test("at the end of an excerpt is in no file of the report", arguments: [150, 170, 180, 190, 197])
  func cutExcerpt(length: Int) async throws {
    let words = String(String(repeating: "Der Radweg ist zu schmal. ", count: 8).prefix(length))
    let files = try await report(
      "id;text\n1;Bitte baut einen sicheren Radweg nach Lobeda!\n"
        + "1;\(words) \(Self.email) oder \(Self.phone)\n1;\(words) \(Self.phone)\n", exitCode: 2)
    check(files, quoting: "Bitte baut einen sicheren Radweg nach Lobeda!")
    #expect(
      String(decoding: files["rejects.jsonl"] ?? Data(), as: UTF8.self).contains("ist zu schmal. Der Radweg"))
  }

  /// The report shows the harmless sentence, so that it is not silent altogether, and no secret.
  private func check(_ files: [String: Data], quoting sentence: String) {
    let pages = files.mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(pages.values.contains { $0.contains(sentence) })
    for (name, page) in pages {
      for secret in Self.secrets { #expect(!page.contains(secret), "\(name) shows \(secret)") }
    }
  }

  private func table(_ texts: [String]) -> String {
    "id;text\n" + texts.enumerated().map { "\($0 + 1);\"\($1)\"\n" }.joined()
  }

  private func report(_ input: String, exitCode: Int32 = 0) async throws -> [String: Data] {
    let folder = try TemporaryFolder()
    let path = try folder.write(input, to: "beitraege.csv")
    let run = try await Tool.run("report", path, "--output", folder.path("out"), "--title", "Bericht")
    #expect(run.exitCode == exitCode, "\(run.errors)")
    return try folder.files(in: "out")
  }
}
