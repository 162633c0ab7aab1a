public import GRDB

/// Stands in for our tokenizer on a connection that changes a project behind the index's back.
public final class SpeechlessTokenizer: FTS5CustomTokenizer {
  /// Our tokenizer's.
  public static let name = "hebra"

  /// Of a connection with it.
  public static var configuration: Configuration {
    var configuration = Configuration()
    configuration.prepareDatabase { $0.add(tokenizer: SpeechlessTokenizer.self) }
    return configuration
  }

  /// As GRDB makes it.
  public init(db: Database, arguments: [String]) throws {}

  /// Finds no words.
  public func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization,
    pText: UnsafePointer<CChar>?, nText: CInt, tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt { 0 }
}
