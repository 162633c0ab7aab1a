internal import Foundation
package import HebraModel

/// The limits on the cost of reading one file, and the cost so far.
///
/// ```swift
/// let budget = ReadingBudget()
/// let (document, _, _) = try Readers.read(bytes: bytes, name: name, budget: budget)
/// let detection = try TurnDetector().detect(in: document, budget: budget)
/// ```
/// A file has one budget, from its bytes to its codings. Readers count the work they do and the
/// memory they keep. Once a limit is passed, the budget stays exceeded and every later call reports
/// it. The operating system does not enforce it: it limits only code that counts.
package final class ReadingBudget {
  /// Units of work between two readings of the clock.
  private static let interval = 4096

  /// The limits of this file.
  package let limits: ReadLimits
  /// Why the file is refused; nil while it is within its limits.
  package private(set) var failure: ReadError?
  /// Bytes kept so far, including the estimated size of data derived from them later.
  @usableFromInline package var held: Int
  @usableFromInline package var untilLook = interval
  private let beginning: Double

  /// What a file has cost so far, to be passed on to whatever continues the reading, possibly in
  /// another process.
  ///
  /// It is not part of what was read, so any two values are equal.
  package struct Spent: Hashable, Sendable {
    /// CPU time in seconds.
    package var seconds: Double
    /// Bytes kept.
    package var bytes: Int

    /// A cost; zero by default.
    package init(seconds: Double = 0, bytes: Int = 0) {
      self.seconds = seconds
      self.bytes = bytes
    }

    /// Always true.
    package static func == (_: Spent, _: Spent) -> Bool { true }
    /// Adds nothing, since all values are equal.
    package func hash(into _: inout Hasher) {}
  }

  /// A budget whose time begins now, or earlier by the cost that the file has had already.
  package init(_ limits: ReadLimits = ReadLimits(), after spent: Spent = Spent()) {
    self.limits = limits
    held = spent.bytes
    beginning = Self.seconds() - spent.seconds
  }

  /// What the file has cost up to now.
  package var spent: Spent {
    Spent(seconds: max(0, Self.seconds() - beginning), bytes: max(0, held))
  }

  /// The result of `body` under a budget without limits.
  package static func withoutLimit<Result>(
    _ body: (ReadingBudget) throws(ReadError) -> Result
  ) -> Result {
    var limits = ReadLimits()
    limits.seconds = .infinity
    limits.memory = .max
    do throws(ReadError) {
      return try body(ReadingBudget(limits))
    } catch {
      preconditionFailure("a budget without limits is never over")
    }
  }

  /// Whether a limit has been passed.
  @inlinable package var isOver: Bool { failure != nil }

  /// Counts work, about one unit for each item examined; returns false if a limit has been passed.
  @discardableResult @inlinable
  package func spend(_ units: Int = 1) -> Bool {
    untilLook -= units
    return 0 < untilLook || look()
  }

  /// Counts bytes that are kept until the file is done; returns false if a limit has been passed.
  @discardableResult @inlinable
  package func hold(_ bytes: Int) -> Bool {
    held += bytes
    return held <= limits.memory || fail(.tooMuch, String(limits.memory))
  }

  /// Subtracts bytes that are no longer kept.
  @inlinable package func release(_ bytes: Int) { held -= bytes }

  /// Reads the clock and throws if a limit has been passed.
  package func check() throws(ReadError) {
    _ = look()
    if let failure { throw failure }
  }

  /// Counts work on a document that has been read; throws if a limit has been passed.
  package func step(_ units: Int) throws(ReadError) {
    if !spend(units), let failure { throw failure }
  }

  @usableFromInline package func look() -> Bool {
    untilLook = Self.interval
    if limits.seconds <= Self.seconds() - beginning {
      return fail(.tooSlow, String(limits.seconds))
    }
    return failure == nil
  }

  @discardableResult @usableFromInline
  package func fail(_ code: ReadError.Code, _ limit: String) -> Bool {
    if failure == nil { failure = ReadError(code, details: ["limit": limit]) }
    return false
  }

  /// The CPU time of this thread in seconds, so that a busy machine does not cause refusals.
  private static func seconds() -> Double {
    var time = timespec()
    guard clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return 0 }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
