internal import Foundation
internal import HebraModel

/// Lists of turns as people type them: `3`, `3-9`, `3-9,12`; counted from 0.
public enum TurnList {
  /// The turns of a list.
  ///
  /// - Throws: ``Failure`` when the list is not understood.
  public static func turns(_ typed: String) throws(Failure) -> Set<Int> {
    var result: Set<Int> = []
    for piece in typed.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = piece.split(separator: "-", omittingEmptySubsequences: false).compactMap {
        Int($0.trimmingCharacters(in: .whitespaces))
      }
      let dashes = piece.count { $0 == "-" }
      guard let first = ends.first, let last = ends.last, ends.count == dashes + 1, dashes < 2,
        0 <= first, first <= last, last < 1 << 24
      else { throw Failure(.usageTurns, ["turns": typed]) }
      result.formUnion(first...last)
    }
    return result
  }
}
