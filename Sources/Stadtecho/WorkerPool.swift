import Dispatch
import Synchronization

/// Workers with a state of their own, one for each thread, and items spread over them.
///
/// Each worker gets one run of neighbouring items, so that a later pass over the same number of items meets
/// the same worker at each place. Sendable although workers are not: no two threads meet the same worker.
final class WorkerPool<Worker>: @unchecked Sendable {
  let workers: [Worker]

  /// - Parameters:
  ///   - threads: Workers to make; at least one.
  ///   - make: Makes a worker that shares no changing state with the others.
  init(threads: Int, make: () -> Worker) {
    workers = (0..<max(1, threads)).map { _ in make() }
  }

  /// The worker that gets the item at a place of a number of items.
  func index(ofWorkerAt place: Int, of count: Int) -> Int {
    // The last worker whose run begins at or before the place.
    workers.indices.last { start(of: $0, count) <= place } ?? 0
  }

  private func start(of worker: Int, _ count: Int) -> Int { worker * count / workers.count }

  /// Results in the order of the items.
  ///
  /// - Parameter body: Runs on several threads at once, but never twice at once for the same worker.
  func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ body: @Sendable (Item, Worker) -> Result
  ) -> [Result] {
    guard workers.count > 1, items.count > 1 else {
      return items.enumerated().map { place, item in
        body(item, workers[index(ofWorkerAt: place, of: items.count)])
      }
    }
    let parts = Mutex(Array(repeating: [Result](), count: workers.count))
    DispatchQueue.concurrentPerform(iterations: workers.count) { worker in
      let run = items[start(of: worker, items.count)..<start(of: worker + 1, items.count)]
      let results = run.map { body($0, workers[worker]) }
      parts.withLock { $0[worker] = results }
    }
    return parts.withLock { $0.flatMap { $0 } }
  }
}
