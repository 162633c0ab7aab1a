internal import GRDB
internal import HebraLanguage

/// FTS5's view of ``IndexTokens``: documents become words and stems; a query's tokens, which
/// ``FTSExpression`` has made already, pass as they are.
final class SpeechTokenizer: FTS5CustomTokenizer {
  static let name = "hebra"
  private static let colocated: CInt = 1
  private var tokens = IndexTokens(.spanish)

  init(db: Database, arguments: [String]) throws {}

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization,
    pText: UnsafePointer<CChar>?, nText: CInt, tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    guard let pText, nText > 0 else { return 0 }
    let count = Int(nText)
    return pText.withMemoryRebound(to: UInt8.self, capacity: count) { base in
      let bytes = UnsafeBufferPointer(start: base, count: count)
      guard !tokenization.contains(.query) else { return pass(bytes, context, tokenCallback) }
      return tokens.forEach(in: bytes) { token, start, end, isColocated in
        token.withMemoryRebound(to: CChar.self) {
          tokenCallback(
            context, isColocated ? Self.colocated : 0, $0.baseAddress, CInt($0.count), CInt(start),
            CInt(end))
        }
      }
    }
  }

  /// Tokens between single spaces, unchanged.
  private func pass(
    _ bytes: UnsafeBufferPointer<UInt8>, _ context: UnsafeMutableRawPointer?,
    _ tokenCallback: FTS5TokenCallback
  ) -> CInt {
    var start = 0
    for i in 0...bytes.count where i == bytes.count || bytes[i] == 0x20 {
      if i > start {
        let token = UnsafeBufferPointer(rebasing: bytes[start..<i])
        let status = token.withMemoryRebound(to: CChar.self) {
          tokenCallback(context, 0, $0.baseAddress, CInt($0.count), CInt(start), CInt(i))
        }
        guard status == 0 else { return status }
      }
      start = i + 1
    }
    return 0
  }
}
