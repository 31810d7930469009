/// A data file that cannot be used, for the person who edits it.
public struct LexiconError: Error, Sendable, Hashable, CustomStringConvertible {
  /// File name as given.
  public var file: String
  /// Line, counted from 1; `nil` when the file as a whole is at fault.
  public var line: Int?
  /// What was found and what was expected.
  public var problem: String
  /// What to do about it.
  public var remedy: String

  public init(file: String, line: Int? = nil, problem: String, remedy: String) {
    self.file = file
    self.line = line
    self.problem = problem
    self.remedy = remedy
  }

  public var description: String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(problem). \(remedy)."
  }
}
