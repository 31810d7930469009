import Dispatch
import Synchronization

/// Two computations at the same time.
enum Both {
  /// Their results, when both have ended.
  ///
  /// - Throws: What one of them threw; of two errors that of the first.
  static func of<First: Sendable, Second: Sendable, Failure>(
    _ first: @Sendable () throws(Failure) -> First, _ second: @Sendable () throws(Failure) -> Second
  ) throws(Failure) -> (First, Second) {
    let firstResult = Mutex<Result<First, Failure>?>(nil)
    let secondResult = Mutex<Result<Second, Failure>?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      if index == 0 {
        let result = Result(catching: first)
        firstResult.withLock { $0 = result }
      } else {
        let result = Result(catching: second)
        secondResult.withLock { $0 = result }
      }
    }
    guard let first = firstResult.withLock({ $0 }), let second = secondResult.withLock({ $0 }) else {
      preconditionFailure("concurrentPerform returned before its iterations ended")
    }
    return (try first.get(), try second.get())
  }
}
