internal import HebraModel

/// Walks a TEI document.
struct TEIStory: SpokenStory {
  /// What an element is to the text.
  enum Name: Int32 {
    case header = 1, text, utterance, block, stage, note, event, gap, description, breakPoint
    case person, personName
    case who, analysis, type, id, role

    static let names: [String: Name] = {
      var names: [String: Name] = [
        "teiHeader": .header, "text": .text, "u": .utterance, "stage": .stage, "note": .note,
        "incident": .event, "kinesic": .event, "vocal": .event, "gap": .gap,
        "desc": .description, "lb": .breakPoint, "pb": .breakPoint, "cb": .breakPoint,
        "person": .person, "personGrp": .person, "persName": .personName, "who": .who,
        "ana": .analysis, "type": .type, "id": .id, "role": .role,
      ]
      for block in [
        "p", "seg", "head", "body", "front", "back", "div", "l", "lg", "ab", "item", "list", "sp",
        "speaker", "table", "row", "cell", "opener", "closer", "byline", "dateline", "signed",
        "trailer", "annotationBlock",
      ] {
        names[block] = .block
      }
      return names
    }()
  }

  var spoken = SpokenText()
  var failure: ReadError? { didSet { hasFailed = failure != nil } }
  // Kept beside: asked after every event, where a copy of the error would cost.
  private(set) var hasFailed = false
  private let limits: ReadLimits
  /// Names by `xml:id`.
  private var people: [String: (name: String, role: String?)] = [:]
  private var person: (id: String, role: String?)?
  private var isInHeader = false
  private var isInText = false
  /// Depth inside something set aside, and what it is.
  private var asideDepth = 0
  private var asideKind = ""
  private var isSpeakerNote = false
  private var buffer: [UInt8] = []
  private var takesName = false
  /// The text of the last `<note type="speaker">`, for the utterance after it.
  private var speakerNote: String?

  init(limits: ReadLimits) { self.limits = limits }

  mutating func number(of name: String, in namespace: String?) -> Int32 {
    Name.names[name]?.rawValue ?? 0
  }

  mutating func start(_ number: Int32, _ attributes: XMLAttributes) {
    if asideDepth > 0 {
      asideDepth += 1
      buffer.append(0x20)
      return
    }
    guard let name = Name(rawValue: number) else { return }
    switch name {
    case .header: isInHeader = true
    case .person where isInHeader:
      person = attributes.string(Name.id.rawValue).map {
        ($0, attributes.string(Name.role.rawValue))
      }
    case .personName where person != nil:
      takesName = true
      buffer = []
    case .text: isInText = true
    case _ where !isInText: break
    case .utterance: spoken.begin(speaker(attributes))
    case .block: spoken.flush()
    case .stage:
      spoken.flush()
      spoken.isStageNote = true
    case .note:
      isSpeakerNote = attributes.string(Name.type.rawValue) == "speaker"
      beginAside("note")
    case .event, .gap, .description: beginAside("event")
    case .breakPoint: spoken.separate()
    default: break
    }
  }

  private mutating func beginAside(_ kind: String) {
    asideDepth = 1
    asideKind = kind
    buffer = []
  }

  mutating func end(_ number: Int32) {
    if asideDepth > 0 {
      asideDepth -= 1
      if asideDepth == 0 { endAside() }
      return
    }
    guard let name = Name(rawValue: number) else { return }
    switch name {
    case .header: isInHeader = false
    case .personName where takesName:
      takesName = false
      let name = String(decoding: SpokenText.collapsed(buffer), as: UTF8.self)
      if let person, people[person.id] == nil { people[person.id] = (name, person.role) }
    case .person: person = nil
    case .text:
      spoken.flush()
      isInText = false
    case .utterance: spoken.begin(nil)
    case .block: spoken.flush()
    case .stage:
      spoken.flush()
      spoken.isStageNote = false
    default: break
    }
    if spoken.isLonger(than: limits) {
      failure = ReadError(.textTooLong, details: ["limit": String(limits.characters)])
    }
  }

  private mutating func endAside() {
    if isSpeakerNote {
      let label = String(decoding: SpokenText.collapsed(buffer), as: UTF8.self)
      speakerNote = label.hasSuffix(":") ? String(label.dropLast()) : label
      isSpeakerNote = false
    }
    spoken.setAside(asideKind, buffer)
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if asideDepth > 0 || takesName {
      buffer.append(contentsOf: bytes)
    } else if isInText {
      spoken.take(bytes)
      if spoken.isLonger(than: limits) {
        failure = ReadError(.textTooLong, details: ["limit": String(limits.characters)])
      }
    }
  }

  private mutating func speaker(_ attributes: XMLAttributes) -> SourceParagraph.DeclaredSpeaker {
    func first(_ name: Name) -> String? {
      attributes.string(name.rawValue)?.split(separator: " ").first.map(String.init)
    }
    func bare(_ pointer: String) -> String {
      pointer.hasPrefix("#") ? String(pointer.dropFirst()) : pointer
    }
    let who = first(.who)
    let post = first(.analysis).map(bare)
    let known = who.flatMap { people[bare($0)] }
    let note = speakerNote
    speakerNote = nil
    let id = who ?? note ?? first(.analysis) ?? "?"
    return .init(
      id: id, name: known?.name ?? note ?? who.map { Self.apart(bare($0)) } ?? post ?? "?",
      part: post ?? known?.role)
  }

  /// A name glued into an id word by word (`AnaMaríaPastor`); any other id as it is.
  ///
  /// ParlaMint makes such ids; its people stand in another file, which is never read.
  private static func apart(_ id: String) -> String {
    guard id.first?.isUppercase == true, id.allSatisfy(\.isLetter) else { return id }
    var result = ""
    var last: Character?
    for character in id {
      if character.isUppercase, last?.isLowercase == true { result.append(" ") }
      result.append(character)
      last = character
    }
    return result
  }
}
