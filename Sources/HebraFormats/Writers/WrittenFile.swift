package import HebraModel

/// The bytes of a file that may be disclosed, and the notices about it.
///
/// Only the writers of this target create one, and they accept only ``Released`` values; only such
/// a file can be placed (``PendingFile``).
package struct WrittenFile: Hashable, Sendable {
  /// The whole file.
  package let bytes: [UInt8]
  /// What was cut or replaced in writing.
  package let notices: [Notice]
  /// The level of disclosure: who may read it.
  package let level: Disclosure

  init(bytes: [UInt8], notices: [Notice] = [], for level: Disclosure) {
    self.bytes = bytes
    self.notices = notices
    self.level = level
  }
}
