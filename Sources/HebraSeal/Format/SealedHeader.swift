/// What one recipient needs to get the file key.
struct Stanza: Equatable {
  /// The kind of recipient, for example `X25519`.
  var kind: String
  var arguments: [String]
  var body: [UInt8]

  /// The lines of the stanza; the last line of the body is always shorter than the others.
  var bytes: [UInt8] {
    var bytes = Array("-> \(([kind] + arguments).joined(separator: " "))\n".utf8)
    let text = StanzaBase64.text(body)
    var place = 0
    while place <= text.count {
      let next = min(place + SealedHeader.column, text.count)
      bytes += text[place..<next] + [0x0A]
      place += SealedHeader.column
    }
    return bytes
  }
}

/// The head of a sealed file: a stanza for each recipient, and a code over all of it.
struct SealedHeader {
  static let version = "age-encryption.org/v1"
  static let column = 64
  /// The most bytes of a head: about 5,000 recipients.
  private static let most = 1 << 20

  var stanzas: [Stanza]
  /// HMAC-SHA-256 of ``covered``.
  var code: [UInt8]
  /// What the code covers: everything up to and with the three dashes of the last line.
  var covered: [UInt8]

  /// What the code of these stanzas covers.
  static func covered(_ stanzas: [Stanza]) -> [UInt8] {
    Array((version + "\n").utf8) + stanzas.flatMap(\.bytes) + Array("---".utf8)
  }

  /// The head as it is written.
  var bytes: [UInt8] { covered + [0x20] + StanzaBase64.text(code) + [0x0A] }

  /// Reads the head and goes to the byte behind it.
  init(_ stream: ByteStream) throws(SealError) {
    let first = try stream.line(atMost: 64)
    guard let first, String(decoding: first, as: UTF8.self) == Self.version else {
      throw Self.refusal(first)
    }
    var lines = HeaderLines(stream: stream, covered: first + [0x0A])
    stanzas = []
    while true {
      let line = try lines.next()
      if line.starts(with: Array("---".utf8)) {
        let code = line.count == 47 && line[3] == 0x20 ? StanzaBase64.bytes(line[4...]) : nil
        guard let code, code.count == 32, !stanzas.isEmpty else { throw lines.failure }
        self.code = code
        // The code itself is not covered.
        covered = Array(lines.covered.dropLast(line.count + 1 - 3))
        return
      }
      stanzas.append(try Self.stanza(line, &lines))
      guard lines.covered.count <= Self.most else { throw lines.failure }
    }
  }

  init(_ stanzas: [Stanza], key: Secret) throws(SealError) {
    self.stanzas = stanzas
    covered = Self.covered(stanzas)
    code = try Cryptography.code(covered, key: Self.key(from: key))
  }

  /// Whether the head is the one that was sealed with this file key.
  func isWhole(_ key: Secret) throws(SealError) -> Bool {
    Secret.areEqual(code, try Cryptography.code(covered, key: Self.key(from: key)))
  }

  private static func key(from fileKey: Secret) throws(SealError) -> Secret {
    try Cryptography.key(from: fileKey, label: "header")
  }

  private static func refusal(_ first: [UInt8]?) -> SealError {
    let mark = "age-encryption.org/"
    guard let first, first.starts(with: Array(mark.utf8)) else { return SealError(.notSealed) }
    let version = first.dropFirst(mark.utf8.count)
    // The version of the format with another line end is a damaged file.
    guard version.first == 0x76, !version.isEmpty,
      version.dropFirst().allSatisfy({ 0x30...0x39 ~= $0 })
    else { return SealError(.header, ["line": "1"]) }
    return SealError(.newer, ["version": String(decoding: version, as: UTF8.self)])
  }

  private static func stanza(
    _ line: [UInt8], _ lines: inout HeaderLines
  ) throws(SealError) -> Stanza {
    let words = line.dropFirst(3).split(separator: 0x20, omittingEmptySubsequences: false)
    guard line.starts(with: Array("-> ".utf8)),
      words.allSatisfy({ !$0.isEmpty && $0.allSatisfy { 0x21...0x7E ~= $0 } })
    else { throw lines.failure }
    let texts = words.map { String(decoding: $0, as: UTF8.self) }
    var body: [UInt8] = []
    while true {
      let line = try lines.next()
      guard line.count <= column, let bytes = StanzaBase64.bytes(line) else { throw lines.failure }
      body += bytes
      if line.count < column { break }
    }
    return Stanza(kind: texts[0], arguments: Array(texts.dropFirst()), body: body)
  }
}

/// The lines of a head, counted and kept.
private struct HeaderLines {
  let stream: ByteStream
  var covered: [UInt8]
  var number = 1

  mutating func next() throws(SealError) -> [UInt8] {
    number += 1
    guard let line = try stream.line(atMost: 1 << 14) else { throw failure }
    covered += line + [0x0A]
    return line
  }

  var failure: SealError { SealError(.header, ["line": String(number)]) }
}
