internal import CStemmer

/// A Snowball stemmer with a direct-mapped cache, since most words of a text have been stemmed
/// before.
///
/// Use one for each thread. Words must be folded before stemming, so that `desconfían` and
/// `desconfió` get the same stem.
package struct Stemmer: ~Copyable {
  private static let slots = 1 << 16
  private let handle: OpaquePointer?
  private let words = WordSlots(slots)
  private let stems = WordSlots(slots)

  /// A stemmer of `language`.
  package init(_ language: Language) { handle = sb_stemmer_new(language.stemmer, "UTF_8") }

  deinit {
    if let handle { sb_stemmer_delete(handle) }
  }

  /// Calls `body` with the stem of a folded word; the bytes are valid only during the call.
  @inline(__always)
  package func withStem<R>(of word: Span<UInt8>, _ body: (Span<UInt8>) -> R) -> R {
    guard !word.isEmpty, let handle else { return body(word) }
    let slot = words.slot(of: word)
    if words.holds(word, slot) { return body(stems[slot]) }
    return word.withUnsafeBufferPointer { bytes in
      let symbols = sb_stemmer_stem(handle, bytes.baseAddress, Int32(bytes.count))
      let stem =
        symbols == nil
        ? bytes : UnsafeBufferPointer(start: symbols, count: Int(sb_stemmer_length(handle)))
      // A stem that is not stored must not be found with its word.
      if word.count <= WordSlots.width, stems.put(stem.span, slot) { _ = words.put(word, slot) }
      return body(stem.span)
    }
  }

  /// The stem of a folded word.
  package func stem(_ word: String) -> String {
    withStem(of: word.utf8.span) { String(decoding: $0) }
  }
}
