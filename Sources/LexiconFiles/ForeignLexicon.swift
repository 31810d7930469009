/// A lexicon that others publish, read whole.
struct ForeignLexicon {
  /// In file order.
  var entries: [ForeignEntry] = []
  /// Damaged lines one by one, and one notice for each kind of line that has no place in a layer of words.
  var setAside: [LexiconError] = []

  /// Reads a file.
  ///
  /// - Throws: At the first damaged line, when they are more than one in ``linesPerDamagedLine``: then the format is
  ///   probably another than it seems, or the file is somebody's own and wants correcting.
  init(_ file: DataFile, reader: any ForeignLexiconReader) throws(LexiconError) {
    var damaged: [LexiconError] = []
    var leftOut: [(kind: String, count: Int)] = []
    for line in file.lines {
      do throws(LineFault) {
        switch try reader.content(of: line.text) {
        case .entry(let entry): entries.append(entry)
        case .comment: break
        case .leftOut(let kind): Self.count(kind, in: &leftOut)
        }
      } catch {
        damaged.append(
          LexiconError(file: file.name, line: line.number, problem: error.problem, remedy: error.remedy))
      }
    }
    if var first = damaged.first, damaged.count * Self.linesPerDamagedLine > file.lines.count {
      first.problem += " (\(damaged.count) of \(file.lines.count) lines; read as \(reader.name))"
      throw first
    }
    setAside = damaged + leftOut.map { .leftOut($0.count, $0.kind, of: file.name) }
  }

  /// Published lexicons have a broken line here and there; more than one in fifty is no accident.
  static let linesPerDamagedLine = 50

  private static func count(_ kind: String, in counts: inout [(kind: String, count: Int)]) {
    if let index = counts.firstIndex(where: { $0.kind == kind }) {
      counts[index].count += 1
    } else {
      counts.append((kind, 1))
    }
  }
}

extension LexiconError {
  /// A notice about sound lines that a layer of words cannot hold.
  static func leftOut(_ count: Int, _ kind: String, of file: String) -> LexiconError {
    LexiconError(
      file: file, problem: "\(count) \(count == 1 ? "line was" : "lines were") left out: \(kind)",
      remedy: "Nothing needs to be done; the other lines were read")
  }
}
