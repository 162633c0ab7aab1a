internal import HebraLanguage
internal import HebraModel

/// Recognizes the format of a file by its first bytes, regardless of its name.
enum Signatures {
  /// A ZIP archive, including an empty one.
  @Sendable static func isZIP(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6])
  }

  /// XML: a declaration, a TEI root, or a document type other than HTML's.
  @Sendable static func isXML(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFE, 0xFF, 0, 0x3C]) || bytes.starts(with: [0xFF, 0xFE, 0x3C, 0]) {
      return true
    }
    let head = opening(bytes)
    return head.starts(with: "<?xml") || head.starts(with: "<tei")
      || (head.starts(with: "<!doctype ") && !head.starts(with: "<!doctype html"))
  }

  /// Rich Text: the group with which every file begins.
  @Sendable static func isRTF(_ bytes: [UInt8]) -> Bool { opening(bytes).starts(with: "{\\rtf") }

  /// WebVTT: the word with which every file begins.
  @Sendable static func isWebVTT(_ bytes: [UInt8]) -> Bool {
    let rest = withoutMark(bytes)
    guard rest.starts(with: "WEBVTT".utf8) else { return false }
    return rest.dropFirst(6).first.map(\.isASCIISpace) ?? true
  }

  /// SubRip: a number alone on the first line and times on the second.
  @Sendable static func isSubRip(_ bytes: [UInt8]) -> Bool {
    let lines = withoutMark(bytes).prefix(200).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    guard lines.count >= 2, CueTiming(lines[1]) != nil else { return false }
    let digits = lines[0].filter { !$0.isASCIISpace }
    return !digits.isEmpty && digits.allSatisfy { 0x30...0x39 ~= $0 }
  }

  private static func withoutMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  }

  /// The error for formats that are recognized and refused, whatever the extension is.
  static func refusal(_ bytes: [UInt8]) -> ReadError.Code? {
    if bytes.starts(with: "%PDF".utf8) { return .pdf }
    if bytes.starts(with: "SQLite format 3\0".utf8) { return .project }
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) else { return nil }
    // A DOCX with a password is an OLE2 file that contains a stream of this name, in UTF-16.
    let stream = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    return bytes.contains(bytes: stream) ? .encrypted : .oldWord
  }

  /// An OpenDocument archive: known by the parts it holds, whatever their order and its name.
  ///
  /// What it is a document of, its reader finds out.
  @Sendable static func isOpenDocument(_ bytes: [UInt8]) -> Bool {
    guard isZIP(bytes), let directory = ZIPDirectory(bytes.span) else { return false }
    let names = Set(
      directory.entries.map { String(decoding: bytes[$0.name], as: UTF8.self).lowercased() })
    let isDeclared = names.contains("mimetype") || names.contains("meta-inf/manifest.xml")
    let isOffice = !names.isDisjoint(with: OfficeRelationships.officeParts)
    return names.contains("content.xml") ? isDeclared || !isOffice : isDeclared && !isOffice
  }

  /// The first characters after a byte order mark and white space, in lower case.
  private static func opening(_ bytes: [UInt8]) -> String {
    var rest = bytes.prefix(512)
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    rest = rest.drop { $0 == 0x20 || 0x09...0x0D ~= $0 }
    return String(decoding: rest.prefix(32), as: UTF8.self).lowercased()
  }
}
