/// Hits, turns and words by speaker and text, in arrays, so that each row is looked up once.
struct SpeechTally {
  private struct Found {
    var hits = 0
    var turns = 0
    /// Words that do not count because they are off the record.
    var offRecord = 0
  }

  private let table: TurnTable
  private let keys: [UInt32]
  private var bySpeaker: [Found]
  private var byText: [Found]

  /// Everything that was said, without the words of the turns `offRecord`; no hits yet.
  init(_ table: TurnTable, without offRecord: some Sequence<UInt32>) {
    self.table = table
    keys = table.speakers
    bySpeaker = Array(repeating: Found(), count: table.bySpeaker.count)
    byText = Array(repeating: Found(), count: table.byText.count)
    for row in offRecord where Int(row) < keys.count && table.block[Int(row)] >= 0 {
      let words = Int(table.words[Int(row)])
      change(Int(row), table.block[Int(row)]) { $0.offRecord += words }
    }
  }

  /// Adds hits of turns; each turn must occur once and belong to a current text.
  mutating func add(_ rows: [UInt32], hits: [UInt32], where admits: ((UInt32, Int32) -> Bool)?) {
    let blocks = table.block
    // Moved into local variables, so that the arrays are known to be uniquely referenced.
    var (speakers, texts) = (bySpeaker, byText)
    (bySpeaker, byText) = ([], [])
    for (i, row) in rows.enumerated() {
      let block = blocks[Int(row)]
      guard block >= 0, admits?(row, block) ?? true else { continue }
      let key = Int(keys[Int(row)])
      if key >= 2 {
        speakers[key].hits += Int(hits[i])
        speakers[key].turns += 1
      } else {
        texts[Int(block) * 2 + key].hits += Int(hits[i])
        texts[Int(block) * 2 + key].turns += 1
      }
    }
    (bySpeaker, byText) = (speakers, texts)
  }

  /// Adds the hits of one turn; call it once for each turn.
  @inline(__always)
  mutating func add(hits: Int, row: UInt32, block: Int32) {
    change(Int(row), block) {
      $0.hits += hits
      $0.turns += 1
    }
  }

  /// What each speaker said in each text.
  var parts: [FoundShares.Part] {
    func part(_ said: TurnTable.Said, _ found: Found, _ key: Int) -> FoundShares.Part {
      FoundShares.Part(
        document: Int(said.block),
        speaker: TurnTable.speaker(UInt32(key)).map(SpeakerKey.init(engineNumber:)),
        isTurn: key > 0, words: said.words - found.offRecord, turns: said.turns, hits: found.hits,
        hitTurns: found.turns)
    }
    var parts: [FoundShares.Part] = []
    parts.reserveCapacity(table.bySpeaker.count + table.byText.count)
    for (key, said) in table.bySpeaker.enumerated() where said.turns > 0 {
      parts.append(part(said, bySpeaker[key], key))
    }
    for (place, said) in table.byText.enumerated() where said.turns > 0 {
      parts.append(part(said, byText[place], place % 2))
    }
    return parts
  }

  @inline(__always)
  private mutating func change(_ row: Int, _ block: Int32, _ body: (inout Found) -> Void) {
    let key = Int(keys[row])
    if key >= 2 { body(&bySpeaker[key]) } else { body(&byText[Int(block) * 2 + key]) }
  }
}
