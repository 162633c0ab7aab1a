internal import CICU

/// Unicode normalization form C, the form of every canonical text.
package enum Normalization {
  /// Whether `bytes`, well-formed UTF-8, are in NFC; for text below U+0300 this takes one pass.
  package static func isNFC(_ bytes: Span<UInt8>) -> Bool {
    guard !bytes.isEmpty else { return true }
    return bytes.withUnsafeBufferPointer { cicu_is_nfc($0.baseAddress, $0.count) } == 1
  }

  /// The NFC form of `bytes`, which must be well-formed UTF-8; unchanged if they are in NFC.
  package static func nfc(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { source in
      guard !isNFC(bytes.span), let base = source.baseAddress else { return bytes }
      // The NFC form of a scalar has at most three times as many bytes in UTF-8 (Unicode FAQ,
      // normalization).
      let room = source.count * 3
      var count: Int64 = -1
      let result = [UInt8](unsafeUninitializedCapacity: room) { out, written in
        count = cicu_nfc(base, source.count, out.baseAddress, room)
        written = count < 0 ? 0 : Int(count)
      }
      return count < 0 ? bytes : result
    }
  }

  /// The NFC form of `text`.
  package static func nfc(_ text: String) -> String {
    String(decoding: nfc(Array(text.utf8)), as: UTF8.self)
  }

  /// The version of ICU in use, which is part of the version of the index.
  package static var icuVersion: String { String(cString: cicu_version()) }
}
