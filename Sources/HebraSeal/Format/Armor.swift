internal import HebraLanguage

/// A sealed file as text: base64 in lines of 64 characters between two marks, for what is printed or sent
/// in a message.
enum Armor {
  static let begin = "-----BEGIN AGE ENCRYPTED FILE-----"
  static let end = "-----END AGE ENCRYPTED FILE-----"
  private static let column = 64
  /// The most white space before and after the text, in bytes.
  private static let mostSpace = 1024

  /// The bytes of a file, which may be armored.
  static func opened(_ file: ByteStream) throws(SealError) -> ByteStream {
    var number = 1
    var space = 0
    while let byte = try file.peek(), byte.isASCIISpace, space < mostSpace {
      if byte == 0x0A { number += 1 }
      space += 1
      file.skip()
    }
    guard try file.peek() == 0x2D else {
      guard space == 0 else { throw SealError(.notSealed) }
      return file
    }
    guard let first = try line(file), first == Array(begin.utf8) else {
      throw failure(number)
    }
    var isLast = false
    var isDone = false
    return ByteStream { () throws(SealError) in
      var block: [UInt8] = []
      while !isDone, block.count < 1 << 16 {
        number += 1
        guard let text = try line(file) else { throw failure(number) }
        if text.starts(with: Array(end.utf8)) {
          guard text.dropFirst(end.utf8.count).allSatisfy(\.isASCIISpace) else {
            throw failure(number)
          }
          try finish(file, number)
          isDone = true
        } else {
          guard !isLast, let bytes = bytes(text) else { throw failure(number) }
          isLast = text.count < column || text.last == 0x3D
          block += bytes
        }
      }
      return block
    }
  }

  private static func failure(_ line: Int) -> SealError {
    SealError(.armor, ["line": String(line)])
  }

  /// A line without its end, which may be CRLF.
  private static func line(_ file: ByteStream) throws(SealError) -> [UInt8]? {
    guard var line = try file.line(atMost: mostSpace, mayLackEnd: true) else { return nil }
    if line.last == 0x0D { line.removeLast() }
    return line
  }

  /// The bytes of a line, which is padded if it is the last.
  private static func bytes(_ line: [UInt8]) -> [UInt8]? {
    guard 1...column ~= line.count, line.count.isMultiple(of: 4) else { return nil }
    let padding = line.suffix(2).count { $0 == 0x3D }
    return StanzaBase64.bytes(line.dropLast(padding))
  }

  /// Sees that nothing but white space follows.
  private static func finish(_ file: ByteStream, _ number: Int) throws(SealError) {
    var space = 0
    while let byte = try file.peek() {
      guard byte.isASCIISpace, space < mostSpace else { throw failure(number + 1) }
      space += 1
      file.skip()
    }
  }

  /// The text of bytes.
  static func text(_ bytes: [UInt8]) -> [UInt8] {
    var encoded = StanzaBase64.text(bytes)
    while !encoded.count.isMultiple(of: 4) { encoded.append(0x3D) }
    var text = Array(begin.utf8) + [0x0A]
    var place = 0
    while place < encoded.count {
      let next = min(place + column, encoded.count)
      text += encoded[place..<next] + [0x0A]
      place = next
    }
    return text + Array(end.utf8) + [0x0A]
  }
}
