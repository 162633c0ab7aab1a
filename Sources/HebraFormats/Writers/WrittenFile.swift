package import HebraModel

/// The bytes of a file that may be disclosed, and the notices about it.
///
/// Only the writers of this target create one, and they accept only ``Released`` values; only such
/// a file can be placed (``PendingFile``).
package struct WrittenFile: Hashable, Sendable {
  /// The file in pieces, since a long file would have to be copied to lie in one.
  package let pieces: [[UInt8]]
  /// What was cut or replaced in writing.
  package let notices: [Notice]
  /// The level of disclosure: who may read it.
  package let level: Disclosure

  init(bytes: [UInt8], notices: [Notice] = [], for level: Disclosure) {
    self.init(pieces: [bytes], notices: notices, for: level)
  }

  init(pieces: [[UInt8]], notices: [Notice] = [], for level: Disclosure) {
    self.pieces = pieces
    self.notices = notices
    self.level = level
  }

  /// The whole file.
  package var bytes: [UInt8] { pieces.count == 1 ? pieces[0] : Array(pieces.joined()) }
}
