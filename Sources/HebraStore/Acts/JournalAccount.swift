internal import GRDB

/// The state of the project according to the journal: for each thing, what its last event says.
///
/// Erased words give no information. What a purge deletes gets no event of its own. An event before
/// the purge may therefore be about something deleted, unless its words are still there: a purge
/// keeps only words that still match the project.
struct JournalAccount {
  /// A version of the codebook; its hashes are nil in events of earlier program versions.
  struct Book {
    var version: String
    var codes: JournalValue?
    var content: JournalValue?
    var source: JournalValue?
    var at: String
    /// The number of the event.
    var event: Int
  }

  /// A setting, and the number of its last event.
  struct Setting {
    var value: String
    var event: Int
  }

  /// A text version of a document.
  struct Text: Equatable {
    /// Nil after a purge, if the document has had another name since.
    var document: String?
    var number: Int
    var turns: Int
  }

  /// A text or file that was withdrawn.
  struct WithdrawnItem {
    var withdrawal: String
    var at: String
    var reason: String
    /// The number of the event.
    var event: Int
  }

  /// Whether a coding or memo is there.
  enum Presence {
    /// Present; with its last event, and whether that event still has its words.
    case present(event: Int, isSaid: Bool = false)
    /// Present unless a purge deleted it.
    case perhaps
    case absent
  }

  /// By name.
  private(set) var settings: [String: Setting] = [:]
  /// Every version of the index that the project has had.
  private(set) var indexVersions: Set<String> = []
  /// Oldest first.
  private(set) var books: [Book] = []
  /// Event number by name.
  private(set) var documents: [String: Int] = [:]
  /// By hash.
  private(set) var texts: [String: Text] = [:]
  /// The number of the current text version, by document.
  private(set) var current: [String: Int] = [:]
  /// By kind and hash.
  private(set) var withdrawn: [String: WithdrawnItem] = [:]
  /// Labels that people gave, by document.
  private(set) var labels: [String: Set<String>] = [:]
  /// By id.
  private(set) var codings: [String: Presence] = [:]
  /// The number of codebook versions when a coding was added, by the coding's id; a copy has its
  /// source's number.
  private(set) var codingBooks: [String: Int] = [:]
  /// Whether the copies of all codings are known, because their events still have their words.
  private(set) var knowsBooks = true
  /// By id.
  private(set) var memos: [String: Presence] = [:]
  /// The last event about each other thing, by kind and name.
  private(set) var others: [String: Int] = [:]
  /// The number of the last purge event; 0 when there is none.
  let lastPurge: Int

  init(lastPurge: Int) { self.lastPurge = lastPurge }

  /// One event with those of its words that were not erased.
  struct Event {
    var number: Int
    var at: String
    var act: String
    /// The id or name of the thing; nil when it was erased.
    var subject: String?
    /// JSON of the state after the event.
    var after: String?
  }

  /// Applies the next event; returns false when its words do not have the form that its act
  /// requires.
  mutating func take(_ event: Event) -> Bool {
    switch event.act {
    case "setting.set", "codebook.set": takeWhole(event)
    case "document.add", "document.version", "document.use-version", "document.set-aside",
      "document.restore", "document.rename":
      takeText(event)
    case "document.turns": takeTurns(event)
    case "document.withdraw": takeWithdrawal(event)
    case "speaker.rename", "speaker.merge", "speaker.split": takeLabel(event)
    case "coding.add", "coding.change", "coding.remove", "coding.carry":
      takeBook(event) && Self.take(event, into: &codings, lastPurge)
    case "memo.add", "memo.remove", "memo.carry": Self.take(event, into: &memos, lastPurge)
    case "document.unfinish": takeUnfinished(event)
    case "document.describe", "document.finish", "topic.set", "off-record.decide",
      "participant.add", "participant.change", "search.save", "search.remove":
      takeOther(event)
    default: true
    }
  }

  /// Applies an event whose words are never erased.
  private mutating func takeWhole(_ event: Event) -> Bool {
    guard let name = event.subject, let said = event.after.flatMap(JournalValue.fields) else {
      return false
    }
    if event.act == "setting.set" {
      guard case .text(let value) = said["value"] else { return false }
      settings[name] = Setting(value: value, event: event.number)
      if name == "index" { indexVersions.insert(value) }
      return true
    }
    books.append(
      Book(
        version: name, codes: said["codes"], content: said["content"], source: said["source"],
        at: event.at, event: event.number))
    return said["version"] == .text(name)
  }

