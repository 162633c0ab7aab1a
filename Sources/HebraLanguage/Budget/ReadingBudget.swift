internal import Foundation
public import HebraModel

/// What the reading of one file may cost, and what it has cost so far.
///
/// ```swift
/// let budget = ReadingBudget()
/// let (document, _, _) = try Readers.read(bytes: bytes, name: name, budget: budget)
/// let detection = try TurnDetector().detect(in: document, budget: budget)
/// ```
/// One file has one budget, from its bytes to its codings. Readers count work as they go and the
/// memory that they keep; past a limit the budget is over for good, and everybody who asks is told.
/// It is no limit of the operating system: it holds only where somebody counts.
public final class ReadingBudget {
  /// Units between two looks at the clock.
  private static let interval = 4096

  /// The limits of this file.
  public let limits: ReadLimits
  /// Why the file is refused; nil as long as it is within its limits.
  public private(set) var failure: ReadError?
  /// Bytes kept so far, those that follow from them included.
  @usableFromInline package var held: Int
  @usableFromInline package var untilLook = interval
  private let beginning: Double

  /// What a file has cost so far, for whoever reads on from it, in another process too.
  ///
  /// It is no part of what was read: any two are equal.
  public struct Spent: Hashable, Sendable {
    /// Seconds of processor.
    public var seconds: Double
    /// Bytes kept.
    public var bytes: Int

    /// A cost; nothing, unless said.
    public init(seconds: Double = 0, bytes: Int = 0) {
      self.seconds = seconds
      self.bytes = bytes
    }

    /// Always true.
    public static func == (_: Spent, _: Spent) -> Bool { true }
    /// Adds nothing.
    public func hash(into _: inout Hasher) {}
  }

  /// A budget; its time begins now, or began earlier by what the file has cost already.
  public init(_ limits: ReadLimits = ReadLimits(), after spent: Spent = Spent()) {
    self.limits = limits
    held = spent.bytes
    beginning = Self.seconds() - spent.seconds
  }

  /// What the file has cost up to now.
  public var spent: Spent {
    Spent(seconds: max(0, Self.seconds() - beginning), bytes: max(0, held))
  }

  /// What `body` answers under a budget that is never over.
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

  /// Whether a limit was passed.
  @inlinable package var isOver: Bool { failure != nil }

  /// Counts work, about one unit for each thing that is looked at; false when the budget is over.
  @discardableResult @inlinable
  package func spend(_ units: Int = 1) -> Bool {
    untilLook -= units
    return 0 < untilLook || look()
  }

  /// Counts bytes that are kept until the file is done; false when the budget is over.
  @discardableResult @inlinable
  package func hold(_ bytes: Int) -> Bool {
    held += bytes
    return held <= limits.memory || fail(.tooMuch, String(limits.memory))
  }

  /// Counts bytes that are no longer kept.
  @inlinable package func release(_ bytes: Int) { held -= bytes }

  /// Ends a reading that has passed a limit; looks at the clock.
  package func check() throws(ReadError) {
    _ = look()
    if let failure { throw failure }
  }

  /// Counts work of those who read on from a document; throws when the budget is over.
  public func step(_ units: Int) throws(ReadError) {
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

  /// Seconds of processor that this thread has had: a busy machine refuses nothing.
  private static func seconds() -> Double {
    var time = timespec()
    guard clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return 0 }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
