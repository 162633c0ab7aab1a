public import HebraModel

/// A value that may leave the project, and for whom.
///
/// Writers of files take nothing else. Only a ``DisclosureRule`` makes one: the initializer is
/// internal to this target, so that no other code compiles that would let a value out by itself.
public struct Released<Value: Sendable>: Sendable {
  /// The value, without what its readers must not see.
  public let value: Value
  /// Who may read it.
  public let level: Disclosure

  init(_ value: Value, for level: Disclosure) {
    self.value = value
    self.level = level
  }
}
