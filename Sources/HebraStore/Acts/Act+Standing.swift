internal import GRDB
package import HebraModel

/// What stands in a project already, for work that was done elsewhere.
extension Act {
  /// The id of a coding with this range, code and layer on a version of its text, or on the current one; nil
  /// when the project has none.
  package mutating func standing(_ coding: Coding, version number: Int? = nil) throws -> String? {
    let hash = try textHash(versionID(coding.document, number: number))
    let id = try codingCodebook().former.home(of: coding, on: hash, in: db).id
    return try db.first("coding", "SELECT 1 FROM coding WHERE id = ?", [id]) { _ in id }
  }

  /// The memo of a coding on any text, and the values of facets that somebody stated, each as `facet=value`.
  package func details(of id: String) throws -> (memo: String?, facets: [String]) {
    let memo = try db.first("coding", "SELECT memo FROM coding WHERE id = ?", [id]) {
      try $0[0].optionalText()
    }
    let facets = try db.all(
      "coding_facet",
      """
      SELECT facet, value FROM coding_facet WHERE coding_id = ? AND is_assumed = 0
      ORDER BY facet, value
      """, [id]
    ) { "\(try $0[0].text())=\(try $0[1].text())" }
    return (memo ?? nil, facets)
  }

  /// Notes that acts of a page are in the project.
  ///
  /// Each file that comes back has a setting of its own, with all of its acts: copies into which different
  /// files came merge without a conflict.
  package mutating func noteBrought(_ acts: [String], of page: String) throws {
    guard let last = acts.last else { return }
    try set("\(Self.brought)\(page).\(last)", to: acts.joined(separator: " "))
  }

  /// The acts of a page that are in the project.
  package func broughtActs(of page: String) throws -> Set<String> {
    let prefix = "\(Self.brought)\(page)."
    let lists = try db.all(
      "setting", "SELECT value FROM setting WHERE substr(name, 1, ?) = ?",
      [prefix.utf8.count, prefix]
    ) { try $0[0].text() }
    return Set(lists.flatMap { $0.split(separator: " ").map(String.init) })
  }

  /// How the names of these settings begin.
  static var brought: String { "brought" + "." }
}
