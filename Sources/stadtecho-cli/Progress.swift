import Foundation

/// Progress on standard error: a bar on a terminal, a line per quarter elsewhere, nothing for short work.
final class Progress {
  private let label: String
  private let isShown: Bool
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var shown = 0

  /// - Parameter isShown: `false` keeps quiet, as when results go to the same terminal.
  init(_ label: String, isShown: Bool = true) {
    self.label = label
    self.isShown = isShown
  }

  /// - Parameters:
  ///   - done: Steps so far, ascending.
  ///   - total: All steps; `nil` when unknown, which shows nothing.
  func update(_ done: Int, of total: Int?) {
    guard isShown, let total, total > 0, ContinuousClock.now - start >= Self.patience else { return }
    let step = done * (isTerminal ? Self.barWidth : Self.lines) / total
    guard step > shown else { return }
    shown = step
    if isTerminal {
      let bar = String(repeating: "█", count: step) + String(repeating: "░", count: Self.barWidth - step)
      let end = done >= total ? "\n" : ""
      FileHandle.standardError.write(Data("\r\(label) \(bar) \(done * 100 / total) %\(end)".utf8))
    } else {
      Console.note("\(label): \(done * 100 / total) %")
    }
  }

  /// Shorter work is done before anyone has read the line.
  private static let patience = Duration.seconds(1)
  private static let barWidth = 40
  /// Lines in all where there is no terminal.
  private static let lines = 4
}
