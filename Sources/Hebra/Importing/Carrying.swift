internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

/// A coding or memo on its way from one version of a text to another.
struct Passenger {
  var kind: Act.Carrying.Kind
  var id: String
  var range: TextRange?
  /// Code and layer of a coding, coder and words of a memo: what makes two of them one.
  var key: [String]
  var code: String
  var coder: String

  init(_ coding: Coding) {
    kind = .coding
    id = coding.id
    range = coding.range
    key = [coding.code, coding.layer]
    code = coding.code
    coder = coding.coder
  }

  init(_ memo: Memo) {
    kind = .memo
    id = memo.id
    range = memo.range
    key = [memo.coder, memo.text]
    code = ""
    coder = memo.coder
  }
}

/// What is to be carried into a version, and what becomes of each.
struct CarryPlan {
  /// One passenger and its fate.
  struct Step {
    var passenger: Passenger
    var carrying: Act.Carrying
    /// The words that it covers where it comes from.
    var quotation: String
  }

  private(set) var steps: [Step] = []
  /// Copies in the target whose coding or memo was removed since.
  private(set) var withdrawn: [(kind: Act.Carrying.Kind, id: String)] = []

  /// Adds passengers of one text on their way to another.
  ///
  /// - Parameters:
  ///   - passengers: codings and memos of the text `first`.
  ///   - first: the text that they are of.
  ///   - second: the text that they go to.
  ///   - homes: for those that came from the target, where they were there.
  ///   - stated: what the file of the new text says by its own comments, which decides.
  mutating func add(
    _ passengers: [Passenger], from first: String, to second: String,
    homes: [String: TextRange?] = [:], stated: [Passenger] = []
  ) {
    guard !passengers.isEmpty else { return }
    let reanchoring = Reanchoring(from: first, to: second)
    for passenger in passengers {
      var carrying = Act.Carrying(
        kind: passenger.kind, source: passenger.id, state: .kept, range: nil)
      if let home = homes[passenger.id] {
        carrying.range = home ?? TextRange(0, 0)
      } else if let range = passenger.range {
        switch reanchoring.outcome(of: range) {
        case .kept(let target): carrying.range = target
        case .moved(let target): (carrying.state, carrying.range) = (.moved, target)
        case .doubtful(let target): (carrying.state, carrying.range) = (.doubtful, target)
        case .lost: carrying.state = .lost
        }
        let own = stated.first { other in
          other.kind == passenger.kind && other.key == passenger.key
            && (other.range.flatMap { place in carrying.range.map(place.overlaps) } ?? false)
        }
        if let own, own.range != carrying.range {
          (carrying.state, carrying.range) = (.accepted, own.range)
        }
      } else {
        carrying.range = TextRange(0, 0)
      }
      let quotation = passenger.range.flatMap { first.text(in: $0) } ?? ""
      steps.append(Step(passenger: passenger, carrying: carrying, quotation: quotation))
    }
  }

  mutating func withdraw(_ kind: Act.Carrying.Kind, _ id: String) { withdrawn.append((kind, id)) }

  /// How many fared so.
  func count(_ state: Act.Carrying.State) -> Int { steps.count { $0.carrying.state == state } }

  /// Those that wait for a person.
  var waiting: Int { count(.doubtful) + count(.lost) }

  func carry(out act: inout Act, to number: Int, of document: String) throws {
    for step in steps { try act.carry(step.carrying, to: number, of: document) }
    for (kind, id) in withdrawn { try act.withdraw(kind, id) }
  }
}

/// Gives the turns of a corrected text the speakers that people settled in the one before.
enum MendedLabels {
  /// The speaker's label for each turn of `new`.
  ///
  /// A turn whose words come from a turn under the same written label has that turn's speaker;
  /// else a written label means what most of its turns came to mean.
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

  /// The turn in which a byte stands, or the one before it.
  private static func index(of byte: Int, in turns: [Turn], near start: Int) -> Int {
    var at = min(max(start, 0), max(turns.count - 1, 0))
    guard !turns.isEmpty else { return 0 }
    while at + 1 < turns.count, turns[at + 1].range.start <= byte { at += 1 }
    while at > 0, turns[at].range.start > byte { at -= 1 }
    return at
  }
}
