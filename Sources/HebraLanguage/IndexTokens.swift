/// What the full-text index holds: each word folded and, at the same place, its stem where it differs.
public struct IndexTokens: ~Copyable {
  /// Goes before a stem, so that no stem is taken for a word.
  public static let stemMark: UInt8 = 0x01
  /// Grows whenever the same text would give other tokens; the index rebuilds itself then.
  public static let version = 1

  private let stemmer: Stemmer
  private var marked: [UInt8] = []

  /// Tokens of `language`.
  public init(_ language: Language) {
    stemmer = Stemmer(language)
    marked.reserveCapacity(64)
  }

  /// Calls `emit` with each token, the bytes of its word, and whether it shares its place with the
  /// token before. A return other than 0 ends the walk and is returned.
  public mutating func forEach(
    in bytes: UnsafeBufferPointer<UInt8>,
    _ emit: (UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ isColocated: Bool) -> Int32
  ) -> Int32 {
    var scanner = WordScanner(bytes)
    while scanner.next() {
      let status = scanner.folded.withUnsafeBufferPointer { word in
        let status = emit(word, scanner.start, scanner.end, false)
        guard status == 0 else { return status }
        return stemmer.withStem(of: word) { stem in
          guard !stem.elementsEqual(word) else { return 0 }
          marked.removeAll(keepingCapacity: true)
          marked.append(Self.stemMark)
          marked.append(contentsOf: stem)
          return marked.withUnsafeBufferPointer {
            emit($0, scanner.start, scanner.end, true)
          }
        }
      }
      guard status == 0 else { return status }
    }
    return 0
  }

  /// The stem of a folded word.
  public func stem(_ word: String) -> String { stemmer.stem(word) }
}
