internal import GRDB

/// What the journal says of the project: of each thing what its last event says.
///
/// Erased words say nothing. What a purge took away has no event of its own, so that an event before
/// it may speak of what is gone, unless its words are still there: a purge leaves only those that the
/// project still says.
struct JournalAccount {
  /// A version of the codebook; the hashes are nil in events of earlier programs.
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

  /// A text of a document.
  struct Text: Equatable {
    var document: String
    var number: Int
    var turns: Int
  }

  /// Whether a coding or memo is there.
  enum Presence {
    /// Its last event, and whether that says how it became.
    case present(event: Int, isSaid: Bool = false)
    /// It was there, unless a purge took it.
    case perhaps
    case absent
  }

  /// By name.
  private(set) var settings: [String: Setting] = [:]
  /// Every version of the index that the project ever had.
  private(set) var indexVersions: Set<String> = []
  /// In order.
  private(set) var books: [Book] = []
  /// Event by name.
  private(set) var documents: [String: Int] = [:]
  /// By hash.
  private(set) var texts: [String: Text] = [:]
  /// The number of the current text by document.
  private(set) var current: [String: Int] = [:]
  /// Labels that people gave, by document.
  private(set) var labels: [String: Set<String>] = [:]
  /// By id.
  private(set) var codings: [String: Presence] = [:]
  /// How many versions the codebook had when a coding was added, by its id; a copy has its source's.
  private(set) var codingBooks: [String: Int] = [:]
  /// Whether every copy of a coding is known: its event still has its words.
  private(set) var knowsBooks = true
  /// By id.
  private(set) var memos: [String: Presence] = [:]
  /// The last event about each other thing, by the kind of thing and its name.
  private(set) var others: [String: Int] = [:]
  /// The last event that erased something; 0 without one.
  let lastPurge: Int

  init(lastPurge: Int) { self.lastPurge = lastPurge }

  /// One event with the words of it that are there.
  struct Event {
    var number: Int
    var at: String
    var act: String
    /// The id or name of what it was done to; nil where it was erased.
    var subject: String?
    /// JSON of how it became.
    var after: String?
  }

  /// Takes the next event; false where its words are not those of its act.
  mutating func take(_ event: Event) -> Bool {
    switch event.act {
    case "setting.set", "codebook.set": takeWhole(event)
    case "document.add", "document.version", "document.use-version": takeText(event)
    case "speaker.rename", "speaker.merge", "speaker.split": takeLabel(event)
    case "coding.add", "coding.change", "coding.remove", "coding.carry":
      takeBook(event) && Self.take(event, into: &codings, lastPurge)
    case "memo.add", "memo.remove", "memo.carry": Self.take(event, into: &memos, lastPurge)
    case "document.describe", "document.finish", "topic.set", "off-record.decide",
      "participant.add", "participant.change", "search.save", "search.remove":
      takeOther(event)
    default: true
    }
  }

  /// Words that are never erased.
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
    guard let name = event.subject else { return true }
    if event.act == "document.add" { documents[name] = event.number }
    guard let after = event.after else { return true }
    guard let said = JournalValue.fields(after) else { return false }
    if event.act == "document.use-version" {
      guard case .number(let number) = said["number"] else { return false }
      current[name] = number
      return true
    }
    guard case .text(let hash) = said["text"], case .number(let turns) = said["turns"],
      case .number(let number) = said["number"] ?? .number(1)
    else { return false }
    texts[hash] = Text(document: name, number: number, turns: turns)
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
      // Of one document there are many of these.
      key += "|" + ["coder", "block", "number"].compactMap { said[$0]?.json }.joined()
      key += "|" + event.act
    }
    others[String(key)] = event.number
    return true
  }

  /// Under which version of the codebook a coding was made; the words are looked at afterwards.
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
      // Words of what is gone would not be there.
      let isSaid = event.after != nil
      things[id] = isSure || isSaid ? .present(event: event.number, isSaid: isSaid) : .perhaps
    }
    return true
  }
}
