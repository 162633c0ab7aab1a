package import HebraModel

/// The words of a text, as byte ranges of the unchanged original.
///
/// A word is a run of letters, digits and their combining marks. Soft hyphens and zero-width
/// characters do not divide it, nor does an apostrophe between letters (`pa'l`) or a point between
/// digits (`3.5`).
package enum Words {
  /// The number of words of `text`.
  package static func count(_ text: String) -> Int {
    count(text.utf8.span)
  }

  /// The number of words of `bytes`, well-formed UTF-8.
  package static func count(_ bytes: Span<UInt8>) -> Int {
    var counter = WordCounter()
    counter.add(bytes)
    return counter.count
  }

  /// The number of words of `bytes` inside `range`.
  package static func count(_ bytes: Span<UInt8>, in range: TextRange) -> Int {
    count(bytes.extracting(range.start..<range.end))
  }

  /// The number of words of speech, without non-speech.
  ///
  /// A tag may stand inside a word (`pa<alargamiento/>rques`); any other non-speech separates two
  /// words.
  ///
  /// - Parameters:
  ///   - bytes: the text, well-formed UTF-8.
  ///   - speech: the range that is counted.
  ///   - marks: the non-speech: non-empty ranges inside `speech`, in order.
  /// - Returns: the number of words.
  package static func count(
    _ bytes: Span<UInt8>, in speech: TextRange, without marks: [TextRange]
  ) -> Int {
    var counter = WordCounter()
    func add(_ start: Int, _ end: Int) {
      if start < end { counter.add(bytes.extracting(start..<end)) }
    }
    var start = speech.start
    for mark in marks {
      add(start, mark.start)
      if bytes[mark.start] != 0x3C { counter.separate() }
      start = mark.end
    }
    add(start, speech.end)
    return counter.count
  }

  /// The byte ranges of the words of `text`.
  package static func ranges(in text: String) -> [TextRange] {
    var scanner = WordScanner(text.utf8.span)
    var result: [TextRange] = []
    while scanner.next() { result.append(TextRange(scanner.start, scanner.end)) }
    return result
  }

  /// `text` without case, accents, combining marks and ignorable characters; ñ is kept in Spanish.
  ///
  /// Words, names and headings are compared in this form.
  package static func fold(_ text: String, as folding: Folding = .spanish) -> String {
    let bytes = Normalization.nfc(Array(text.utf8))
    var out = TokenBuffer()
    let table = Scalars.table(folding)
    var i = 0
    while i < bytes.count {
      let (scalar, length) = Scalars.decode(bytes.span, i)
      let entry = table.entry(scalar)
      if entry.kind != .mark, entry.kind != .ignorable { out.append(scalar: entry.folded) }
      i += length
    }
    return String(decoding: out.bytes)
  }

  /// The folded words of `text`, in order.
  package static func folded(in text: String, as folding: Folding = .spanish) -> [String] {
    let bytes = Normalization.nfc(Array(text.utf8))
    var scanner = WordScanner(bytes.span, folding: folding)
    var result: [String] = []
    while scanner.next() { result.append(String(decoding: scanner.folded)) }
    return result
  }
}
