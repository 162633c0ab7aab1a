public import HebraModel

/// What may leave, level by level.
///
///     let released = try DisclosureRule.release(matrix, for: .team)
public enum DisclosureRule {
  /// Releases a value to those of a level.
  ///
  /// Level A, the research team, gets the value as it is. Levels B and C have no rules yet: nothing
  /// is released to them.
  ///
  /// - Parameters:
  ///   - value: what is to leave.
  ///   - level: who is to read it.
  /// - Returns: the value, as those readers may have it.
  /// - Throws: ``DisclosureError`` when nothing of it may leave at this level.
  public static func release<Value: Sendable>(
    _ value: Value, for level: Disclosure
  ) throws(DisclosureError) -> Released<Value> {
    try check(level)
    return Released(value, for: level)
  }

  /// Releases a value to the person at the screen, who is of the team: the value as it is.
  public static func show<Value: Sendable>(_ value: Value) -> Released<Value> {
    Released(value, for: .team)
  }

  /// Says before anything is computed whether a level has rules.
  ///
  /// - Throws: ``DisclosureError`` when it has none.
  public static func check(_ level: Disclosure) throws(DisclosureError) {
    guard level == .team else { throw DisclosureError(.noRules, level: level) }
  }
}
