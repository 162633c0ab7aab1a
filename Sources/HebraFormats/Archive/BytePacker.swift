internal import CDeflate

/// Compresses bytes that are kept in memory for a while; fast rather than thorough.
package final class BytePacker {
  /// Compressed bytes.
  package struct Packed: Sendable {
    fileprivate let bytes: [UInt8]
    /// The number of bytes before compression.
    fileprivate let count: Int
  }

  private let packer = libdeflate_alloc_compressor(1)
  private let unpacker = libdeflate_alloc_decompressor()

  package init() {}

  deinit {
    libdeflate_free_compressor(packer)
    libdeflate_free_decompressor(unpacker)
  }

  /// The bytes, compressed where that saves anything.
  package func pack(_ bytes: [UInt8]) -> Packed {
    guard let packer else { return Packed(bytes: bytes, count: bytes.count) }
    let packed = [UInt8](unsafeUninitializedCapacity: bytes.count) { room, count in
      count = bytes.withUnsafeBytes {
        libdeflate_deflate_compress(packer, $0.baseAddress, $0.count, room.baseAddress, room.count)
      }
    }
    // The size 0 says that the result would not be shorter.
    guard !packed.isEmpty else { return Packed(bytes: bytes, count: bytes.count) }
    return Packed(bytes: Array(packed), count: bytes.count)
  }

  /// The bytes as they were; nil when there is no memory for them.
  package func unpack(_ packed: Packed) -> [UInt8]? {
    guard packed.bytes.count < packed.count else { return packed.bytes }
    guard let unpacker else { return nil }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: packed.count) { room, count in
      var written = 0
      let status = packed.bytes.withUnsafeBytes {
        libdeflate_deflate_decompress(
          unpacker, $0.baseAddress, $0.count, room.baseAddress, room.count, &written)
      }
      isWhole = status == LIBDEFLATE_SUCCESS && written == room.count
      count = isWhole ? written : 0
    }
    return isWhole ? bytes : nil
  }

  /// Bytes as raw deflate (RFC 1951), as small as the library makes it; nil when there is no memory for it.
  package static func deflated(_ bytes: [UInt8]) -> [UInt8]? {
    guard let packer = libdeflate_alloc_compressor(9) else { return nil }
    defer { libdeflate_free_compressor(packer) }
    let most = libdeflate_deflate_compress_bound(packer, bytes.count)
    let packed = [UInt8](unsafeUninitializedCapacity: most) { room, count in
      count = bytes.withUnsafeBytes {
        libdeflate_deflate_compress(packer, $0.baseAddress, $0.count, room.baseAddress, room.count)
      }
    }
    return packed.isEmpty ? nil : packed
  }
}
