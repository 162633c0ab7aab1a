internal import Foundation
internal import Synchronization

extension Array where Element: Sendable {
  /// The results of `transform` for all elements, in their order, computed on all processors.
  ///
  /// Nothing may depend on which element comes first. If several calls throw, the error of the
  /// earliest element is thrown.
  package func mapOnProcessors<Value: Sendable, Failure: Error>(
    _ transform: @Sendable (Element) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    // More parts than processors, because some elements take longer than others.
    let count = Swift.min(self.count, 32)
    let parts = Mutex<[Result<[Value], Failure>?]>(Array<_>(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { part in
      let own = self[self.count * part / count..<self.count * (part + 1) / count]
      let result = Result { () throws(Failure) -> [Value] in
        var values: [Value] = []
        values.reserveCapacity(own.count)
        for element in own { values.append(try transform(element)) }
        return values
      }
      parts.withLock { $0[part] = result }
    }
    var values: [Value] = []
    values.reserveCapacity(self.count)
    for part in parts.withLock({ $0 }) {
      if let part { values += try part.get() }
    }
    return values
  }
}
