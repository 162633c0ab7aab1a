internal import HebraLanguage

/// Checks the bytes of archives that libzip calls inconsistent.
///
/// Word processors write other extra fields and dates into a local header than into the directory,
/// which is harmless and common. This check requires that the directory is complete, that each
/// local header has the same name and method as the directory, and that no entries overlap.
enum ZIPDirectory {
  /// The reason why the archive is refused, or nil if it is acceptable.
  static func fault(in bytes: Span<UInt8>) -> String? {
    guard let end = endRecord(bytes) else { return "end" }
    let count = bytes.short(end + 10)
    var entry = bytes.long(end + 16)
    var isTrue = true
    var spans: [(start: Int, end: Int)] = []
    for _ in 0..<count {
      guard entry + 46 <= end, bytes.long(entry) == 0x0201_4B50 else { return "directory" }
      let name = bytes.short(entry + 28)
      let next = entry + 46 + name + bytes.short(entry + 30) + bytes.short(entry + 32)
      let local = bytes.long(entry + 42)
      guard next <= end, local + 30 <= bytes.count, bytes.long(local) == 0x0403_4B50 else {
        return "directory"
      }
      isTrue =
        isTrue && bytes.short(local + 26) == name && local + 30 + name <= bytes.count
        && bytes.extracting((local + 30)..<(local + 30 + name))
          .elementsEqual(bytes.extracting((entry + 46)..<(entry + 46 + name)))
        && bytes.short(local + 8) == bytes.short(entry + 10)
      let data = local + 30 + name + bytes.short(local + 28)
      spans.append((local, data + bytes.long(entry + 20)))
      entry = next
    }
    spans.sort { $0.start < $1.start }
    for (first, second) in zip(spans, spans.dropFirst()) where second.start < first.end {
      return "overlap"
    }
    guard spans.allSatisfy({ $0.end <= end }) else { return "overlap" }
    return isTrue ? nil : "local-header"
  }

  /// Whether an extra field ("Info-ZIP Unicode Path") gives an entry another name than its header.
  ///
  /// libzip and some other programs use the field, but Word and LibreOffice ignore it, so one file
  /// could show two different documents. Names outside ASCII are accepted: for them the field gives
  /// the name that the header cannot express.
  static func hasSecondName(in bytes: Span<UInt8>) -> Bool {
    guard let end = endRecord(bytes) else { return false }
    var entry = bytes.long(end + 16)
    while entry + 46 <= end, bytes.long(entry) == 0x0201_4B50 {
      let extra = entry + 46 + bytes.short(entry + 28)
      let next = extra + bytes.short(entry + 30)
      guard next <= end else { return false }
      let name = bytes.extracting((entry + 46)..<extra)
      var field = extra
      while field + 4 <= next {
        let data = field + 4
        field = data + bytes.short(data - 2)
        // The name follows a version byte and a checksum.
        guard field <= next, bytes.short(data - 4) == 0x7075, data + 5 <= field else { continue }
        let second = bytes.extracting((data + 5)..<field)
        let isASCII = name.isASCII || second.isASCII
        if isASCII, !name.elementsEqual(second) { return true }
      }
      entry = next + bytes.short(entry + 32)
    }
    return false
  }

  /// The offset of the last end record, within the last 64 KiB because a comment may follow it.
  private static func endRecord(_ bytes: Span<UInt8>) -> Int? {
    var place = bytes.count - 22
    let first = max(0, place - 0xFFFF)
    while place >= first {
      if bytes.long(place) == 0x0605_4B50 { return place }
      place -= 1
    }
    return nil
  }
}

extension Span where Element == UInt8 {
  fileprivate func short(_ i: Int) -> Int { Int(self[i]) | Int(self[i + 1]) << 8 }

  fileprivate func long(_ i: Int) -> Int { short(i) | short(i + 2) << 16 }
}
