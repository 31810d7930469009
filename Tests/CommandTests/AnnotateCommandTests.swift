import Foundation
import TestSupport
import Testing

@Suite("stadtecho annotate")
struct AnnotateCommandTests {
  private static let lines = """
    {"id":"b","text":"Der Radweg ist sehr gefährlich."}
    {"id":"a","text":"Mehr Bänke im Park!"}

    """

  @Test("writes a line for each comment, in the order of the input")
  func order() async throws {
    let run = try await Tool.run("annotate", "-", input: .file(Data(Self.lines.utf8)))
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.errors == "")
    let lines = try run.lines(as: Annotation.self)
    #expect(lines.map(\.id) == ["b", "a"])
    #expect(lines.map(\.sentiment.label) == ["negative", "neutral"])
    #expect(lines.allSatisfy { $0.tokens == nil })
  }

  @Test("tells of authors only what it is asked for, and nothing in public")
  func authors() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("id;text;Name\n1;Mehr Bänke!;Ute Muster\n2;Danke;\n", to: "a.csv")
    let key = try folder.write("geheim\n", to: "key.txt")
    let plain = try await Tool.run("annotate", file)
    #expect(!plain.text.contains("author") && !plain.text.contains("Muster"))
    let named = try await Tool.run("annotate", file, "--keep-authors")
    #expect(named.text.contains(#""author":"Ute Muster""#))
    #expect(named.errors.contains("the output names authors"))
    let keyed = try await Tool.run("annotate", file, "--author-key", key)
    #expect(keyed.text.contains(#""authorKey":""#) && !keyed.text.contains("Muster"))
    #expect(try await Tool.run("annotate", file, "--author-key", key).output == keyed.output)
    let fault = try await Tool.run("annotate", file, "--keep-authors", "--public")
    #expect(fault.exitCode == 64)
    #expect(fault.errors.contains("--public tells nothing of authors"))
    #expect(try await Tool.run("annotate", file, "--author-key", "fehlt").failedWithMessage)
  }

  @Test("adds tokens on request")
  func tokens() async throws {
    let run = try await Tool.run("annotate", "--tokens", input: .file(Data(Self.lines.utf8)))
    let lines = try run.lines(as: Annotation.self)
    #expect(lines.map { $0.tokens?.count } == [6, 5])
    #expect(lines.first?.tokens?.last.map { [$0.start, $0.end] } == [30, 31])
  }

  @Test("reads standard input and files alike")
  func inputs() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.lines, to: "a.jsonl")
    let expected = try await Tool.run("annotate", file).output
    #expect(!expected.isEmpty)
    let data = Data(Self.lines.utf8)
    #expect(try await Tool.run("annotate", "-", input: .file(data)).output == expected)
    #expect(try await Tool.run("annotate", "-", input: .pipe(data)).output == expected)
    #expect(try await Tool.run("annotate", input: .pipe(data)).output == expected)
  }

  @Test("reads several inputs one after the other")
  func severalInputs() async throws {
    let folder = try TemporaryFolder()
    let csv = try folder.write("id;text\nx;Mehr Bäume!\n", to: "x.csv")
    let run = try await Tool.run("annotate", csv, "-", input: .pipe(Data(Self.lines.utf8)))
    #expect(try run.lines(as: Annotation.self).map(\.id) == ["x", "b", "a"])
  }

  @Test("writes to a file")
  func output() async throws {
    let folder = try TemporaryFolder()
    let input = Data(Self.lines.utf8)
    let run = try await Tool.run("annotate", "--output", folder.path("out.jsonl"), input: .file(input))
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.isEmpty)
    let written = try Data(contentsOf: folder.url.appending(path: "out.jsonl"))
    #expect(written == (try await Tool.run("annotate", input: .file(input)).output))
  }

  @Test("annotates what can be read, names what cannot, and ends with code 2")
  func brokenRecords() async throws {
    let input =
      #"{"id":"1","text":"Mehr Bänke!"}"# + "\n{kaputt}\n" + #"{"id":"2","text":"Mehr Bäume!"}"# + "\n"
    let run = try await Tool.run("annotate", "-", input: .file(Data(input.utf8)))
    #expect(run.exitCode == 2)
    #expect(try run.lines(as: Annotation.self).map(\.id) == ["1", "2"])
    #expect(run.errors.hasPrefix("stadtecho: - line 2: "))
  }
}
