internal import HebraLanguage
internal import HebraModel

/// Collects the speakers, tiers and events of a basic transcription without interpreting them.
struct EXMARaLDAStory: XMLConsumer {
  enum Name: Int32 {
    case person = 1, abbreviation, file, point, tier, event, information
    case id, speaker, type, display, time, start, end

    static let names: [String: Name] = [
      "speaker": .person, "abbreviation": .abbreviation, "referenced-file": .file, "tli": .point,
      "tier": .tier, "event": .event,
      "ud-information": .information, "id": .id, "type": .type, "display-name": .display,
      "time": .time, "start": .start, "end": .end,
    ]
  }

  struct Tier {
    var speaker: SourceParagraph.DeclaredSpeaker?
    var type: String
  }

  struct Event {
    var tier: Int
    var start: String?
    var end: String?
    var text: [UInt8]
  }

  private(set) var tiers: [Tier] = []
  private(set) var events: [Event] = []
  private(set) var line = TimeLine()
  private(set) var links = 0
  private(set) var failure: ReadError? { didSet { hasFailed = failure != nil } }
  // Stored separately because it is read after every event, when copying the error would be costly.
  private(set) var hasFailed = false
  let budget: ReadingBudget
  private var people: [String: String] = [:]
  private var names: Set<String> = []
  private var person: String?
  private var abbreviation: [UInt8]?
  private var isInTier = false
  private var isInEvent = false
  /// Whether the reader is in a user-defined field inside an event, whose words are not speech.
  private var isInInformation = false
  private var length = 0

  init(budget: ReadingBudget) { self.budget = budget }

  mutating func number(of name: String, in namespace: String?) -> Int32 {
    Name.names[name]?.rawValue ?? 0
  }

  mutating func start(_ number: Int32, _ attributes: XMLAttributes) {
    func string(_ name: Name) -> String? {
      guard let value = attributes.string(name.rawValue), !value.isEmpty else { return nil }
      return value
    }
    switch Name(rawValue: number) {
    case .person: person = string(.id)
    case .abbreviation: abbreviation = []
    case .file: links += 1
    case .point:
      if let id = string(.id) { line.add(id, time: WrittenTime.seconds(string(.time))) }
    case .tier:
      isInTier = true
      // `speaker` is both an element and an attribute, and both have one number.
      let id = string(.person)
      let name = id.flatMap { people[$0] } ?? string(.display) ?? id
      tiers.append(
        Tier(
          speaker: name.map { .init(id: id ?? $0, name: $0) }, type: string(.type) ?? ""))
    case .event where isInTier:
      isInEvent = true
      budget.hold(ReadingBudget.paragraph)
      if budget.isOver { failure = budget.failure }
      events.append(
        Event(tier: tiers.count - 1, start: string(.start), end: string(.end), text: []))
    case .information: isInInformation = true
    default: break
    }
  }

  mutating func end(_ number: Int32) {
    switch Name(rawValue: number) {
    case .person: person = nil
    case .abbreviation:
      let name = String(decoding: SpokenText.collapsed(abbreviation ?? []), as: UTF8.self)
      // If two speakers have the same abbreviation, the id distinguishes their labels.
      if let person, !name.isEmpty, people[person] == nil {
        people[person] = names.insert(name).inserted ? name : "\(name) (\(person))"
      }
      abbreviation = nil
    case .tier: isInTier = false
    case .event: isInEvent = false
    case .information: isInInformation = false
    default: break
    }
  }

  mutating func text(_ bytes: Span<UInt8>) {
    abbreviation?.append(contentsOf: bytes)
    guard isInEvent, !isInInformation else { return }
    events[events.count - 1].text.append(contentsOf: bytes)
    length += bytes.count
    if budget.isOver {
      failure = budget.failure
    } else if length > budget.limits.characters * 4 {
      failure = ReadError(.textTooLong, details: ["limit": String(budget.limits.characters)])
    }
  }
}
