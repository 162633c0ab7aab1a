public import HebraModel
internal import HebraStore

extension Project {
  /// The same hits with whole turns as their context: that of the hit, and so many before and after it.
  public func surrounded(_ found: Concordance, byTurns count: Int) throws -> Concordance {
    guard (0...100).contains(count) else { throw Failure(.usageTurnsAround, ["count": "\(count)"]) }
    var found = found
    var known: (name: String, bytes: [UInt8], turns: [TextRange])?
    for i in found.hits.indices {
      let hit = found.hits[i]
      let page: (name: String, bytes: [UInt8], turns: [TextRange])
      if let last = known, last.name == hit.document {
        page = last
      } else {
        let transcript = try asking { try $0.transcript(hit.document) }
        page = (
          hit.document, Array(transcript.text.utf8), transcript.turns.map(\.range).sorted()
        )
        known = page
      }
      guard !page.turns.isEmpty, 0 <= hit.range.start, hit.range.end <= page.bytes.count else {
        continue
      }
      let first = page.turns.partition { $0.end <= hit.range.start }
      let end = page.turns.partition { $0.start < hit.range.end }
      let from = page.turns[min(max(0, first - count), page.turns.count - 1)].start
      let to = page.turns[min(max(end - 1 + count, 0), page.turns.count - 1)].end
      let whole = TextRange(min(from, hit.range.start), max(to, hit.range.end))
      found.hits[i].context = Hit.Context(
        String(decoding: page.bytes[whole.start..<whole.end], as: UTF8.self),
        TextRange(0, whole.count), words: hit.range.shifted(by: -whole.start))
    }
    return found
  }
}

extension Hit {
  /// The hit with its context in whole lines, below its document, turn and speaker.
  public var passage: [String] {
    let head = [document, turn.map(String.init), label].compactMap { $0 }.joined(separator: " · ")
    let lines = "\(before)⟦\(text)⟧\(after)"
      .split(separator: "\n", omittingEmptySubsequences: true).map { "  \($0)" }
    return [head] + lines + [""]
  }
}
