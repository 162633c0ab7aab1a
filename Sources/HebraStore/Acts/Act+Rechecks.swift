internal import GRDB
package import HebraModel

/// What people decide about codings after the codebook changed.
extension Act {
  /// Notes that a person looked at codings of a document again, under the current codebook.
  ///
  /// - Returns: how many of them were not noted before.
  package mutating func recheck(_ codings: [String], of document: String) throws -> Int {
    let current = try db.first("codebook", "SELECT hash FROM codebook WHERE is_current = 1") {
      try $0[0].text()
    }
    guard let current else { return 0 }
    var count = 0
    for id in codings where try noteRecheck(id, current) { count += 1 }
    if count > 0 { try record("coding.recheck", document) }
    return count
  }

  private mutating func noteRecheck(_ id: String, _ codebook: String) throws -> Bool {
    let hash = try db.first(
      "coding",
      "SELECT v.hash FROM coding c JOIN text_version v ON v.id = c.version_id WHERE c.id = ?", [id]
    ) { try $0[0].text() }
    guard let hash else { throw StoreError(.noCoding, ["coding": id]) }
    let key = RecordKey(.recheck, id)
    let known = try RecordReader(db: db).fields(key)
    guard known?["codebook"] != .text(codebook) else { return false }
    return try set(
      key,
      [
        "coding": .text(id), "text": .text(hash), "codebook": .text(codebook), "by": .text(who),
        "at": .text(date),
      ])
  }

  /// Lets a person state the values that the codebook supplied for codings; of these facets, or of all.
  ///
  /// - Returns: how many values were assumed before.
  package mutating func confirmFacets(
    of codings: [String], _ facets: Set<String>?, in document: String
  ) throws -> Int {
    var count = 0
    for id in codings {
      let assumed = try db.all(
        "coding_facet",
        "SELECT facet FROM coding_facet WHERE coding_id = ? AND is_assumed = 1 ORDER BY facet", [id]
      ) { try $0[0].text() }
      let chosen = Set(assumed.filter { facets?.contains($0) ?? true }).sorted()
      guard !chosen.isEmpty else { continue }
      try changing([RecordKey(.coding, id)]) { act in
        for facet in chosen {
          try act.db.execute(
            sql: """
              UPDATE coding_facet SET is_assumed = 0
              WHERE coding_id = ? AND facet = ? AND is_assumed = 1
              """, arguments: [id, facet])
        }
      }
      count += chosen.count
    }
    if count > 0 { try record("coding.confirm", document) }
    return count
  }

  /// What a person decided about a coding of a code that is split.
  package struct Division: Sendable {
    /// The coding.
    package var coding: Coding
    /// The codes that it gets; empty where it only goes.
    package var codes: [String]
    /// Whether it stays as it is.
    package var isKept: Bool

    /// A decision.
    package init(_ coding: Coding, codes: [String], isKept: Bool = false) {
      self.coding = coding
      self.codes = codes
      self.isKept = isKept
    }
  }

  /// Divides codings of a code among others, in one act: the new ones have the coder, the layer, the
  /// memo and the stated facets of the old one, which goes unless it is kept.
  package mutating func divide(
    _ decisions: [Division], of code: String, facets: (String, [FacetValue]) -> [FacetValue],
    singleFacets: Set<String>
  ) throws {
    try together("codebook.divide", code) { act in
      for decision in decisions {
        let old = decision.coding
        if decision.isKept {
          _ = try act.recheck([old.id], of: old.document)
          continue
        }
        let hash = try act.textHash(try act.versionID(old.document, number: nil))
        for code in decision.codes {
          var new = old
          new.code = code
          // Where a coding came from is kept for ever.
          if new.origin != .acceptedSuggestion { new.origin = .hand }
          new.facets = facets(code, old.statedFacets)
          switch try act.addCoding(new, singleFacets: singleFacets) {
          case .added(let id), .known(let id):
            try act.moveAttached(old.id, to: id, text: hash)
          }
        }
        try act.removeCoding(old.id)
      }
    }
  }
}
