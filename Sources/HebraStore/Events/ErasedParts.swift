internal import GRDB

/// The parts of events whose words some event erased.
struct ErasedParts {
  /// By the name of the event: of its subject and then of each change 1 for the words before, 2 for
  /// those after, 3 for both.
  private(set) var all: [String: [UInt8]] = [:]

  init(_ db: Database) throws {
    try db.each("erasure", "SELECT erased, parts FROM erasure ORDER BY event_id, erased") { row in
      let bits = try row[1].text().utf8.map { ($0 &- 0x30) & 3 }
      var known = all[try row[0].text()] ?? []
      while known.count < bits.count { known.append(0) }
      for (place, bit) in bits.enumerated() { known[place] |= bit }
      all[try row[0].text()] = known
      return true
    }
  }

  /// What was erased at a place: 0 is the subject, a change has its number plus 1.
  func bits(_ event: String, at place: Int) -> UInt8 {
    guard let bits = all[event], place < bits.count else { return 0 }
    return bits[place]
  }
}
