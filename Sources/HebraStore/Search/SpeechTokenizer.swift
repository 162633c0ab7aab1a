internal import GRDB
internal import GRDBSQLite
internal import HebraLanguage
internal import Synchronization

/// FTS5's view of ``IndexTokens`` on one connection: documents become words, which are noted, so that
/// ``WordStems`` can have them; a query's tokens, which ``FTSExpression`` has made already, pass as
/// they are.
final class SpeechTokenizer: Sendable {
  private static let name = "hebra"
  private let tokens = Mutex(IndexTokens(.spanish))

  /// The different words indexed since the last call, or since ``forget()``.
  func takeWords() -> [String] {
    tokens.withLock { tokens in
      defer { tokens.forget() }
      return tokens.words.words
    }
  }

  /// Forgets the words of an act that was undone.
  func forget() { tokens.withLock { $0.forget() } }

  /// Makes it the tokenizer of a connection, which keeps it as long as it is open.
  func register(in api: UnsafeMutablePointer<fts5_api>) throws {
    var calls = fts5_tokenizer(
      xCreate: { tokenizer, _, _, made in
        made?.pointee = OpaquePointer(tokenizer)
        return SQLITE_OK
      },
      xDelete: { _ in },
      xTokenize: { tokenizer, context, purpose, text, count, emit in
        guard let tokenizer, let text, let emit, count > 0 else { return SQLITE_OK }
        return Unmanaged<SpeechTokenizer>.fromOpaque(UnsafeRawPointer(tokenizer))
          .takeUnretainedValue()
          .tokenize(text, Int(count), isQuery: purpose & FTS5_TOKENIZE_QUERY != 0) {
            emit(context, 0, $0.baseAddress, CInt($0.count), CInt($1), CInt($2))
          }
      })
    let code = api.pointee.xCreateTokenizer(
      api, Self.name, Unmanaged.passRetained(self).toOpaque(), &calls,
      { tokenizer in
        if let tokenizer { Unmanaged<SpeechTokenizer>.fromOpaque(tokenizer).release() }
      })
    try SQLiteCode.check(code)
  }

  @inline(__always)
  private func tokenize(
    _ text: UnsafePointer<CChar>, _ count: Int, isQuery: Bool,
    _ emit: (UnsafeBufferPointer<CChar>, _ start: Int, _ end: Int) -> CInt
  ) -> CInt {
    text.withMemoryRebound(to: UInt8.self, capacity: count) { base in
      let bytes = UnsafeBufferPointer(start: base, count: count)
      guard !isQuery else { return Self.pass(bytes, emit) }
      return tokens.withLock { tokens in
        tokens.forEach(in: bytes) { token, start, end in
          token.withMemoryRebound(to: CChar.self) { emit($0, start, end) }
        }
      }
    }
  }

  /// Tokens between single spaces, unchanged.
  private static func pass(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ emit: (UnsafeBufferPointer<CChar>, _ start: Int, _ end: Int) -> CInt
  ) -> CInt {
    var start = 0
    for i in 0...bytes.count where i == bytes.count || bytes[i] == 0x20 {
      if i > start {
        let token = UnsafeBufferPointer(rebasing: bytes[start..<i])
        let status = token.withMemoryRebound(to: CChar.self) { emit($0, start, i) }
        guard status == 0 else { return status }
      }
      start = i + 1
    }
    return 0
  }
}
