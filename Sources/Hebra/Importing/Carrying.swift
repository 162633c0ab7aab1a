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

extension Project {
  /// Everything that hangs on the current text, or waits to, on its way to another version.
  func plan(
    from current: Int, to target: Int, text: String, _ name: String, stated: [Passenger] = []
  ) throws -> CarryPlan {
    let arrived = try asking { try $0.carried(into: current, of: name) }
    let own = try passengers(name, current)
    let there = Dictionary(
      try passengers(name, target).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var plan = CarryPlan()
    var homes: [String: TextRange?] = [:]
    for record in arrived where record.from == target {
      guard let copy = record.target, let home = there[record.carrying.source] else { continue }
      homes[copy] = .some(home.range)
      if !own.contains(where: { $0.id == copy }) { plan.withdraw(home.kind, home.id) }
    }
    plan.add(
      own, from: try asking { try $0.transcript(name, version: current) }.text, to: text,
      homes: homes, stated: stated)
    // What still waits for its place in the current text is looked for in the new one too.
    let waiting = arrived.filter {
      [.doubtful, .lost].contains($0.carrying.state) && $0.from != target
    }
    let groups = Dictionary(grouping: waiting, by: \.from).sorted { $0.key < $1.key }
    for (version, records) in groups {
      let ids = Set(records.map(\.carrying.source))
      plan.add(
        try passengers(name, version).filter { ids.contains($0.id) },
        from: try asking { try $0.transcript(name, version: version) }.text, to: text,
        stated: stated)
    }
    return plan
  }

  /// The codings and memos of a version.
  func passengers(_ name: String, _ version: Int) throws -> [Passenger] {
    let codings = try asking { try $0.codings(document: name, version: version) }
    let memos = try asking { try $0.memos(document: name, version: version) }
    return codings.map(Passenger.init) + memos.map(Passenger.init)
  }
}
