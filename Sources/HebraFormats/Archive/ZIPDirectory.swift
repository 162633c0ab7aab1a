internal import HebraLanguage

/// The directory of a ZIP archive, read from its bytes without libzip.
///
/// libzip decides what is read; this says whether another program could read something else.
/// `ZIPDirectory+Readings.swift` has that comparison.
struct ZIPDirectory {
  /// The last record of the archive, which says where the directory is.
  struct End {
    /// The offset of the record.
    var place: Int
    var count: Int
    /// The offset and the length of the directory.
    var start: Int
    var size: Int
    /// The offset of the ZIP64 record, or the record's own; the directory ends before it.
    var limit: Int
    /// Whether a ZIP64 record says something else.
    var disagrees = false
  }

  /// An entry of the directory.
  struct Entry {
    var place: Int
    var name: Range<Int>
    var extra: Range<Int>
    var method: Int
    var checkSum: Int
    var compressed: Int
    var size: Int
    var local: Int
    /// The offset of the next entry.
    var next: Int
  }

  static let entrySignature = 0x0201_4B50
  static let localSignature = 0x0403_4B50
  static let endSignature = 0x0605_4B50

  var end: End
  var entries: [Entry] = []

  /// The directory of an archive, or nil if it is incomplete.
  init?(_ bytes: Span<UInt8>) {
    guard let end = Self.endRecord(bytes) else { return nil }
    self.end = end
    var place = end.start
    for _ in 0..<end.count {
      guard let entry = Self.entry(bytes, at: place, before: end.limit) else { return nil }
      entries.append(entry)
      place = entry.next
    }
  }

  private static func entry(_ bytes: Span<UInt8>, at place: Int, before end: Int) -> Entry? {
    guard 0 <= place, place + 46 <= end, bytes.long(place) == entrySignature else { return nil }
    let name = place + 46
    let extra = name + bytes.short(place + 28)
    let comment = extra + bytes.short(place + 30)
    let next = comment + bytes.short(place + 32)
    guard next <= end else { return nil }
    var entry = Entry(
      place: place, name: name..<extra, extra: extra..<comment, method: bytes.short(place + 10),
      checkSum: bytes.long(place + 16), compressed: bytes.long(place + 20),
      size: bytes.long(place + 24), local: bytes.long(place + 42), next: next)
    // The ZIP64 field has, in this order, those values that do not fit.
    guard var field = bytes.field(0x0001, in: entry.extra) else { return entry }
    for path in [\Entry.size, \.compressed, \.local] where entry[keyPath: path] == 0xFFFF_FFFF {
      guard field.count >= 8, let value = bytes.wide(field.lowerBound) else { return nil }
      entry[keyPath: path] = value
      field = field.lowerBound + 8..<field.upperBound
    }
    return entry
  }

  /// The last end record, within the last 64 KiB because a comment may follow it.
  private static func endRecord(_ bytes: Span<UInt8>) -> End? {
    var place = bytes.count - 22
    let first = max(0, place - 0xFFFF)
    while place >= first, bytes.long(place) != endSignature { place -= 1 }
    guard place >= first else { return nil }
    var end = End(
      place: place, count: bytes.short(place + 10), start: bytes.long(place + 16),
      size: bytes.long(place + 12), limit: place)
    let locator = place - 20
    guard locator >= 0, bytes.long(locator) == 0x0706_4B50,
      let record = bytes.wide(locator + 8), record >= 0, record + 56 <= locator,
      bytes.long(record) == 0x0606_4B50, let count = bytes.wide(record + 32),
      let size = bytes.wide(record + 40), let start = bytes.wide(record + 48)
    else { return end }
    end.disagrees =
      (end.count != 0xFFFF && end.count != count)
      || (end.size != 0xFFFF_FFFF && end.size != size)
      || (end.start != 0xFFFF_FFFF && end.start != start)
    (end.count, end.size, end.start, end.limit) = (count, size, start, record)
    return end
  }

  /// The reason why an archive that libzip calls inconsistent is refused, or nil if it is
  /// acceptable.
  ///
  /// Word processors write other extra fields and dates into a local header than into the
  /// directory, which is harmless and common. The directory must be complete, each local header
  /// must say the same as the directory, and no entries may overlap.
  static func fault(in bytes: Span<UInt8>) -> String? {
    guard let end = endRecord(bytes) else { return "end" }
    guard let directory = ZIPDirectory(bytes),
      directory.entries.allSatisfy({
        0 <= $0.local && $0.local + 30 <= bytes.count && bytes.long($0.local) == localSignature
      })
    else { return "directory" }
    let spans = directory.spans(bytes)
    for (first, second) in zip(spans, spans.dropFirst()) where second.start < first.end {
      return "overlap"
    }
    guard spans.allSatisfy({ $0.end <= end.place }) else { return "overlap" }
    return directory.entries.allSatisfy { directory.agrees($0, bytes) } ? nil : "local-header"
  }

  /// The bytes of each entry, from its local header to the end of its data, in order.
  func spans(_ bytes: Span<UInt8>) -> [(start: Int, end: Int)] {
    entries.map { entry in
      let header = entry.local + 30
      guard entry.local >= 0, header <= bytes.count else { return (entry.local, .max) }
      let data = header + bytes.short(header - 4) + bytes.short(header - 2)
      let (end, overflow) = data.addingReportingOverflow(entry.compressed)
      return (entry.local, overflow ? .max : end)
    }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// Whether the local header of an entry has its name, method, sizes and checksum.
  func agrees(_ entry: Entry, _ bytes: Span<UInt8>) -> Bool {
    let name = entry.local + 30
    guard bytes.short(name - 4) == entry.name.count, name + entry.name.count <= bytes.count,
      bytes.short(entry.local + 8) == entry.method,
      bytes.extracting(name..<name + entry.name.count)
        .elementsEqual(bytes.extracting(entry.name))
    else { return false }
    // Where bit 3 is set, the numbers follow the data and may be 0 here.
    let isStreamed = bytes.short(entry.local + 6) & 8 != 0
    func agrees(_ local: Int, _ value: Int) -> Bool {
      local == value || local == 0xFFFF_FFFF || isStreamed && local == 0
    }
    return agrees(bytes.long(entry.local + 14), entry.checkSum)
      && agrees(bytes.long(entry.local + 18), entry.compressed)
      && agrees(bytes.long(entry.local + 22), entry.size)
  }
}

extension Span where Element == UInt8 {
  func short(_ i: Int) -> Int { Int(self[i]) | Int(self[i + 1]) << 8 }

  func long(_ i: Int) -> Int { short(i) | short(i + 2) << 16 }

  /// Eight bytes; nil if they are no offset that a file could have.
  fileprivate func wide(_ i: Int) -> Int? {
    let high = long(i + 4)
    return high < 1 << 20 ? long(i) | high << 32 : nil
  }

  /// The data of the extra field with this number.
  func field(_ number: Int, in extra: Range<Int>) -> Range<Int>? {
    var place = extra.lowerBound
    while place + 4 <= extra.upperBound {
      let data = place + 4
      place = data + short(data - 2)
      guard place <= extra.upperBound else { return nil }
      if short(data - 4) == number { return data..<place }
    }
    return nil
  }
}
