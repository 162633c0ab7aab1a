package import Glibc

/// Reads and writes bytes of open files; every call continues after an interruption.
package enum Descriptor {
  /// A name as C functions take it: its bytes, then a zero.
  package static func cName(_ bytes: [UInt8]) -> [CChar] {
    bytes.map(CChar.init(bitPattern:)) + [0]
  }

  /// The bytes of the name of an entry of a folder, which is not copied: its memory may be shorter
  /// than its type.
  package static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
  }

  /// Up to `count` bytes at `offset` of a file; fewer only at its end.
  ///
  /// Nil when it cannot be read.
  package static func read(_ descriptor: Int32, at offset: Int, atMost count: Int) -> [UInt8]? {
    var isRead = true
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count {
        let got = pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(offset + filled)
        )
        if got < 0, errno == EINTR { continue }
        if got < 0 { isRead = false }
        guard got > 0 else { break }
        filled += got
      }
    }
    return isRead ? bytes : nil
  }

  /// Writes all bytes; returns false, with `errno` set, when it cannot.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        start += count
      }
      return true
    }
  }
}
