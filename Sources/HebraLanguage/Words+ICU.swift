internal import CICU
package import HebraModel

extension Words {
  /// The words of `text` as ICU divides it.
  ///
  /// It serves only as a reference for tests of ``WordScanner``.
  package static func rangesByICU(in text: String, locale: String = "es") -> [TextRange] {
    var text = text
    return text.withUTF8 { bytes in
      guard let breaker = cicu_breaker_create(CICU_WORDS, locale) else { return [] }
      defer { cicu_breaker_destroy(breaker) }
      guard cicu_breaker_set(breaker, bytes.baseAddress, bytes.count) == 0 else { return [] }
      var result: [TextRange] = []
      var start = 0
      var isWord: Int32 = 0
      while case let end = cicu_breaker_next(breaker, &isWord), end >= 0 {
        if isWord == 1 { result.append(TextRange(start, Int(end))) }
        start = Int(end)
      }
      return result
    }
  }
}
