internal import HebraLanguage
internal import HebraModel

/// Reads a TEI document.
struct TEIStory: SpokenStory {
  /// The role of an element in the document.
  enum Name: Int32 {
    case header = 1, text, utterance, block, stage, note, event, gap, description, breakPoint
    case person, personName
    case annotationBlock, timeline, when, anchor, layer, choice, other, unclear
    case namePart, who, analysis, type, id, role, start, synch, absolute, interval, since, unit

    static let names: [String: Name] = {
      var names: [String: Name] = [
        "teiHeader": .header, "text": .text, "u": .utterance, "stage": .stage, "note": .note,
        "incident": .event, "kinesic": .event, "vocal": .event, "gap": .gap,
        "desc": .description, "lb": .breakPoint, "pb": .breakPoint, "cb": .breakPoint,
        "person": .person, "personGrp": .person, "persName": .personName, "who": .who,
        "ana": .analysis, "type": .type, "id": .id, "role": .role,
        "annotationBlock": .annotationBlock, "timeline": .timeline, "when": .when,
        "anchor": .anchor, "spanGrp": .layer, "choice": .choice, "reg": .other, "corr": .other,
        "expan": .other, "unclear": .unclear, "start": .start, "synch": .synch,
        "absolute": .absolute, "interval": .interval, "since": .since, "unit": .unit,
      ]
      for block in [
        "p", "seg", "head", "body", "front", "back", "div", "l", "lg", "ab", "item", "list", "sp",
        "speaker", "table", "row", "cell", "opener", "closer", "byline", "dateline", "signed",
        "trailer",
      ] {
        names[block] = .block
      }
      for part in ["forename", "surname", "roleName", "genName", "addName", "nameLink"] {
        names[part] = .namePart
      }
      return names
    }()
  }

  var spoken: SpokenText
  var failure: ReadError? { didSet { hasFailed = failure != nil } }
  // Stored separately because it is read after every event, when copying the error would be costly.
  private(set) var hasFailed = false
  /// Names by `xml:id`.
  private var people: [String: (name: String, role: String?)] = [:]
  private var person: (id: String, role: String?)?
  private var isInHeader = false
  private var isInText = false
  /// The depth inside an element that is set aside, and the kind of that element.
  private var asideDepth = 0
  private var asideKind = ""
  private var isSpeakerNote = false
  private var times = TEITimeLine()
  /// The speaker and the start time of the current ISO 24624 block.
  private var block: (who: String?, time: Double?)?
  /// The number of readings of the current `<choice>` that are in the text; nil outside.
  private var readings: Int?
  private var buffer: [UInt8] = []
  private var takesName = false
  /// Whether a part of a name has just ended; the next one needs a space even if none is written.
  private var isBehindNamePart = false
  /// The text of the last `<note type="speaker">`, for the utterance after it.
  private var speakerNote: String?

  init(budget: ReadingBudget) { spoken = SpokenText(budget) }

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
    case .namePart where isBehindNamePart:
      if takesName { buffer.append(0x20) } else if isInText { spoken.separate() }
    case .text: isInText = true
    case .timeline: times.begin(unit: attributes.string(Name.unit.rawValue))
    case .when:
      func string(_ name: Name) -> String? { attributes.string(name.rawValue) }
      times.add(
        id: string(.id), absolute: string(.absolute), interval: string(.interval),
        since: string(.since), unit: string(.unit))
    case _ where !isInText: break
    case .annotationBlock:
      spoken.flush()
      block = (first(.who, of: attributes), time(.start, of: attributes))
    case .utterance:
      let start = time(.start, of: attributes) ?? block?.time
      spoken.begin(speaker(attributes))
      spoken.time = start
    case .anchor:
      // The time applies to the words that follow; in the middle of a paragraph it cannot be
      // stored.
      if spoken.isLineEmpty, let time = time(.synch, of: attributes) { spoken.time = time }
    case .layer: beginAside("dependent-tier")
    case .choice: readings = 0
    case .other where readings != nil: beginAside("other-reading")
    case .unclear where readings != nil:
      if readings != 0 { beginAside("other-reading") }
      readings = 1
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
      if let person, people[person.id] == nil, !name.isEmpty {
        people[person.id] = (name, person.role)
      }
    case .namePart: isBehindNamePart = true
    case .person: person = nil
    case .text:
      spoken.flush()
      isInText = false
    case .utterance: spoken.begin(nil)
    case .block: spoken.flush()
    case .annotationBlock:
      spoken.flush()
      block = nil
    case .choice: readings = nil
    case .stage:
      spoken.flush()
      spoken.isStageNote = false
    default: break
    }
    if spoken.isTooLong { failure = spoken.tooLong }
  }

  private mutating func endAside() {
    if isSpeakerNote {
      let label = String(decoding: SpokenText.collapsed(buffer), as: UTF8.self)
      speakerNote = label.hasSuffix(":") ? String(label.dropLast()) : label
      isSpeakerNote = false
    }
    spoken.setAside(asideKind, buffer)
  }

  mutating func text(_ bytes: Span<UInt8>) {
    isBehindNamePart = false
    if asideDepth > 0 || takesName {
      buffer.append(contentsOf: bytes)
    } else if isInText {
      spoken.take(bytes)
      if spoken.isTooLong { failure = spoken.tooLong }
    }
  }

  /// The first pointer in an attribute.
  private func first(_ name: Name, of attributes: XMLAttributes) -> String? {
    attributes.string(name.rawValue)?.split(separator: " ").first.map(String.init)
  }

  /// The time of the point that an attribute refers to.
  private func time(_ name: Name, of attributes: XMLAttributes) -> Double? {
    first(name, of: attributes).flatMap { times[$0] }
  }

  private mutating func speaker(_ attributes: XMLAttributes) -> SourceParagraph.DeclaredSpeaker {
    func bare(_ pointer: String) -> String {
      pointer.hasPrefix("#") ? String(pointer.dropFirst()) : pointer
    }
    let who = first(.who, of: attributes) ?? block?.who
    let post = first(.analysis, of: attributes).map(bare)
    let known = who.flatMap { people[bare($0)] }
    let note = speakerNote
    speakerNote = nil
    let id = who ?? note ?? first(.analysis, of: attributes) ?? "?"
    return .init(
      id: id, name: known?.name ?? note ?? who.map { Self.apart(bare($0)) } ?? post ?? "?",
      part: post ?? known?.role)
  }

  /// Divides a name that was joined into an id (`AnaMaríaPastor`) into words; returns any other id
  /// unchanged.
  ///
  /// ParlaMint uses such ids; its list of people is in another file, which is never read.
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
