internal import CDeflate
internal import CZlib
internal import Foundation
internal import Synchronization

/// A long entry of an archive, compressed on all processors while it is still being written.
///
/// Its bytes are compressed piece by piece, each without what came before it, so that several pieces
/// can be compressed at once; the pieces join to one stream, as those of pigz do.
final class DeflatedEntry: Sendable {
  /// A finished entry.
  struct Packed: Sendable {
    var pieces: [[UInt8]]
    var checkSum: UInt32
    /// The number of bytes before compression.
    var size: Int
  }

  private static let pieceSize = 1 << 18
  /// How many pieces may wait, so that they take little memory.
  private static let mostWaiting = 4

  private struct State {
    /// What does not fill a piece yet.
    var pending: [UInt8] = []
    var pieces: [[UInt8]] = []
    /// CRC-32 and number of the bytes of all pieces.
    var checkSum: UInt32 = 0
    var size = 0
    var hasFailed = false
  }

  private let state = Mutex(State())
  private let places = DispatchSemaphore(value: mostWaiting)
  private let group = DispatchGroup()

  /// Adds bytes; waits while too many pieces are still to be compressed.
  func append(_ bytes: [UInt8]) {
    let full = state.withLock { state -> (number: Int, bytes: [UInt8])? in
      state.pending += bytes
      guard state.pending.count >= Self.pieceSize else { return nil }
      let piece = state.pending
      state.pending = []
      state.checkSum = Self.checkSum(piece, after: state.checkSum)
      state.size += piece.count
      state.pieces.append([])
      return (state.pieces.count - 1, piece)
    }
    guard let full else { return }
    places.wait()
    DispatchQueue.global().async(group: group) { [self] in
      let packed = Self.deflated(full.bytes, isLast: false)
      state.withLock { state in
        if let packed { state.pieces[full.number] = packed } else { state.hasFailed = true }
      }
      places.signal()
    }
  }

  /// Ends the entry, with bytes before and after all that was appended.
  func finish(after first: [UInt8], before last: [UInt8]) throws(ZIPWriter.Failure) -> Packed {
    group.wait()
    let state = state.withLock { $0 }
    let rest = state.pending + last
    guard !state.hasFailed, let head = Self.deflated(first, isLast: false),
      let end = Self.deflated(rest, isLast: true)
    else { throw ZIPWriter.Failure(libraryError: Int(Z_MEM_ERROR)) }
    let joined = crc32_combine(UInt(Self.checkSum(first)), UInt(state.checkSum), state.size)
    return Packed(
      pieces: [head] + state.pieces + [end],
      checkSum: Self.checkSum(rest, after: UInt32(truncatingIfNeeded: joined)),
      size: first.count + state.size + rest.count)
  }

  /// CRC-32 of bytes that follow others.
  private static func checkSum(_ bytes: [UInt8], after: UInt32 = 0) -> UInt32 {
    bytes.withUnsafeBytes { libdeflate_crc32(after, $0.baseAddress, $0.count) }
  }

  /// The bytes as part of a stream; nil when there is no memory for them.
  private static func deflated(_ bytes: [UInt8], isLast: Bool) -> [UInt8]? {
    var stream = z_stream()
    guard czlib_begin(&stream, 1) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    // A few bytes more than the bound, for the mark that ends a piece.
    let room = Int(deflateBound(&stream, UInt(bytes.count))) + 16
    var bytes = bytes
    var isWhole = false
    let packed = [UInt8](unsafeUninitializedCapacity: room) { output, count in
      bytes.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(room)
        let status = deflate(&stream, isLast ? Z_FINISH : Z_SYNC_FLUSH)
        isWhole = status == (isLast ? Z_STREAM_END : Z_OK) && stream.avail_in == 0
      }
      count = room - Int(stream.avail_out)
    }
    // A copy of the right size gives the rest of the room back.
    return isWhole ? Array(packed[...]) : nil
  }
}
