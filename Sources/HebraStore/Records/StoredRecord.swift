internal import Foundation

/// The JSON in a cell of the project file, as a type of its own.
///
/// A record is never a type of the model, so that a new property of the model changes no record.
/// These rules apply to a key that a record gains:
/// - The key is optional, because the records of older projects lack it. ``value`` gives its
///   default.
/// - The key is left out when it has its default, so that equal values have equal bytes and hashes.
/// - A program that does not know the key ignores it. No act rewrites a stored record, so the key
///   stays in the file.
///
/// A change that an older program must not ignore raises ``newest``. The record then states its
/// version in the key `record`, and the older program refuses it as newer.
protocol StoredRecord: Decodable {
  associatedtype Value

  /// The record version that this program writes, and the latest one that it reads.
  static var newest: Int { get }

  /// The version of the record; nil means 1.
  var record: Int? { get }

  /// The value of the record; nil when its parts contradict each other.
  var value: Value? { get }
}

extension StoredRecord {
  static var newest: Int { 1 }
}

/// Reads only the version of a record.
private struct RecordVersion: Decodable {
  var record: Int?
}

extension StoredCell {
  /// The value of a record.
  ///
  /// Throws `project.newer` for a record of a later version, and `project.damaged` for an invalid
  /// one.
  func value<Record: StoredRecord>(of type: Record.Type) throws(StoreError) -> Record.Value {
    let found: Record
    do {
      found = try json(type)
    } catch {
      // A record of a later version may lack a key that this program requires.
      try check(json(RecordVersion.self).record, newest: Record.newest)
      throw error
    }
    try check(found.record, newest: Record.newest)
    guard let value = found.value else { throw damage }
    return value
  }

  private func check(_ version: Int?, newest: Int) throws(StoreError) {
    guard let version else { return }
    guard version >= 1 else { throw damage }
    guard version <= newest else { throw StoreError(.newer, ["version": String(version)]) }
  }
}
