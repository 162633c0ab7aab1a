package import HebraModel

/// The rules of disclosure for each level.
///
///     let released = try DisclosureRule.release(matrix, for: .team)
package enum DisclosureRule {
  /// Releases a value to the readers of a level.
  ///
  /// Level A, the research team, gets the value unchanged. To levels B and C nothing leaves this way: what they get
  /// is made by ``FichaRule``, ``TableRule`` and ``FollowUpRule``.
  ///
  /// - Parameters:
  ///   - value: the value to release.
  ///   - level: the level of the readers.
  /// - Returns: the value in the form for those readers.
  /// - Throws: ``DisclosureError`` when nothing may be released at this level.
  package static func release<Value: Sendable>(
    _ value: Value, for level: Disclosure
  ) throws(DisclosureError) -> Released<Value> {
    try check(level)
    return Released(value, for: level)
  }

  /// Releases a value unchanged to the person at the screen, who belongs to the team.
  package static func show<Value: Sendable>(_ value: Value) -> Released<Value> {
    Released(value, for: .team)
  }

  /// Checks that a level gets everything.
  private static func check(_ level: Disclosure) throws(DisclosureError) {
    guard level == .team else { throw DisclosureError(.noRules, level: level) }
  }
}
