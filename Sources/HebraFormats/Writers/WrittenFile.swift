public import HebraModel

/// The bytes of a file that may be disclosed, and the notices about it.
///
/// Only the writers of this target create one, and they accept only ``Released`` values; only such
/// a file can be placed (``PendingFile``).
public struct WrittenFile: Hashable, Sendable {
  /// The whole file.
  public let bytes: [UInt8]
  /// What was cut or replaced in writing.
  public let notices: [Notice]
  /// The level of disclosure: who may read it.
  public let level: Disclosure

  init(bytes: [UInt8], notices: [Notice] = [], for level: Disclosure) {
    self.bytes = bytes
    self.notices = notices
    self.level = level
  }
}
