internal import GRDB
internal import HebraModel

/// The retired codes that each code replaces.
///
/// A coding with one of them is read as one with the code that replaces it. What comes back from a
/// Word file or a table names the later code, and is the coding that is there.
struct FormerCodes: Sendable {
  private var former: [String: [String]] = [:]

  init(_ db: Database) throws {
    let rows = try db.all(
      "code",
      "SELECT id AS code, replaced_by FROM code WHERE is_retired = 1 AND replaced_by IS NOT NULL"
    ) { (id: try $0[0].text(), next: try $0[1].text()) }
    let next = Dictionary(rows.map { ($0.id, $0.next) }, uniquingKeysWith: { first, _ in first })
    for (id, _) in rows {
      var last = id
      var steps = 0
      while let after = next[last], steps <= rows.count { (last, steps) = (after, steps + 1) }
      former[last, default: []].append(id)
    }
    for id in former.keys { former[id]?.sort() }
  }

  /// Whether a code replaces another.
  func isAny(_ code: String) -> Bool { former[code] != nil }

  /// The coding as the one that is there, which may have a code that was replaced since, and its id.
  ///
  /// Of several, it is the one that already says all of it.
  func home(
    of coding: Coding, on hash: String, in db: Database
  ) throws -> (Coding, id: String) {
    func id(_ code: String) -> String {
      Act.codingID(hash, coding.range, code: code, layer: coding.layer)
    }
    guard let others = former[coding.code] else { return (coding, id(coding.code)) }
    var there: [String] = []
    for code in [coding.code] + others {
      guard let said = try said(id(code), db) else { continue }
      if said.holds(coding) { return (coding.with(code), id(code)) }
      there.append(code)
    }
    let code = there.first ?? coding.code
    return (coding.with(code), id(code))
  }

  /// The relation as the one that is there, whose codes may have been replaced since, and its id.
  func home(
    of relation: CausalRelation, on hash: String, in db: Database
  ) throws -> (CausalRelation, id: String) {
    func all(_ code: String) -> [String] { [code] + (former[code] ?? []) }
    func id(_ relation: CausalRelation) -> String {
      Act.relationID(hash, relation.from, relation.to, layer: relation.layer)
    }
    for from in all(relation.from.code) {
      for to in all(relation.to.code) {
        var other = relation
        other.from.code = from
        other.to.code = to
        let key = RecordKey(.relation, id(other))
        if try RecordReader(db: db).fields(key) != nil { return (other, id(other)) }
      }
    }
    return (relation, id(relation))
  }

  private struct Said {
    var memo: String?
    var facets: Set<FacetValue>

    func holds(_ coding: Coding) -> Bool {
      Set(coding.statedFacets).isSubset(of: facets)
        && (coding.memo == nil || coding.memo == memo)
    }
  }

  private func said(_ id: String, _ db: Database) throws -> Said? {
    let memo = try db.first("coding", "SELECT memo FROM coding WHERE id = ?", [id]) {
      (memo: try $0[0].optionalText(), isThere: true)
    }
    guard let memo else { return nil }
    let facets = try db.all(
      "coding_facet",
      "SELECT facet, value FROM coding_facet WHERE coding_id = ? AND is_assumed = 0", [id]
    ) { FacetValue(facet: try $0[0].text(), value: try $0[1].text()) }
    return Said(memo: memo.memo, facets: Set(facets))
  }
}

extension Coding {
  fileprivate func with(_ code: String) -> Coding {
    var coding = self
    coding.code = code
    return coding
  }
}
