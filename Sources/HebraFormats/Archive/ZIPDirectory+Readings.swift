internal import HebraLanguage

/// Whether two programs could read two documents from one archive.
///
/// Some programs go by the directory, others by the headers before the data, from the first byte
/// on; some take the last end record, others the first; some follow fields and letters of names
/// that others ignore. An archive is refused where these differ, whichever Hebra would read.
extension ZIPDirectory {
  /// Whether the archive has more than one reading.
  static func isAmbiguous(_ bytes: Span<UInt8>) -> Bool {
    guard let directory = ZIPDirectory(bytes) else { return true }
    return directory.end.disagrees || directory.hasSecondName(bytes)
      || directory.hasSecondDirectory(bytes) || directory.hasHiddenEntry(bytes)
  }

  /// A name as every program would understand it: without case, `\`, `./`, a leading `/` and
  /// percent escapes.
  static func key(_ name: String) -> String {
    OfficeRelationships.resolve("/" + name.replacing("\\", with: "/"), from: "").lowercased()
  }

  /// Whether an extra field ("Info-ZIP Unicode Path") gives an entry another name than its header,
  /// or a zero byte ends the name early for some programs.
  ///
  /// libzip and some other programs use the field, but Word and LibreOffice ignore it. Names
  /// outside ASCII are accepted: for them the field gives the name that the header cannot express.
  private func hasSecondName(_ bytes: Span<UInt8>) -> Bool {
    entries.contains { entry in
      let name = bytes.extracting(entry.name)
      if name.contains(0) { return true }
      var extras = [entry.extra]
      let local = entry.local + 30
      if entry.local >= 0, local <= bytes.count {
        let start = local + bytes.short(local - 4)
        let end = start + bytes.short(local - 2)
        if end <= bytes.count { extras.append(start..<end) }
      }
      return extras.contains { extra in
        // The name follows a version byte and a checksum.
        guard let field = bytes.field(0x7075, in: extra), field.count >= 5 else { return false }
        let second = bytes.extracting(field.lowerBound + 5..<field.upperBound)
        return (name.isASCII || second.isASCII) && !name.elementsEqual(second)
      }
    }
  }

  /// Whether entries follow the counted ones, a directory stands where its length says and not
  /// where its offset says, or there is another end record outside the data of the entries.
  private func hasSecondDirectory(_ bytes: Span<UInt8>) -> Bool {
    let next = entries.last?.next ?? end.start
    if next + 4 <= bytes.count, bytes.long(next) == Self.entrySignature { return true }
    let other = end.limit - end.size
    if other != end.start, other >= 0, bytes.long(other) == Self.entrySignature { return true }
    let spans = spans(bytes)
    var place = max(0, bytes.count - 22 - 0xFFFF)
    while place <= bytes.count - 22 {
      if place != end.place, bytes.long(place) == Self.endSignature,
        !spans.contains(where: { $0.start <= place && place < $0.end })
      {
        return true
      }
      place += 1
    }
    return false
  }

  /// Whether there is a local header outside the entries of the directory.
  private func hasHiddenEntry(_ bytes: Span<UInt8>) -> Bool {
    var from = 0
    for span in spans(bytes) + [(end.start, end.start)] {
      var place = from
      while place + 4 <= min(span.start, bytes.count) {
        if bytes.long(place) == Self.localSignature { return true }
        place += 1
      }
      from = max(from, span.end)
    }
    return false
  }
}

extension Span where Element == UInt8 {
  fileprivate func contains(_ byte: UInt8) -> Bool {
    for i in 0..<count where self[i] == byte { return true }
    return false
  }
}
