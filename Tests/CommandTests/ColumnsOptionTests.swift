import Foundation
import TestSupport
import Testing

@Suite("--columns")
struct ColumnsOptionTests {
  private struct Line: Decodable {
    var id: String
    var sentences: [[Int]]
  }

  private static let table = Data("Nr;Meinung;Text\n7;Mehr Bänke im Park!;egal\n".utf8)

  @Test("names the columns to read, against their usual names")
  func override() async throws {
    let usual = try await Tool.run("tokenize", "-", input: .pipe(Self.table)).lines(as: Line.self)
    #expect(usual.map(\.id) == ["7"])
    #expect(usual.map(\.sentences) == [[[0, 4]]])

    let named = try await Tool.run(
      "tokenize", "-", "--columns", "text=Meinung,id=Text", input: .pipe(Self.table))
    let lines = try named.lines(as: Line.self)
    #expect(lines.map(\.id) == ["egal"])
    #expect(lines.map(\.sentences) == [[[0, 19]]])
  }

  @Test("is for all commands", arguments: ["annotate", "topics"])
  func otherCommands(command: String) async throws {
    let input = Data("Nr;Meinung\n7;Mehr Bänke im Park!\n".utf8)
    #expect(try await Tool.run(command, "-", input: .pipe(input)).exitCode == 1)
    let run = try await Tool.run(command, "-", "--columns", "text=Meinung", input: .pipe(input))
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.text.contains("\"7\""))
  }

  @Test("reads JSON members, too")
  func json() async throws {
    let input = Data(#"{"nr":"7","meinung":"Mehr Bänke im Park!"}"#.utf8)
    let run = try await Tool.run("tokenize", "--columns", "text=meinung,id=nr", input: .pipe(input))
    #expect(try run.lines(as: Line.self).map(\.id) == ["7"])
  }

  @Test("fails when a table has no such column, and names those it has")
  func unknownColumn() async throws {
    let run = try await Tool.run("tokenize", "--columns", "text=Beitrag", input: .pipe(Self.table))
    #expect(run.failedWithMessage, "\(run.errors)")
    #expect(
      run.errors.contains("Standard input has no column 'Beitrag', which --columns text=Beitrag asks for."))
    #expect(run.errors.contains("The columns are: Nr, Meinung, Text."))
  }
}
