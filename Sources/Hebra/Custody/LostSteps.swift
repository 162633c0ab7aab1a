public import HebraModel

/// What to do when a computer, a telephone or a stick with something of the project is lost.
public struct LostSteps: Sendable {
  /// The title above the steps.
  public let title: String
  /// The steps in their order, in the words of a language.
  public let steps: [String]

  /// The steps for what is held.
  ///
  /// - Parameters:
  ///   - holdings: what may have been on it.
  ///   - person: whose it was; nil for a list that holds for everybody.
  ///   - messages: the language.
  public init(_ holdings: [Holding], of person: String?, _ messages: Messages) {
    let words = CustodyWords(messages: messages)
    func count(_ holdings: [Holding], _ part: (Holding) -> [String]) -> Int {
      Set(holdings.flatMap(part)).count
    }
    let plain = holdings.filter { !$0.isSealed }
    let sealed = holdings.filter(\.isSealed)
    let details = [
      "name": person ?? "", "plain": "\(count(plain, \.documents))",
      "people": "\(count(plain, \.participants))", "sealed": "\(count(sealed, \.documents))",
      "out": "\(count(holdings, \.out))",
    ]
    title = words.say("lost.title")
    var keys = person == nil ? ["lost.look"] : ["lost.held"]
    if !plain.isEmpty { keys.append("lost.plain") }
    if !sealed.isEmpty { keys.append("lost.sealed") }
    let first = keys.map { words.say($0, details) }.joined(separator: " ")
    let isOut = person == nil || holdings.contains { !$0.out.isEmpty }
    let others = [
      "project", "team", "people", "report", "key", isOut ? "again" : nil, "withdraw", "found",
      "note",
    ]
    steps = [first] + others.compactMap { $0.map { words.say("lost.\($0)", details) } }
  }

  /// The title and the steps with their numbers, one a line.
  public var lines: [String] {
    [title] + steps.enumerated().map { "\($0 + 1). \($1)" }
  }
}
