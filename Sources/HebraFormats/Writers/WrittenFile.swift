public import HebraModel

/// The bytes of a file that may leave, and what its reader should know about them.
///
/// Only the writers of this target make one, and they take ``Released`` values only; only such a
/// file can be placed (``PendingFile``).
public struct WrittenFile: Hashable, Sendable {
  /// The whole file.
  public let bytes: [UInt8]
  /// What was cut or replaced on the way.
  public let notices: [Notice]
  /// Who may read it.
  public let level: Disclosure

  init(bytes: [UInt8], notices: [Notice] = [], for level: Disclosure) {
    self.bytes = bytes
    self.notices = notices
    self.level = level
  }
}
