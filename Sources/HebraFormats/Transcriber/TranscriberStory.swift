internal import HebraLanguage
internal import HebraModel

/// Reads a transcript of Transcriber.
struct TranscriberStory: SpokenStory {
  enum Name: Int32 {
    case speaker = 1, section, turn, sync, who, event, comment, background
    case id, name, type, speakers, startTime, time, number, description

    static let names: [String: Name] = [
      "Speaker": .speaker, "Section": .section, "Turn": .turn, "Sync": .sync, "Who": .who,
      "Event": .event, "Comment": .comment, "Background": .background, "id": .id, "name": .name,
      "type": .type, "speaker": .speakers, "startTime": .startTime, "time": .time, "nb": .number,
      "desc": .description,
    ]
  }

  var spoken: SpokenText
  var failure: ReadError? { didSet { hasFailed = failure != nil } }
  // Stored separately because it is read after every event, when copying the error would be costly.
  private(set) var hasFailed = false
  private var people: [String: String] = [:]
  private var names: Set<String> = []
  private var isTranscribed = true
  private var isInTurn = false
  /// The speakers of the turn, in the order of its attribute.
  private var voices: [String] = []
  private var voice = 0
  /// The time of the current passage, for the next paragraph that has text.
  private var time: Double?
  /// The words of a turn that is set aside.
  private var untranscribed: [UInt8] = []

  init(budget: ReadingBudget) { spoken = SpokenText(budget) }

  mutating func number(of name: String, in namespace: String?) -> Int32 {
    Name.names[name]?.rawValue ?? 0
  }

  mutating func start(_ number: Int32, _ attributes: XMLAttributes) {
    func string(_ name: Name) -> String? { attributes.string(name.rawValue) }
    switch Name(rawValue: number) {
    case .speaker: takePerson(string(.id), string(.name))
    case .section: isTranscribed = string(.type) != "nontrans"
    case .turn:
      isInTurn = true
      voices = (string(.speakers) ?? "").split(separator: " ").map(String.init)
      time = WrittenTime.seconds(string(.startTime))
      begin(0)
    case .sync where isInTurn:
      spoken.flush()
      time = WrittenTime.seconds(string(.time)) ?? time
      spoken.time = time
    case .who where isInTurn:
      spoken.flush()
      let number = attributes.integer(Name.number.rawValue) ?? 1
      if number - 1 != voice { begin(number - 1) }
    case .event where isInTurn, .background where isInTurn:
      setAside("event", string(.description) ?? string(.type))
    case .comment where isInTurn: setAside("note", string(.description))
    default: break
    }
  }

  private mutating func takePerson(_ id: String?, _ name: String?) {
    guard let id, people[id] == nil else { return }
    let known = String(decoding: SpokenText.collapsed((name ?? "").utf8), as: UTF8.self)
    if known.isEmpty {
      people[id] = id
    } else {
      // If two speakers have the same name, the id distinguishes their labels.
      people[id] = names.insert(known).inserted ? known : "\(known) (\(id))"
    }
  }

  /// Continues with the speaker that has this number in the turn.
  private mutating func begin(_ number: Int) {
    voice = number
    let id = voices.indices.contains(number) ? voices[number] : nil
    spoken.begin(id.map { .init(id: $0, name: people[$0] ?? $0) })
    spoken.time = time
  }

  private mutating func setAside(_ kind: String, _ words: String?) {
    guard let words, isTranscribed else { return }
    spoken.setAside(kind, Array(words.utf8))
  }

  mutating func end(_ number: Int32) {
    switch Name(rawValue: number) {
    case .turn:
      spoken.begin(nil)
      isInTurn = false
      if !untranscribed.isEmpty { spoken.setAside("not-transcribed", untranscribed) }
      untranscribed = []
    case .section: isTranscribed = true
    default: break
    }
  }

  mutating func text(_ bytes: Span<UInt8>) {
    guard isInTurn else { return }
    guard isTranscribed else { return untranscribed.append(contentsOf: bytes) }
    spoken.take(bytes)
    if spoken.isTooLong { failure = spoken.tooLong }
  }
}
