internal import GRDB
internal import HebraLanguage

/// Compares the schema of a file with the one that the migrations give for its version.
struct SchemaComparison {
  /// The objects that are not Hebra's: tables, views, triggers and indexes of other programs.
  private(set) var foreign: [SchemaObject] = []

  /// SHA-256 of the schema of each version, from 1.
  ///
  /// A schema with this hash needs no further comparison. For a version without a hash, the schema
  /// is computed from the steps.
  static let digests = [
    "", "", "", "", "", "7df14ce8c0bd00e9e59e70e418a4caf9d12f0833f20393364e3749a0563c7e54",
    "a855208db2a949dd16ff5430c8548df48b8e0aa51de9a3f8a582d5720e752378",
    "d0bbee0a2f7e99b5365835811ece1a92eb35b5fc74d3b5d60ea929faca10310c",
    "98f0c46889c313dc6b220fa8a8e99f188ae1a72a72e47c1030ca7c7be74c7ee4",
    "4c171a42f44a5062943655b9537990f93d29673009fe2832546a93e8e61883e5",
    "ee6d6c8bd8b2bef798ad2036d69e40152ffcebc7058b9c14e8df6e20453d400c",
    "90c7095c268bf8027ca2ac058d50e181362fcc3059b408e98f96e62c66c2adfa",
    "e7142dfb69bd962f13faacbe248a150f273b3cf7737e3573e31e5000a3afbc8c",
    "e68f46daeea6645386c6e5c5b9e3cf63f3cb3db4e8a90256415d486a68e99adc",
  ]

  /// Compares the schema of an open file with that of a version.
  ///
  /// Throws `project.damaged` when something of Hebra's is missing or changed, and
  /// `project.mixed-versions` when the tables are those of another version.
  init(_ db: Database, version: Int) throws {
    let found = try SchemaObject.all(in: db).filter { !$0.isSQLitesOwn }
    guard !Self.isKnown(found, version) else { return }
    let own = try Self.own(version)
    guard found != own else { return }
    let missing = own.subtracting(found)
    guard missing.isEmpty else {
      for other in 1...Schema.steps.count where other != version {
        // The file has everything of the other version, and nothing that only this version has.
        let others = try Self.own(other)
        guard !others.isSubset(of: found) || !found.subtracting(others).isDisjoint(with: own) else {
          throw StoreError(
            .mixedVersions, ["version": String(version), "found": String(other)])
        }
      }
      let names = missing.map(\.name).sorted()
      throw StoreError(.damaged, ["finding": "schema: " + names.prefix(3).joined(separator: ", ")])
    }
    // Tables of a later version are not additions by other programs.
    for other in stride(from: Schema.steps.count, to: version, by: -1) {
      guard try !Self.own(other).isSubset(of: found) else {
        throw StoreError(.mixedVersions, ["version": String(version), "found": String(other)])
      }
    }
    foreign = found.subtracting(own).sorted { ($0.type, $0.name) < ($1.type, $1.name) }
    // Only SQLite uses such names; only the automatic indexes of foreign tables may have them.
    let names = Set(foreign.map(\.name))
    for object in foreign where object.name.lowercased().hasPrefix("sqlite_") {
      guard object.type == "index", object.sql == nil, names.contains(object.table) else {
        throw StoreError(.damaged, ["finding": "schema: " + object.type])
      }
    }
  }

  /// Throws `project.foreign-objects` with the names of the foreign objects.
  func refuseForeign() throws(StoreError) {
    guard !foreign.isEmpty else { return }
    throw StoreError(
      .foreignObjects, ["objects": Self.list(foreign), "count": String(foreign.count)])
  }

  /// The first five names, and "…" when there are more.
  static func list(_ objects: [SchemaObject]) -> String {
    let names = objects.filter { $0.sql != nil }.map(\.name)
    return names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
  }

  private static func isKnown(_ objects: Set<SchemaObject>, _ version: Int) -> Bool {
    guard digests.indices.contains(version - 1), !digests[version - 1].isEmpty else { return false }
    return digest(objects) == digests[version - 1]
  }

  /// The hash of a schema, independent of the order of its objects.
  static func digest(_ objects: Set<SchemaObject>) -> String {
    let lines = objects.map {
      [$0.type, $0.name, $0.table, $0.sql ?? ""].joined(separator: "\u{0}") + "\u{0}\u{0}"
    }
    return TextIdentity.sha256(lines.sorted().joined())
  }

  /// The objects that the steps up to a version create.
  static func own(_ version: Int) throws -> Set<SchemaObject> {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      let api = try FTS5Interface.of(db)
      try SpeechTokenizer().register(in: api)
    }
    let queue = try DatabaseQueue(configuration: configuration)
    return try queue.inDatabase { db in
      for step in Schema.steps[..<version] { try db.execute(sql: step) }
      return try SchemaObject.all(in: db)
    }
  }
}
