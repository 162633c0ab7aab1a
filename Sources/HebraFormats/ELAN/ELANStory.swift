internal import HebraLanguage
internal import HebraModel

/// Collects the tiers and annotations of an ELAN file without interpreting them.
struct ELANStory: XMLConsumer {
  enum Name: Int32 {
    case header = 1, link, slot, tier, annotation, value
    case units, slotID, slotValue, tierID, participant, parent, id, reference, first

    static let names: [String: Name] = [
      "HEADER": .header, "MEDIA_DESCRIPTOR": .link,
      "LINKED_FILE_DESCRIPTOR": .link, "TIME_SLOT": .slot, "TIER": .tier,
      "ALIGNABLE_ANNOTATION": .annotation, "REF_ANNOTATION": .annotation,
      "ANNOTATION_VALUE": .value, "TIME_UNITS": .units, "TIME_SLOT_ID": .slotID,
      "TIME_VALUE": .slotValue, "TIER_ID": .tierID, "PARTICIPANT": .participant,
      "PARENT_REF": .parent, "ANNOTATION_ID": .id, "ANNOTATION_REF": .reference,
      "TIME_SLOT_REF1": .first,
    ]
  }

  struct Tier {
    var id: String
    var participant: String
    var parent: String?
  }

  struct Annotation {
    var tier: Int
    var id: String
    /// The annotation to which it refers.
    var reference: String?
    /// The time slot at which it begins.
    var slot: String?
    var text: [UInt8]
  }

  private(set) var tiers: [Tier] = []
  private(set) var annotations: [Annotation] = []
  private(set) var line = TimeLine()
  private(set) var links = 0
  private(set) var failure: ReadError? { didSet { hasFailed = failure != nil } }
  // Stored separately because it is read after every event, when copying the error would be costly.
  private(set) var hasFailed = false
  let budget: ReadingBudget
  /// Time units in a second; nil if the unit is unknown.
  private var perSecond: Double? = 1000
  private var isInTier = false
  private var isInValue = false
  private var length = 0

  init(budget: ReadingBudget) { self.budget = budget }

  mutating func number(of name: String, in namespace: String?) -> Int32 {
    Name.names[name]?.rawValue ?? 0
  }

  mutating func start(_ number: Int32, _ attributes: XMLAttributes) {
    func string(_ name: Name) -> String? { attributes.string(name.rawValue) }
    switch Name(rawValue: number) {
    case .header:
      switch string(.units) ?? "milliseconds" {
      case "milliseconds": perSecond = 1000
      case "PAL-frames": perSecond = 25
      case "NTSC-frames": perSecond = 30_000.0 / 1001
      default: perSecond = nil
      }
    case .link: links += 1
    case .slot:
      guard let id = string(.slotID) else { return }
      budget.hold(ReadingBudget.mark)
      if budget.isOver { failure = budget.failure }
      line.add(
        id, time: perSecond.flatMap { WrittenTime.seconds(string(.slotValue), perSecond: $0) })
    case .tier:
      isInTier = true
      budget.hold(ReadingBudget.definition)
      let id = Self.trimmed(string(.tierID)) ?? "?"
      tiers.append(
        Tier(
          id: string(.tierID) ?? "?", participant: Self.trimmed(string(.participant)) ?? id,
          parent: Self.trimmed(string(.parent))))
    case .annotation where isInTier:
      budget.hold(ReadingBudget.paragraph)
      if budget.isOver { failure = budget.failure }
      annotations.append(
        Annotation(
          tier: tiers.count - 1, id: string(.id) ?? "", reference: string(.reference),
          slot: string(.first), text: []))
    case .value: isInValue = isInTier && !annotations.isEmpty
    default: break
    }
  }

  mutating func end(_ number: Int32) {
    switch Name(rawValue: number) {
    case .tier: isInTier = false
    case .value: isInValue = false
    default: break
    }
  }

  mutating func text(_ bytes: Span<UInt8>) {
    guard isInValue else { return }
    annotations[annotations.count - 1].text.append(contentsOf: bytes)
    length += bytes.count
    if budget.isOver {
      failure = budget.failure
    } else if length > budget.limits.characters * 4 {
      failure = ReadError(.textTooLong, details: ["limit": String(budget.limits.characters)])
    }
  }

  /// The text with white space collapsed; nil if nothing is left.
  private static func trimmed(_ text: String?) -> String? {
    guard let text else { return nil }
    let bytes = SpokenText.collapsed(text.utf8)
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
