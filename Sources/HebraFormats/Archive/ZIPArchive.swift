internal import CDeflate
internal import CZip
internal import HebraLanguage
package import HebraModel

/// An archive in memory, read within limits and never extracted.
///
/// Parts are found by name without regard to case, as OPC requires. An archive is refused if two
/// parts have one name, if another program could read another document from it, or if any XML
/// part has a document type.
struct ZIPArchive: ~Copyable {
  let archive: OpaquePointer
  private let inflater = libdeflate_alloc_decompressor()
  let budget: ReadingBudget
  private var inflated = 0
  /// Entries by lower-case name.
  private(set) var entries: [String: [Entry]] = [:]

  /// An entry as the central directory describes it.
  struct Entry {
    var name: String
    var index: UInt64
    var size: Int
    var compressedSize: Int
    var isEncrypted: Bool
    var isReadable: Bool
    var isDeflated: Bool
    var checkSum: UInt32
  }

  /// Opens `bytes` for the duration of `body`, because libzip reads directly from that memory.
  ///
  /// An archive that is known has been opened before, so its parts are not examined again.
  static func open<Result>(
    _ bytes: [UInt8], budget: ReadingBudget, isKnown: Bool = false,
    _ body: (inout ZIPArchive) throws(ReadError) -> Result
  ) throws(ReadError) -> Result {
    let outcome: Swift.Result<Result, ReadError> = bytes.withUnsafeBufferPointer { buffer in
      do throws(ReadError) {
        var archive = ZIPArchive(try opened(buffer), budget: budget)
        if ZIPDirectory.isAmbiguous(buffer.span) { throw ReadError(.zipAmbiguous) }
        try archive.list(fileSize: buffer.count)
        if !isKnown { try archive.refuseDocumentTypes() }
        return .success(try body(&archive))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  private init(_ archive: OpaquePointer, budget: ReadingBudget) {
    self.archive = archive
    self.budget = budget
  }

  private static func opened(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(ReadError) -> OpaquePointer {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    var flags = ZIP_RDONLY | ZIP_CHECKCONS
    while true {
      guard
        let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error)
      else { throw ReadError(.unreadable, details: ["reason": "memory"]) }
      if let archive = zip_open_from_source(source, flags, &error) { return archive }
      let code = zip_error_code_zip(&error)
      zip_source_free(source)
      // The consistency check reports two entries of one name as damage; this error is more
      // specific.
      if code == ZIP_ER_EXISTS { throw ReadError(.zipAmbiguous) }
      guard code == ZIP_ER_INCONS, flags & ZIP_CHECKCONS != 0 else {
        throw ReadError(.zipDamaged, details: ["libzip": String(code)])
      }
      // libzip's check refuses real Word files, so `ZIPDirectory` checks what matters.
      if let fault = ZIPDirectory.fault(in: bytes.span) {
        throw ReadError(.zipDamaged, details: ["reason": fault])
      }
      flags = ZIP_RDONLY
    }
  }

  deinit {
    zip_discard(archive)
    libdeflate_free_decompressor(inflater)
  }

  private mutating func list(fileSize: Int) throws(ReadError) {
    let count = zip_get_num_entries(archive, 0)
    guard count <= budget.limits.entries else {
      throw ReadError(.zipLimit, details: ["limit": "entries", "value": String(count)])
    }
    var declared: UInt64 = 0
    var compressed: UInt64 = 0
    var keys: Set<String> = []
    for index in 0..<UInt64(max(0, count)) {
      var state = zip_stat_t()
      guard zip_stat_index(archive, index, 0, &state) == 0, let name = state.name else {
        throw ReadError(.zipDamaged)
      }
      let (sum, overflow) = declared.addingReportingOverflow(state.size)
      guard !overflow, sum <= UInt64(budget.limits.inflatedBytes) else {
        throw ReadError(.zipLimit, details: ["limit": "inflated-bytes"])
      }
      declared = sum
      compressed = compressed.addingReportingOverflow(state.comp_size).partialValue
      let entry = Entry(
        name: String(cString: name), index: index, size: Int(state.size),
        compressedSize: Int(clamping: state.comp_size),
        isEncrypted: state.encryption_method != UInt16(ZIP_EM_NONE),
        isReadable: state.comp_method == UInt16(ZIP_CM_STORE)
          || state.comp_method == UInt16(ZIP_CM_DEFLATE),
        isDeflated: state.comp_method == UInt16(ZIP_CM_DEFLATE), checkSum: state.crc)
      entries[entry.name.lowercased(), default: []].append(entry)
      guard keys.insert(ZIPDirectory.key(entry.name)).inserted else {
        throw ReadError(.zipAmbiguous, at: Location(part: entry.name))
      }
    }
    // If the entries have more compressed bytes than the file, they overlap.
    guard compressed <= UInt64(fileSize) else {
      throw ReadError(.zipDamaged, details: ["reason": "overlap"])
    }
  }

  /// Whether there is a part of this name.
  func contains(_ name: String) -> Bool { entries[name.lowercased()] != nil }

  /// The names of all entries, as written, in no order.
  var names: [String] { entries.values.flatMap { $0.map(\.name) } }

  /// The entry with this name, or nil; throws if there are several.
  func entry(_ name: String) throws(ReadError) -> Entry? {
    guard let found = entries[name.lowercased()] else { return nil }
    guard found.count == 1 else { throw ReadError(.zipAmbiguous, at: Location(part: name)) }
    let entry = found[0]
    let place = Location(part: name)
    if entry.isEncrypted { throw ReadError(.encrypted, at: place) }
    guard entry.isReadable else { throw ReadError(.zipMethod, at: place) }
    let (room, isEndless) = entry.compressedSize.multipliedReportingOverflow(
      by: budget.limits.ratio)
    if entry.size > budget.limits.ratioFreeBytes, entry.size > room, !isEndless {
      throw ReadError(.zipLimit, at: place, details: ["limit": "ratio"])
    }
    return entry
  }

  /// Passes the inflated bytes of an entry to `consume` in pieces of 64 KiB.
  mutating func read(
    _ entry: Entry, _ consume: (UnsafeBufferPointer<UInt8>) throws(ReadError) -> Void
  ) throws(ReadError) {
    let place = Location(part: entry.name)
    guard inflated + entry.size <= budget.limits.inflatedBytes else {
      throw ReadError(.zipLimit, at: place, details: ["limit": "inflated-bytes"])
    }
    guard let file = zip_fopen_index(archive, entry.index, 0) else {
      throw ReadError(.zipDamaged, at: place)
    }
    defer { zip_fclose(file) }
    let room = min(64 << 10, entry.size + 1)
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: room, alignment: 16)
    defer { buffer.deallocate() }
    var total = 0
    while true {
      let count = Int(zip_fread(file, buffer, UInt64(room)))
      guard count >= 0 else { throw ReadError(.zipDamaged, at: place) }
      if count == 0 { break }
      total += count
      // libzip does not stop at the declared size.
      guard total <= entry.size else {
        throw ReadError(.zipDamaged, at: place, details: ["reason": "size"])
      }
      try consume(
        UnsafeBufferPointer(start: buffer.assumingMemoryBound(to: UInt8.self), count: count))
    }
    guard total == entry.size else {
      throw ReadError(.zipDamaged, at: place, details: ["reason": "size"])
    }
    inflated += total
  }

  /// An ordinary part inflated as a whole, or nil if anything about it is unusual.
  ///
  /// The part is then read in the general way, which reports what is wrong.
  private func whole(_ entry: Entry) -> [UInt8]? {
    guard entry.isDeflated, entry.size <= 8 << 20,
      inflated + entry.size <= budget.limits.inflatedBytes,
      let inflater, let packed = packed(entry)
    else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: entry.size) { room, filled in
      let status = libdeflate_deflate_decompress(
        inflater, packed, packed.count, room.baseAddress, entry.size, nil)
      let isWhole =
        status == LIBDEFLATE_SUCCESS
        && libdeflate_crc32(0, room.baseAddress, entry.size) == entry.checkSum
      filled = isWhole ? entry.size : 0
    }
    return bytes.count == entry.size ? bytes : nil
  }

  /// The compressed bytes of an entry.
  private func packed(_ entry: Entry) -> [UInt8]? {
    guard let file = zip_fopen_index(archive, entry.index, zip_flags_t(ZIP_FL_COMPRESSED)) else {
      return nil
    }
    defer { zip_fclose(file) }
    let packed = [UInt8](unsafeUninitializedCapacity: entry.compressedSize) { room, filled in
      filled = max(0, Int(zip_fread(file, room.baseAddress, UInt64(room.count))))
    }
    return packed.count == entry.compressedSize ? packed : nil
  }

  /// All parts with their bytes, in order.
  mutating func all() throws(ReadError) -> [(name: String, bytes: [UInt8])] {
    var parts: [(name: String, bytes: [UInt8])] = []
    for entry in entries.values.flatMap(\.self).sorted(by: { $0.index < $1.index }) {
      var bytes: [UInt8] = []
      try read(entry) { (piece) throws(ReadError) in bytes += piece }
      parts.append((entry.name, bytes))
    }
    return parts
  }

  /// Reads a part as XML; nil if there is no such part.
  ///
  /// A document type is an error in any part.
  mutating func parse<Consumer: XMLConsumer>(
    _ name: String, into consumer: Consumer
  ) throws(ReadError) -> Consumer? {
    guard let entry = try entry(name) else { return nil }
    var events = try XMLEvents(consumer, part: entry.name, budget: budget)
    if let whole = whole(entry) {
      inflated += entry.size
      try events.feed(whole)
    } else {
      try read(entry) { (bytes) throws(ReadError) in try events.feed(bytes) }
    }
    return try events.finish()
  }
}

extension ReadError.Code {
  /// A part compressed by a method that Word does not use.
  package static let zipMethod = ReadError.Code(rawValue: "zip.method")
}
