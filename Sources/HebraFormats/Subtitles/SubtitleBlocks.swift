internal import HebraLanguage
internal import HebraModel

/// The contents of a WebVTT or SubRip file, block by block.
struct SubtitleBlocks {
  private(set) var cues: [SubtitleCue] = []
  /// Blocks of WebVTT that are not cues (`NOTE`, `STYLE`, `REGION`, the header), with the index of
  /// the cue that follows.
  private(set) var asides: [(kind: String, cue: Int, bytes: [UInt8])] = []
  private(set) var ruby: [(cue: Int, bytes: [UInt8])] = []
  private let budget: ReadingBudget

  /// Reads the lines of `bytes`; a timing line begins a cue, and an empty line ends it.
  init(_ bytes: [UInt8], isVTT: Bool, _ budget: ReadingBudget) throws(ReadError) {
    self.budget = budget
    let lines = try TextLines.ranges(of: bytes, budget: budget).map { bytes[$0] }
    // In rolling WebVTT captions, lines that contain one space do not end a cue.
    func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
      isVTT ? line.isEmpty : line.allSatisfy(\.isASCIISpace)
    }
    var i = 0
    if isVTT, let first = lines.first, first.starts(with: "WEBVTT".utf8) {
      let end = lines[1...].firstIndex(where: isBlank) ?? lines.count
      // Some programs omit the empty line after the header.
      let cue = lines[..<end].firstIndex { CueTiming($0) != nil } ?? end
      setAside("property", Array(lines[0].dropFirst(6)))
      if cue > 1 { setAside("property", Self.joined(lines[1..<cue])) }
      i = cue
    }
    while i < lines.count {
      if isBlank(lines[i]) {
        i += 1
        continue
      }
      let end = lines[i...].firstIndex(where: isBlank) ?? lines.count
      takeBlock(lines[i..<end], isVTT: isVTT)
      try budget.check()
      i = end
    }
  }

  private mutating func takeBlock(_ block: ArraySlice<ArraySlice<UInt8>>, isVTT: Bool) {
    if isVTT, let kind = Self.aside(block[block.startIndex]) {
      return setAside(kind, Self.joined(block))
    }
    var rest = block
    while !rest.isEmpty, !budget.isOver {
      guard let timing = rest.firstIndex(where: { CueTiming($0) != nil }) else {
        takeUntimed(rest)
        return
      }
      // The line above the times is the cue's name; earlier lines belong to a cue whose times are
      // missing.
      let head = rest[rest.startIndex..<timing].dropLast()
      if !head.isEmpty { takeUntimed(head) }
      let body = rest[(timing + 1)...]
      // If two cues have no empty line between them, the number of the second ends the first.
      var end = body.firstIndex { CueTiming($0) != nil } ?? body.endIndex
      if end < body.endIndex, end > body.startIndex, Self.isNumber(body[end - 1]) { end -= 1 }
      let times = CueTiming(rest[timing])
      take(body[body.startIndex..<end], times)
      rest = body[end...]
    }
  }

  private mutating func take(_ lines: ArraySlice<ArraySlice<UInt8>>, _ times: CueTiming?) {
    budget.hold(ReadingBudget.definition)
    budget.spend(lines.reduce(8) { $0 + $1.count / 4 + 8 })
    let text = CueText(Array(lines))
    budget.hold(text.lines.reduce(0) { $0 + $1.bytes.count + 64 })
    for piece in text.ruby { ruby.append((cues.count, piece)) }
    cues.append(SubtitleCue(start: times?.start, end: times?.end, lines: text.lines))
  }

  /// Takes text without times: the rest of a cue after an empty line, or a block without a timing
  /// line.
  private mutating func takeUntimed(_ lines: ArraySlice<ArraySlice<UInt8>>) {
    if lines.count == 1, let only = lines.first, Self.isNumber(only) { return }
    take(lines, nil)
  }

  private mutating func setAside(_ kind: String, _ bytes: [UInt8]) {
    budget.hold(bytes.count + ReadingBudget.aside)
    asides.append((kind, cues.count, bytes))
  }

  private static func aside(_ line: ArraySlice<UInt8>) -> String? {
    let word = line.prefix { !$0.isASCIISpace }
    if word.elementsEqual("NOTE".utf8) { return "note" }
    guard line.dropFirst(word.count).allSatisfy(\.isASCIISpace) else { return nil }
    return word.elementsEqual("STYLE".utf8) || word.elementsEqual("REGION".utf8) ? "style" : nil
  }

  private static func isNumber(_ line: ArraySlice<UInt8>) -> Bool {
    let digits = line.filter { !$0.isASCIISpace }
    return !digits.isEmpty && digits.allSatisfy { 0x30...0x39 ~= $0 }
  }

  private static func joined(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [UInt8] {
    Array(lines.joined(separator: [0x0A]))
  }
}
