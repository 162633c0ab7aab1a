package import HebraModel

/// A value that may leave the project, with its disclosure level.
///
/// Writers of files accept nothing else. Only a ``DisclosureRule`` creates one: the initializer is
/// internal to this target, so other code that tried to release a value by itself would not
/// compile.
package struct Released<Value: Sendable>: Sendable {
  /// The value, without anything that its readers must not see.
  package let value: Value
  /// The level of its readers.
  package let level: Disclosure

  init(_ value: Value, for level: Disclosure) {
    self.value = value
    self.level = level
  }

  /// What is made of the value and of nothing else, for the same readers.
  package func map<Made: Sendable>(_ make: (Value) throws -> Made) rethrows -> Released<Made> {
    Released<Made>(try make(value), for: level)
  }
}
