internal import HebraLanguage

extension DOCXStory {
  /// Sets aside the alternative text of an image or a shape.
  mutating func describe(_ attributes: XMLAttributes, _ names: [DOCXName]) {
    guard let place = paragraph?.bytes.count else { return }
    let pieces = names.compactMap { attributes.string($0) }.filter { !$0.isEmpty }
    guard !pieces.isEmpty else { return }
    let bytes = Array(pieces.joined(separator: "\n").utf8)
    paragraph?.asides.append(.init(kind: "alternative-text", place: place, bytes: bytes))
    tally.add("alternative-text")
    tally.words["alternative-text", default: 0] += WordCounter.count(bytes)
  }

  /// Marks the position of a diagram; its words are in a part of their own.
  mutating func markDiagram(_ attributes: XMLAttributes) {
    guard let id = attributes.string(.diagramData), let place = paragraph?.bytes.count else {
      return
    }
    paragraph?.marks.append(.init(kind: .diagram, id: id, place: place))
  }
}

/// The words of a diagram (SmartArt), one line for each paragraph.
struct DOCXDiagram: XMLConsumer {
  private(set) var bytes: [UInt8] = []
  private var takesText = false

  private enum Name: Int32 {
    case paragraph = 1, text
  }

  func number(of name: String, in namespace: String?) -> Int32 {
    guard let namespace,
      namespace.hasSuffix("drawingml/2006/main")
        || namespace.hasSuffix("ooxml/drawingml/main")
    else { return 0 }
    return name == "p" ? Name.paragraph.rawValue : name == "t" ? Name.text.rawValue : 0
  }

  mutating func start(_ name: Int32, _ attributes: XMLAttributes) {
    if name == Name.text.rawValue { takesText = true }
  }

  mutating func end(_ name: Int32) {
    if name == Name.text.rawValue { takesText = false }
    if name == Name.paragraph.rawValue, let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  mutating func text(_ piece: Span<UInt8>) {
    guard takesText else { return }
    for i in 0..<piece.count { bytes.append(max(0x20, piece[i])) }
  }
}
