internal import GRDB
internal import GRDBSQLite
internal import HebraLanguage
internal import Synchronization

/// The FTS5 tokenizer of one connection, based on ``IndexTokens``.
///
/// In documents, it produces words and notes them for ``WordStems``. In queries, the tokens were
/// already made by ``FTSExpression`` and are passed through.
final class SpeechTokenizer: Sendable {
  private static let name = "hebra"
  private let tokens = Mutex(IndexTokens(.spanish))

  /// The distinct words indexed since the last call, or since ``forget()``.
  func takeWords() -> [String] {
    tokens.withLock { tokens in
      defer { tokens.forget() }
      return tokens.words.words
    }
  }

  /// Forgets the words of an act that was undone.
  func forget() { tokens.withLock { $0.forget() } }

  /// Registers it as the tokenizer of a connection, which retains it while open.
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
        tokens.forEach(in: bytes.span) { token, start, end in
          token.withUnsafeBufferPointer {
            $0.withMemoryRebound(to: CChar.self) { emit($0, start, end) }
          }
        }
      }
    }
  }

  /// Passes tokens separated by single spaces through unchanged.
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
