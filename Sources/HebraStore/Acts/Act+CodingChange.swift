internal import GRDB
package import HebraModel

extension Act {
  /// Gives a coding other limits, another code, other facets or another memo, in one event.
  ///
  /// With other limits or another code it has another id, and what belongs to it follows: groups,
  /// confirmations of its risk, memos on it. A decision in which it was compared does not: it was about
  /// the coding as it was.
  ///
  /// - Parameters:
  ///   - id: its id.
  ///   - coding: what it is from now on; the id of this value is ignored, and its layer and coder must be
  ///     those that the coding has.
  ///   - singleFacets: the facets that take one value only.
  /// - Returns: its id from now on.
  /// - Throws: ``StoreError`` when there is no such coding, or its range is invalid.
  package mutating func changeCoding(
    _ id: String, to coding: Coding, singleFacets: Set<String>
  ) throws -> String {
    let key = RecordKey(.coding, id)
    guard var fields = try RecordReader(db: db).fields(key) else {
      throw StoreError(.noCoding, ["coding": id])
    }
    let hash = try checkRange(coding.range, version: versionID(coding.document, number: nil))
    let new = try codingCodebook().former.home(of: coding, on: hash, in: db).id
    guard new == id else {
      // Under its own event's name: what is added, moved and removed is one change.
      return try together("coding.edit", new) { act in
        _ = try act.addCoding(coding, singleFacets: singleFacets)
        try act.moveAttached(id, to: new, text: hash)
        try act.renameNotedCoding(id, new)
        try act.removeCoding(id)
        return new
      }
    }
    fields["memo"] = coding.memo.map { .text($0) }
    fields = fields.filter { !$0.key.hasPrefix("facet ") }
    for (facet, values) in Dictionary(grouping: coding.facets.sorted(), by: \.facet) {
      fields["facet \(facet)"] = .list(values.map { ($0.isAssumed ? "~" : "=") + $0.value })
    }
    if try set(key, fields) { try record("coding.edit", id: id) }
    return id
  }
}