  private mutating func takeText(_ event: Event) -> Bool {
    let name = event.subject
    if let name, event.act == "document.add" || documents[name] == nil {
      // After a purge, an earlier name is erased and only the renaming has the document.
      if ["document.add", "document.rename"].contains(event.act) { documents[name] = event.number }
    }
    guard let after = event.after else { return true }
    guard let said = JournalValue.fields(after) else { return false }
    switch event.act {
    case "document.use-version", "document.set-aside", "document.restore", "document.rename":
      guard case .number(let number) = said["number"] else { return false }
      if let name { current[name] = number }
      return true
    default:
      guard case .text(let hash) = said["text"], case .number(let turns) = said["turns"],
        case .number(let number) = said["number"] ?? .number(1)
      else { return false }
      texts[hash] = Text(document: name, number: number, turns: turns)
      return true
    }
  }

  private mutating func takeTurns(_ event: Event) -> Bool {
    guard let after = event.after else { return true }
    guard let said = JournalValue.fields(after), case .text(let hash) = said["text"],
      case .number(let turns) = said["turns"], case .list = said["reading"]
    else { return false }
    texts[hash]?.turns = turns
    return true
  }

  private mutating func takeWithdrawal(_ event: Event) -> Bool {
    guard let name = event.subject, let said = event.after.flatMap(JournalValue.fields),
      case .text(let reason) = said["reason"], case .list(let texts) = said["texts"],
      case .list(let files) = said["files"]
    else { return false }
    let item = WithdrawnItem(
      withdrawal: name, at: event.at, reason: reason, event: event.number)
    for key in texts.map({ "text|" + $0 }) + files.map({ "file|" + $0 })
    where withdrawn[key] == nil {
      withdrawn[key] = item
    }
    return true
  }

  private mutating func takeLabel(_ event: Event) -> Bool {
    guard let name = event.subject, let after = event.after else { return true }
    guard case .text(let label) = JournalValue.fields(after)?["label"] else { return false }
    labels[name, default: []].insert(label)
    return true
  }

  private mutating func takeOther(_ event: Event) -> Bool {
    guard let name = event.subject else { return true }
    var key = event.act.prefix { $0 != "." } + "|" + name
    if ["document.finish", "topic.set", "off-record.decide"].contains(event.act) {
      guard let after = event.after else { return true }
      guard let said = JournalValue.fields(after) else { return false }
      // One document can have many of these, so the key needs more than its name.
      key += "|" + ["coder", "block", "number"].compactMap { said[$0]?.json }.joined()
      key += "|" + event.act
    }
    others[String(key)] = event.number
    return true
  }

  private mutating func takeUnfinished(_ event: Event) -> Bool {
    guard let name = event.subject, let after = event.after else { return true }
    guard let coder = JournalValue.fields(after)?["coder"] else { return false }
    others["document|\(name)|\(coder.json)|document.finish"] = nil
    return true
  }

  /// Notes the codebook version of a coding; the form of the words is checked afterwards.
  private mutating func takeBook(_ event: Event) -> Bool {
    guard let id = event.subject else {
      knowsBooks = false
      return true
    }
    switch event.act {
    case "coding.add": codingBooks[id] = books.count
    case "coding.remove": codingBooks[id] = nil
    case "coding.carry":
      guard let said = event.after.flatMap(JournalValue.fields) else {
        knowsBooks = false
        return true
      }
      if case .text(let copy) = said["to"] { codingBooks[copy] = codingBooks[id] }
    default: break
    }
    return true
  }

  private static func take(
    _ event: Event, into things: inout [String: Presence], _ lastPurge: Int
  ) -> Bool {
    let isSure = event.number > lastPurge
    switch event.act.split(separator: ".").last {
    case "remove":
      if let id = event.subject { things[id] = .absent }
    case "carry":
      guard let after = event.after else { return true }
      guard let said = JournalValue.fields(after) else { return false }
      guard case .text(let id) = said["to"] else {
        return said["to"].map { $0 == JournalValue.none } ?? true
      }
      things[id] = isSure ? .present(event: event.number) : .perhaps
    default:
      guard let id = event.subject else { return true }
      // The words of something deleted would have been erased.
      let isSaid = event.after != nil
      things[id] = isSure || isSaid ? .present(event: event.number, isSaid: isSaid) : .perhaps
    }
    return true
  }
}
