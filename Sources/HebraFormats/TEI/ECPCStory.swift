internal import HebraLanguage
internal import HebraModel

/// Reads a record of the Spanish Congress in the markup of the ECPC corpus.
///
/// The speaker of an `<intervention>` is its `<name>`, or its `<post>` if the name is `UNKNOWN` or
/// `NA`, as for the chair. Every line of a `<speech>` is a paragraph; `<omit>` and `<page_number>`
/// are set aside.
struct ECPCStory: SpokenStory {
  enum Name: Int32 {
    case body = 1, back, intervention, name, post, speech, heading, omit, chair, speaker

    static let names: [String: Name] = [
      "body": .body, "back": .back, "intervention": .intervention, "name": .name, "post": .post,
      "speech": .speech, "heading": .heading, "omit": .omit, "page_number": .omit,
      "chair": .chair, "speaker": .speaker,
    ]
  }

  var spoken: SpokenText
  var failure: ReadError? { didSet { hasFailed = failure != nil } }
  // Stored separately because it is read after every event, when copying the error would be costly.
  private(set) var hasFailed = false
  private var isInBody = false
  private var isInSpeaker = false
  private var isInSpeech = false
  private var isInBack = false
  private var asideDepth = 0
  private var buffer: [UInt8] = []
  private var name: String?
  private var post: String?

  init(budget: ReadingBudget) { spoken = SpokenText(budget) }

  mutating func number(of name: String, in namespace: String?) -> Int32 {
    Name.names[name]?.rawValue ?? 0
  }

  mutating func start(_ number: Int32, _ attributes: XMLAttributes) {
    if asideDepth > 0 { return asideDepth += 1 }
    switch Name(rawValue: number) {
    case .body: isInBody = true
    case .back:
      isInBack = true
      buffer = []
    case .intervention: (name, post) = (nil, nil)
    case .speaker: isInSpeaker = true
    case .name, .post: buffer = []
    case .speech:
      spoken.begin(.init(id: name ?? post ?? "?", name: name ?? post ?? "?", part: post))
      isInSpeech = true
    case .heading: spoken.flush()
    case .omit where isInBody:
      asideDepth = 1
      buffer = []
    default: break
    }
  }

  mutating func end(_ number: Int32) {
    if asideDepth > 0 {
      asideDepth -= 1
      if asideDepth == 0 { spoken.setAside("note", buffer) }
      return
    }
    switch Name(rawValue: number) {
    case .body: isInBody = false
    case .back:
      isInBack = false
      spoken.flush()
      spoken.setAside("footer", buffer)
    case .speaker: isInSpeaker = false
    case .name where isInSpeaker: name = known()
    case .post where isInSpeaker: post = known()
    case .speech:
      spoken.begin(nil)
      isInSpeech = false
    case .heading: spoken.flush()
    default: break
    }
  }

  private func known() -> String? {
    let value = String(decoding: SpokenText.collapsed(buffer), as: UTF8.self)
    return ["", "UNKNOWN", "NA"].contains(value) ? nil : value
  }

  mutating func text(_ bytes: Span<UInt8>) {
    if asideDepth > 0 || isInSpeaker || isInBack { return buffer.append(contentsOf: bytes) }
    guard isInBody else { return }
    guard isInSpeech else { return spoken.take(bytes) }
    var start = 0
    for end in 0..<bytes.count where bytes[end] == 0x0A {
      spoken.take(bytes.extracting(start..<end))
      spoken.flush()
      start = end + 1
    }
    spoken.take(bytes.extracting(start...))
    if spoken.isTooLong { failure = spoken.tooLong }
  }
}
