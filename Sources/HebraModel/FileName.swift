/// Converts names and paths of files between bytes and text; the bytes need not be UTF-8.
///
/// In the code a name is a `String`. A byte that is not part of a UTF-8 character is represented by
/// a private-use character, U+10FE00 plus the byte's value. If the name really contains one of
/// these characters, each of its bytes is represented in the same way. ``text(_:)`` and
/// ``bytes(_:)`` are inverse functions.
///
/// ```swift
/// let path = FileName.text([0x4D, 0x61, 0x72, 0xED, 0x61])
/// FileName.bytes(path)   // the same five bytes, to open the file with
/// FileName.marked(path)  // Mar\xEDa, to show and to store
/// ```
public enum FileName {
  private static let odd: ClosedRange<UInt32> = 0x10FE80...0x10FEFF

  /// The name with these bytes.
  public static func text(_ bytes: some Collection<UInt8>) -> String {
    let bytes = Array(bytes)
    if let text = String(validating: bytes, as: UTF8.self), isPlain(text) { return text }
    var result = String.UnicodeScalarView()
    var i = 0
    while i < bytes.count {
      let end = min(i + bytes[i].scalarLength, bytes.count)
      if let character = String(validating: bytes[i..<end], as: UTF8.self),
        isPlain(character)
      {
        result.append(contentsOf: character.unicodeScalars)
        i = end
      } else {
        result.append(escape(bytes[i]))
        i += 1
      }
    }
    return String(result)
  }

  /// The bytes of this name, as the operating system uses them.
  public static func bytes(_ text: String) -> [UInt8] {
    if isPlain(text) { return Array(text.utf8) }
    var result: [UInt8] = []
    for scalar in text.unicodeScalars {
      if odd.contains(scalar.value) {
        result.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        result.append(contentsOf: Array(String(scalar).utf8))
      }
    }
    return result
  }

  /// The name with its invalid bytes written as escapes (`Mar\xEDa.txt`), for display and storage.
  public static func marked(_ text: String) -> String {
    if isPlain(text) { return text }
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard odd.contains(scalar.value) else {
        result.append(scalar)
        continue
      }
      result.append(contentsOf: "\\x".unicodeScalars)
      result.append(digits[Int(scalar.value >> 4 & 15)])
      result.append(digits[Int(scalar.value & 15)])
    }
    return String(result)
  }

  /// Whether the whole name is UTF-8 without the private-use characters.
  public static func isPlain(_ text: String) -> Bool {
    // These characters begin with the byte F4, which hardly any name contains.
    guard text.utf8.contains(0xF4) else { return true }
    return !text.unicodeScalars.contains { odd.contains($0.value) }
  }

  private static func escape(_ byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(odd.lowerBound - 0x80 + UInt32(byte)) ?? "\u{FFFD}"
  }
}
