internal import CICU

/// Unicode normalization form C over UTF-8.
public enum Normalization {
  /// Whether the bytes are in NFC already.
  public static func isNFC(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return true }
    return cicu_is_nfc(base, bytes.count) == 1
  }

  /// The bytes in NFC.
  public static func nfc(_ bytes: [UInt8]) -> [UInt8] {
    // NFC is never longer than three times its source in UTF-8.
    let room = bytes.count * 3 + 16
    return [UInt8](unsafeUninitializedCapacity: room) { out, filled in
      let length = bytes.withUnsafeBufferPointer {
        cicu_nfc($0.baseAddress, $0.count, out.baseAddress, room)
      }
      filled = max(0, min(Int(length), room))
    }
  }
}
