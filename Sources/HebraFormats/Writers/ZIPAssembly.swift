internal import HebraLanguage

/// Puts entries that are compressed already into an archive, in pieces.
///
/// Every date is 1 January 1980, as in ``ZIPWriter``, which compresses the entries itself and needs
/// each of them as a whole.
struct ZIPAssembly {
  private var pieces: [[UInt8]] = []
  private var directory: [UInt8] = []
  private var entries = 0
  private var size = 0

  /// Adds an entry; each name, in ASCII, may be added only once.
  ///
  /// - Throws: ``ZIPWriter/Failure`` when the archive becomes larger than 4 GB, for which it would need other
  ///   headers.
  mutating func add(_ name: String, _ entry: DeflatedEntry.Packed) throws(ZIPWriter.Failure) {
    let packedSize = entry.pieces.reduce(0) { $0 + $1.count }
    guard let start = UInt32(exactly: size),
      UInt32(exactly: size + packedSize + directory.count) != nil,
      let whole = UInt32(exactly: entry.size), entries < Int(UInt16.max)
    else { throw ZIPWriter.Failure(libraryError: 0) }
    var facts: [UInt8] = []
    // Version 2.0, no flags, method deflate, the time and date of 1980-01-01 00:00.
    for number: UInt16 in [20, 0, 8, 0, 0x21] { facts.append(littleEndian: number) }
    for number in [entry.checkSum, UInt32(packedSize), whole] {
      facts.append(littleEndian: number)
    }
    facts.append(littleEndian: UInt16(name.utf8.count))
    // No extra field.
    facts.append(littleEndian: UInt16(0))
    let header = [0x50, 0x4B, 3, 4] + facts + Array(name.utf8)
    directory += [0x50, 0x4B, 1, 2, 20, 0] + facts
    // No comment, the first disk, no attributes.
    directory += [UInt8](repeating: 0, count: 10)
    directory.append(littleEndian: start)
    directory += name.utf8
    entries += 1
    size += header.count + packedSize
    pieces.append(header)
    pieces += entry.pieces
  }

  /// The archive.
  consuming func finished() -> [[UInt8]] {
    var end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    for _ in 0..<2 { end.append(littleEndian: UInt16(entries)) }
    end.append(littleEndian: UInt32(directory.count))
    end.append(littleEndian: UInt32(size))
    end += [0, 0]
    return pieces + [directory, end]
  }
}

extension [UInt8] {
  fileprivate mutating func append(littleEndian number: UInt16) {
    append(UInt8(truncatingIfNeeded: number))
    append(UInt8(truncatingIfNeeded: number >> 8))
  }
}
