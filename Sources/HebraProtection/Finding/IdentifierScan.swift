internal import HebraLanguage
internal import HebraModel

/// One pass over the tokens of a text.
///
/// Each rule is tried at a token. It answers with the token at which to go on, or nil where it does
/// not apply.
struct IdentifierScan {
  let bytes: [UInt8]
  let tokens: [TextToken]
  let finder: IdentifierFinder
  let known: KnownIdentifiers
  var found: [FoundIdentifier] = []

  /// Addresses of mail and pages, in order.
  private var addresses: ArraySlice<TextRange> = []

  /// The words in lower case at which a rule may begin.
  private static let cues: WordMarks = [
    .given, .surname, .title, .kinship, .placeHead, .bodyHead, .localBody, .unitHead, .office,
    .event, .number, .street, .alias, .place,
  ]

  init(_ text: String, _ finder: IdentifierFinder, _ known: KnownIdentifiers) {
    bytes = Array(text.utf8)
    let reader = TokenReader(bytes, finder.words)
    var tokens = reader.tokens
    self.finder = finder
    self.known = known
    if reader.hasAddress {
      addresses = WebAddresses.ranges(in: bytes)[...]
      var i = 0
      for address in addresses {
        while i < tokens.count, tokens[i].end <= address.start { i += 1 }
        while i < tokens.count, tokens[i].start < address.end {
          tokens[i].shape.formUnion(.address)
          i += 1
        }
      }
    }
    self.tokens = tokens
  }

  mutating func run() {
    let hasKnown = !known.phrases.isEmpty
    var i = 0
    while i < tokens.count {
      let token = tokens[i]
      if token.shape == .lowerWord, token.marks.isDisjoint(with: Self.cues) {
        if !hasKnown || !isKnownWord(token.hash) {
          i += 1
          continue
        }
      }
      i = max(next(i), i + 1)
    }
  }

  private func isKnownWord(_ hash: UInt64) -> Bool {
    !known.phrases.phrases(hash).isEmpty || known.parts[hash] != nil
  }

  private mutating func next(_ i: Int) -> Int {
    let token = tokens[i]
    if let end = address(i) ?? pseudonym(i) { return end }
    if token.shape.contains(.line), let end = labelEnd(i) { return end }
    if token.isNumber { return number(i) }
    if token.isMixed { return mixed(i) }
    if let end = knownName(i) { return end }
    if token.isCapital, let end = plate(i) ?? code(i) ?? keptName(i) { return end }
    let marks = token.marks
    if marks.contains(.place), let end = longPlace(i) { return end }
    if marks.contains(.number), let end = numberWords(i) { return end }
    if marks.contains(.alias), let end = alias(i) { return end }
    if marks.contains(.street), let end = street(i) { return end }
    if marks.contains(.unitHead), let end = unit(i) { return end }
    if marks.contains(.office), let end = office(i) { return end }
    if marks.contains(.event), let end = event(i) { return end }
    if marks.contains(.bodyHead), let end = body(i) { return end }
    if marks.contains(.localBody), let end = localBody(i) { return end }
    if marks.contains(.placeHead), let end = namedPlace(i) { return end }
    if !marks.isDisjoint(with: [.title, .kinship]), let end = titled(i) { return end }
    if marks.contains(.place), let end = listedPlace(i) { return end }
    if token.isCapital { return capital(i) }
    if !marks.isDisjoint(with: .name), let end = lowerName(i) { return end }
    if token.shape.contains(.caseless) { return net(i) }
    return i + 1
  }

  /// Leaves out what lies inside an address of mail or a page.
  private mutating func address(_ i: Int) -> Int? {
    guard tokens[i].shape.contains(.address), let first = addresses.first else { return nil }
    var end = i
    while end < tokens.count, tokens[end].start < first.end { end += 1 }
    // A word may reach over the end of the address.
    let range = first.hull(bounds(i..<end))
    add(range, .number, .number, hint: "correo")
    addresses = addresses.dropFirst()
    return end
  }

  // MARK: Findings

  /// Adds the tokens `range` as one finding.
  mutating func add(
    _ range: Range<Int>, _ kind: IdentifierKind, _ finding: IdentifierFinding, hint: String? = nil
  ) {
    let bounds = bounds(range)
    found.append(
      FoundIdentifier(
        range: bounds, kind: kind, finding: finding, key: fastKey(range) ?? key(bounds), hint: hint)
    )
  }

  mutating func add(
    _ range: TextRange, _ kind: IdentifierKind, _ finding: IdentifierFinding, key: String? = nil,
    hint: String? = nil
  ) {
    found.append(
      FoundIdentifier(
        range: range, kind: kind, finding: finding, key: key ?? self.key(range), hint: hint))
  }

  func bounds(_ range: Range<Int>) -> TextRange {
    TextRange(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)
  }

  func key(_ range: TextRange) -> String {
    IdentifierKey.of(String(decoding: bytes[range.start..<range.end], as: UTF8.self))
  }

  /// The folded form of a token.
  func folded(_ i: Int) -> String {
    let token = tokens[i]
    return fastKey(i..<i + 1)
      ?? Words.fold(String(decoding: bytes[token.start..<token.end], as: UTF8.self))
  }

  /// The key of a few words of Spanish letters with one space between them, else nil.
  private func fastKey(_ range: Range<Int>) -> String? {
    guard range.count < 6 else { return nil }
    var key: [UInt8] = []
    var i = tokens[range.lowerBound].start
    let end = tokens[range.upperBound - 1].end
    key.reserveCapacity(end - i)
    var wasSpace = true
    while i < end {
      let byte = bytes[i]
      if byte.isASCIILetter {
        key.append(byte | 0x20)
        wasSpace = false
      } else if byte == 0x20, !wasSpace {
        key.append(byte)
        wasSpace = true
      } else if byte == 0xC3 {
        guard let letter = Self.letter(bytes[i + 1]) else { return nil }
        if letter == 0xB1 { key.append(0xC3) }
        key.append(letter)
        i += 1
        wasSpace = false
      } else {
        return nil
      }
      i += 1
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// The base letter of a Spanish letter after the byte C3; the second byte of ñ for ñ.
  private static func letter(_ second: UInt8) -> UInt8? {
    switch second | 0x20 {
    case 0xA1: 0x61
    case 0xA9: 0x65
    case 0xAD: 0x69
    case 0xB3: 0x6F
    case 0xBA, 0xBC: 0x75
    case 0xB1: 0xB1
    default: nil
    }
  }

  /// Whether a token, in lower case, is an ordinary word.
  func isOrdinary(_ i: Int) -> Bool {
    tokens[i].marks.contains(.common) || finder.lexicon(folded(i))
  }
}
