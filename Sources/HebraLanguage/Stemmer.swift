internal import CStemmer

/// A Snowball stemmer with a direct-mapped cache, since most words of a text have been stemmed
/// before.
///
/// Use one for each thread. Words must be folded before stemming, so that `desconfían` and
/// `desconfió` get the same stem.
package struct Stemmer: ~Copyable {
  private static let slots = 1 << 16
  private static let width = 24
  /// Each slot has a length byte, then the bytes of the word.
  private static let size = slots * (width + 1)
  private let handle: OpaquePointer?
  private let keys: UnsafeMutablePointer<UInt8>
  private let stems: UnsafeMutablePointer<UInt8>

  /// A stemmer of `language`.
  package init(_ language: Language) {
    handle = sb_stemmer_new(language.stemmer, "UTF_8")
    keys = ZeroedBytes.allocate(Self.size)
    stems = ZeroedBytes.allocate(Self.size)
  }

  deinit {
    if let handle { sb_stemmer_delete(handle) }
    ZeroedBytes.free(keys, Self.size)
    ZeroedBytes.free(stems, Self.size)
  }

  /// Calls `body` with the stem of a folded word; the bytes are valid only during the call.
  @inline(__always)
  package func withStem<R>(
    of word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> R
  ) -> R {
    guard let base = word.baseAddress, let handle else { return body(word) }
    guard word.count <= Self.width else {
      return body(stemmed(handle, base, word.count))
    }
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let slot = Int((hash ^ hash >> 16) & UInt32(Self.slots - 1)) * (Self.width + 1)
    let key = keys + slot
    let stem = stems + slot
    if Int(key[0]) == word.count, equal(key + 1, base, word.count) {
      return body(UnsafeBufferPointer(start: stem + 1, count: Int(stem[0])))
    }
    let result = stemmed(handle, base, word.count)
    guard let source = result.baseAddress, result.count <= Self.width else { return body(result) }
    key[0] = UInt8(word.count)
    (key + 1).update(from: base, count: word.count)
    stem[0] = UInt8(result.count)
    (stem + 1).update(from: source, count: result.count)
    return body(UnsafeBufferPointer(start: stem + 1, count: result.count))
  }

  /// The stem of a folded word.
  package func stem(_ word: String) -> String {
    var word = word
    return word.withUTF8 { bytes in
      withStem(of: bytes) { String(decoding: $0, as: UTF8.self) }
    }
  }

  private func equal(
    _ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    for i in 0..<count where a[i] != b[i] { return false }
    return true
  }

  private func stemmed(
    _ handle: OpaquePointer, _ word: UnsafePointer<UInt8>, _ count: Int
  ) -> UnsafeBufferPointer<UInt8> {
    guard let symbols = sb_stemmer_stem(handle, word, Int32(count)) else {
      return UnsafeBufferPointer(start: word, count: count)
    }
    return UnsafeBufferPointer(start: symbols, count: Int(sb_stemmer_length(handle)))
  }
}
