internal import CCrypto
internal import Synchronization

/// The bytes of a key or a passphrase, which are overwritten when the last owner lets them go.
///
/// The bytes may still be elsewhere: in a page that the system wrote to swap, in registers, and in
/// copies that a C library made. Nobody may keep a copy of ``bytes``.
package final class Secret: Sendable {
  /// The bytes, for a call that does not keep them.
  package var bytes: [UInt8] { content.withLock { $0 } }

  private let content = Mutex<[UInt8]>([])

  /// Takes the bytes away from `bytes`, which is empty afterwards, so that no other copy of them stays.
  package init(taking bytes: inout [UInt8]) {
    content.withLock { swap(&$0, &bytes) }
  }

  /// `count` zeroes, for a call that fills them.
  init(zeroes count: Int) {
    content.withLock { $0 = [UInt8](repeating: 0, count: count) }
  }

  /// Lets `body` write the bytes where they are; throws ``SealError/Code/library`` when it gives 0.
  func fill(_ step: String, _ body: (inout [UInt8]) -> Int32) throws(SealError) {
    guard content.withLock({ body(&$0) }) == 1 else { throw SealError(.library, ["step": step]) }
  }

  deinit { content.withLock { Self.wipe(&$0) } }

  /// Overwrites bytes with zeroes.
  package static func wipe(_ bytes: inout [UInt8]) {
    let count = bytes.count
    OPENSSL_cleanse(&bytes, count)
  }

  /// Whether two secrets have the same bytes; takes the same time wherever they differ.
  package func isEqual(to other: Secret) -> Bool { Self.areEqual(bytes, other.bytes) }

  /// Whether bytes are equal; takes the same time wherever they differ.
  static func areEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one.count == other.count && CRYPTO_memcmp(one, other, one.count) == 0
  }
}
