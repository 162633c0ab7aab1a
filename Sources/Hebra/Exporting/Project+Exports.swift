public import HebraModel
internal import HebraStore

extension Project {
  /// The exports of the project, oldest first, from the journal: the manifest of each export; with
  /// a limit, the newest of them.
  public func exports(limit: Int? = nil) throws -> [ExportRecord] {
    try asking { try $0.exports(limit: limit.map { max(0, $0) }) }
  }
}
