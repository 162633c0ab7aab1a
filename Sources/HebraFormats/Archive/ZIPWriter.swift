internal import CZip

/// Builds a ZIP archive; equal entries give equal bytes.
///
/// ```swift
/// var archive = ZIPWriter()
/// archive.add("mimetype", Array("text/plain".utf8))
/// let bytes = try archive.bytes()
/// ```
/// Entries keep the order in which they were added; every date is 1 January 1980.
package struct ZIPWriter {
  /// The archive could not be written.
  package struct Failure: Error, Hashable, Sendable {
    /// The error code of libzip or zlib; 0 when the archive would be too large.
    package var libraryError: Int
  }

  private var entries: [(name: String, bytes: [UInt8])] = []

  /// An archive without entries.
  package init() {}

  /// Adds an entry; each name may be added only once.
  package mutating func add(_ name: String, _ bytes: [UInt8]) {
    entries.append((name, bytes))
  }

  /// The finished archive.
  package consuming func bytes() throws(Failure) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else {
      throw Failure(libraryError: Int(zip_error_code_zip(&error)))
    }
    // Keep the source after the close, so that the finished bytes can be read from it.
    zip_source_keep(target)
    defer { zip_source_free(target) }
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
      zip_source_free(target)
      throw Failure(libraryError: Int(zip_error_code_zip(&error)))
    }
    var copies: [UnsafeMutablePointer<UInt8>] = []
    defer { for copy in copies { copy.deallocate() } }
    for (name, bytes) in entries {
      // libzip reads the entries only at the close, so the memory must stay valid until then.
      let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(bytes.count, 1))
      copy.initialize(from: bytes, count: bytes.count)
      copies.append(copy)
      guard Self.add(name, copy, bytes.count, to: archive) else {
        let code = zip_error_code_zip(zip_get_error(archive))
        zip_discard(archive)
        throw Failure(libraryError: Int(code))
      }
    }
    guard zip_close(archive) == 0 else {
      let code = zip_error_code_zip(zip_get_error(archive))
      zip_discard(archive)
      throw Failure(libraryError: Int(code))
    }
    guard let bytes = Self.contents(of: target) else {
      throw Failure(libraryError: Int(zip_error_code_zip(zip_source_error(target))))
    }
    return bytes
  }

  private static func add(
    _ name: String, _ bytes: UnsafePointer<UInt8>, _ count: Int, to archive: OpaquePointer
  ) -> Bool {
    guard let source = zip_source_buffer(archive, bytes, UInt64(count), 0) else { return false }
    let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    // The DOS time and date of 1980-01-01 00:00, independent of the machine's time zone.
    return zip_set_file_compression(archive, UInt64(index), Int32(ZIP_CM_DEFLATE), 6) == 0
      && zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0) == 0
  }

  private static func contents(of source: OpaquePointer) -> [UInt8]? {
    var state = zip_stat_t()
    guard zip_source_stat(source, &state) == 0, zip_source_open(source) == 0 else { return nil }
    defer { zip_source_close(source) }
    let count = Int(state.size)
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, Int(zip_source_read(source, buffer.baseAddress, UInt64(count))))
    }
    return bytes.count == count ? bytes : nil
  }
}
