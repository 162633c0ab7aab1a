internal import HebraLanguage
internal import HebraModel

/// Gives the turns of a corrected text the speakers that people assigned in the earlier version.
enum MendedLabels {
  /// The speaker's label for each turn of `new`.
  ///
  /// A turn whose words come from a turn with the same written label gets that turn's speaker.
  /// Otherwise a written label gets the speaker that most of its turns got.
  static func labels(
    of new: Transcript, from old: Transcript, written: [String], _ alignment: TextAlignment
  ) -> [String] {
    var votes: [Int: [Int: Int]] = [:]
    var oldTurn = 0
    var newTurn = 0
    for (i, match) in alignment.matches.enumerated() where match != nil {
      guard let match else { continue }
      let (here, there) = (alignment.from[i].start, alignment.to[match].start)
      oldTurn = index(of: here, in: old.turns, near: oldTurn)
      newTurn = index(of: there, in: new.turns, near: newTurn)
      guard old.turns.indices.contains(oldTurn), new.turns.indices.contains(newTurn),
        old.turns[oldTurn].speech.start <= here, new.turns[newTurn].speech.start <= there
      else { continue }
      votes[newTurn, default: [:]][oldTurn, default: 0] += 1
    }
    var meanings: [String: [String: Int]] = [:]
    for turn in old.turns {
      meanings[written[turn.index], default: [:]][turn.label, default: 0] += 1
    }
    return new.turns.map { turn in
      let before = votes[turn.index]?.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
      if let before, written[before] == turn.label { return old.turns[before].label }
      let meaning = meanings[turn.label]?.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      return meaning ?? turn.label
    }
  }

  /// The index of the turn that contains a byte, or of the turn before it.
  private static func index(of byte: Int, in turns: [Turn], near start: Int) -> Int {
    var at = min(max(start, 0), max(turns.count - 1, 0))
    guard !turns.isEmpty else { return 0 }
    while at + 1 < turns.count, turns[at + 1].range.start <= byte { at += 1 }
    while at > 0, turns[at].range.start > byte { at -= 1 }
    return at
  }
}
