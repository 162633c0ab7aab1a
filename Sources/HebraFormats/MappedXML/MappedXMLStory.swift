internal import HebraLanguage
internal import HebraModel

/// Reads XML by a mapping.
///
/// It collects a whole turn first, because the speaker may follow the words.
struct MappedXMLStory: XMLConsumer {
  /// A piece of a turn.
  private enum Piece {
    case text([UInt8])
    case aside(String, [UInt8])
    case paragraph
  }

  /// The destination of the bytes being read.
  private enum Place {
    case text, speaker, time, aside, unmapped
  }

  private(set) var turns = 0
  /// The names in the file, for the error of a mapping that finds nothing.
  private(set) var names: Set<String> = []
  private(set) var failure: ReadError? { didSet { hasFailed = failure != nil } }
  // Stored separately because it is read after every event, when copying the error would be costly.
  private(set) var hasFailed = false
  private let mapping: XMLMapping
  private let budget: ReadingBudget
  private let numbers: [String: Int32]
  private let aside: Set<Int32>
  private var spoken: SpokenText
  private var pieces: [Piece] = []
  private var speaker: [UInt8] = []
  private var time: [UInt8] = []
  private var place = Place.unmapped
  /// The number of open elements inside the turn, including the turn itself; 0 outside.
  private var depth = 0
  /// The depths at which the text, or a value or set-aside element, began; nil outside.
  private var textDepth: Int?
  private var captureDepth: Int?
  private var buffer: [UInt8] = []
  private var length = 0
  private var silent = 0
  /// Whether an element has just ended.
  private var isBehindElement = false

  init(_ mapping: XMLMapping, budget: ReadingBudget) {
    self.mapping = mapping
    self.budget = budget
    spoken = SpokenText(budget)
    var numbers: [String: Int32] = [:]
    func add(_ name: String?) {
      guard let name, numbers[name] == nil else { return }
      numbers[name] = Int32(numbers.count + 1)
    }
    add(mapping.turn)
    add(mapping.text)
    for source in [mapping.speaker, mapping.time] { add(source?.name) }
    for name in mapping.aside { add(name) }
    self.numbers = numbers
    aside = Set(mapping.aside.compactMap { numbers[$0] })
  }

  mutating func number(of name: String, in namespace: String?) -> Int32 {
    if names.count < 1000 { names.insert(name) }
    return numbers[name] ?? 0
  }

  mutating func start(_ number: Int32, _ attributes: XMLAttributes) {
    if depth == 0 {
      if number != 0, number == numbers[mapping.turn] { begin(attributes) }
      return
    }
    depth += 1
    // The parts of a name: `<nombre>Ana</nombre><apellido>Ruiz</apellido>`.
    if isBehindElement, place == .speaker { buffer.append(0x20) }
    isBehindElement = false
    guard captureDepth == nil, number != 0 else { return }
    if aside.contains(number) {
      capture(.aside)
    } else if number == numbers.number(ofElement: mapping.speaker) {
      capture(.speaker)
    } else if number == numbers.number(ofElement: mapping.time) {
      capture(.time)
    } else if textDepth == nil, let text = mapping.text, number == numbers[text] {
      setUnmappedAside()
      pieces.append(.paragraph)
      textDepth = depth
      place = .text
    }
  }

  private mutating func begin(_ attributes: XMLAttributes) {
    setUnmappedAside()
    turns += 1
    depth = 1
    pieces = []
    speaker = value(of: mapping.speaker, attributes)
    time = value(of: mapping.time, attributes)
    place = mapping.text == nil ? .text : .unmapped
  }

  private func value(of source: XMLMapping.Source?, _ attributes: XMLAttributes) -> [UInt8] {
    guard case .attribute(let name)? = source, let number = numbers[name] else { return [] }
    return Array((attributes.string(number) ?? "").utf8)
  }

  private mutating func capture(_ new: Place) {
    budget.spend(4)
    budget.hold(ReadingBudget.mark)
    if place == .unmapped { setUnmappedAside() }
    captureDepth = depth
    place = new
    buffer = []
  }

  mutating func end(_ number: Int32) {
    guard depth > 0 else { return }
    isBehindElement = true
    if captureDepth == depth { endCapture() }
    if textDepth == depth {
      textDepth = nil
      place = .unmapped
    }
    if depth == 1 { setUnmappedAside() }
    depth -= 1
    if depth == 0 { endTurn() }
  }

  private mutating func endCapture() {
    switch place {
    case .speaker: if speaker.isEmpty { speaker = buffer }
    case .time: if time.isEmpty { time = buffer }
    default: pieces.append(.aside("note", buffer))
    }
    buffer = []
    captureDepth = nil
    place = textDepth == nil && mapping.text != nil ? .unmapped : .text
  }

  private mutating func setUnmappedAside() {
    guard SpokenText.hasText(buffer) else {
      buffer = []
      return
    }
    if depth == 0 {
      spoken.setAside("unmapped", buffer)
    } else {
      pieces.append(.aside("unmapped", buffer))
    }
    buffer = []
  }

  private mutating func endTurn() {
    place = .unmapped
    let name = String(decoding: SpokenText.collapsed(speaker), as: UTF8.self)
    if name.isEmpty { silent += 1 }
    spoken.begin(name.isEmpty ? nil : .init(id: name, name: name))
    let written = String(decoding: SpokenText.collapsed(time), as: UTF8.self)
    spoken.time =
      switch mapping.unit {
      case .seconds: WrittenTime.seconds(written)
      case .milliseconds: WrittenTime.seconds(written, perSecond: 1000)
      case .clock: WrittenTime.clock(written)
      }
    for piece in pieces {
      switch piece {
      case .text(let bytes): spoken.take(bytes.span)
      case .aside(let kind, let bytes): spoken.setAside(kind, bytes)
      case .paragraph: spoken.flush()
      }
    }
    spoken.begin(nil)
    pieces = []
  }

  mutating func text(_ bytes: Span<UInt8>) {
    isBehindElement = false
    length += bytes.count
    if length > budget.limits.characters * 4 || spoken.isTooLong { failure = spoken.tooLong }
    guard depth > 0, place == .text else { return buffer.append(contentsOf: bytes) }
    if case .text(var last)? = pieces.last {
      // Removed first, so that appending does not copy its bytes.
      pieces.removeLast()
      last.append(contentsOf: bytes)
      pieces.append(.text(last))
    } else {
      pieces.append(.text(Array(bytes)))
    }
  }

  /// The finished document.
  mutating func finish() throws(ReadError) -> SourceDocument {
    setUnmappedAside()
    if silent > 0 { spoken.note(Notice(.xmlTurnsWithoutSpeaker, count: silent)) }
    return try spoken.finish()
  }
}

extension XMLMapping.Source {
  /// The name of the attribute or element.
  var name: String {
    switch self {
    case .attribute(let name), .element(let name): name
    }
  }
}

extension [String: Int32] {
  /// The number of the element that `source` names, or nil if it names an attribute.
  fileprivate func number(ofElement source: XMLMapping.Source?) -> Int32? {
    guard case .element(let name)? = source else { return nil }
    return self[name]
  }
}
