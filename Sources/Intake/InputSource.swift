/// Where an input's bytes come from.
public enum InputSource: Sendable, Hashable {
  /// A file by its path, absolute or relative to the working directory.
  case file(String)
  case standardInput
}

extension InputSource {
  /// The file's name without its folder, or `-` for standard input.
  public var name: String {
    switch self {
    case .file(let path): path.split(separator: "/").last.map(String.init) ?? path
    case .standardInput: "-"
    }
  }

  /// How messages about opening and reading name it.
  var pathForMessages: String {
    switch self {
    case .file(let path): path
    case .standardInput: "standard input"
    }
  }
}
