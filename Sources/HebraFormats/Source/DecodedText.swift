internal import HebraModel

/// The contents of a text file as UTF-8 without byte order mark, and how its encoding was found.
struct DecodedText {
  var bytes: [UInt8]
  var encoding: TextEncoding
  /// Whether the encoding was detected from the letters, without a mark or the user's statement.
  var isGuessed = false
  /// The number of bytes without a character in the encoding; they became U+FFFD.
  var undecodable = 0

  /// Decodes `source`.
  ///
  /// A byte order mark takes precedence over the stated encoding.
  init(_ source: [UInt8], as stated: TextEncoding? = nil) throws(ReadError) {
    if source.starts(with: [0xEF, 0xBB, 0xBF]) {
      try self.init(utf8: source.dropFirst(3))
    } else if source.starts(with: [0xFF, 0xFE]) || stated == .utf16LittleEndian {
      try self.init(utf16: source, isLittle: true)
    } else if source.starts(with: [0xFE, 0xFF]) || stated == .utf16BigEndian {
      try self.init(utf16: source, isLittle: false)
    } else if let stated, stated.upperHalf != nil {
      self.init(source, oneByte: stated)
    } else if stated == nil {
      do throws(ReadError) {
        try self.init(utf8: source[...])
      } catch {
        guard let found = EncodingEvidence.decide(source) else { throw error }
        self.init(source, oneByte: found)
        isGuessed = true
      }
    } else {
      try self.init(utf8: source[...])
    }
  }

  /// Adds the encoding to the receipt, with a notice if it was detected.
  func note(in document: inout SourceDocument) {
    document.items.append(.init(kind: "encoding-" + encoding.rawValue, found: 1, kept: 1))
    if isGuessed {
      document.notices.append(
        Notice(.textEncodingDetected, details: ["encoding": encoding.rawValue]))
    }
    if undecodable > 0 {
      document.notices.append(
        Notice(
          .textUndecodable, count: undecodable, details: ["encoding": encoding.rawValue]))
    }
  }

  /// Refuses bytes that are not UTF-8, with the position of the first bad byte, and text that is
  /// really UTF-16.
  private init(utf8 source: ArraySlice<UInt8>) throws(ReadError) {
    var decoder = UTF8.ForwardParser()
    var iterator = source.makeIterator()
    var place = source.startIndex
    var zeros = 0
    loop: while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar):
        place += scalar.count
        if scalar.first == 0 { zeros += 1 }
      case .emptyInput: break loop
      case .error: throw ReadError(.notUTF8, details: ["byte": String(place)])
      }
    }
    if zeros * 4 > source.count { throw ReadError(.notUTF8, details: ["byte": "0"]) }
    bytes = Array(source)
    encoding = .utf8
  }

  private init(utf16 source: [UInt8], isLittle: Bool) throws(ReadError) {
    let hasMark = source.starts(with: isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF])
    var units: [UInt16] = []
    units.reserveCapacity(source.count / 2)
    for i in stride(from: hasMark ? 2 : 0, to: source.count - 1, by: 2) {
      let (first, second) = (UInt16(source[i]), UInt16(source[i + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
    }
    var result: [UInt8] = []
    let isBroken = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true,
      into: { result.append($0) })
    guard !isBroken, source.count % 2 == 0 else {
      throw ReadError(.notUTF8, details: ["byte": String(result.count)])
    }
    bytes = result
    encoding = isLittle ? .utf16LittleEndian : .utf16BigEndian
  }

  private init(_ source: [UInt8], oneByte encoding: TextEncoding) {
    let upper = encoding.upperHalf ?? []
    let table = upper.map { UTF8.encode($0) ?? UTF8.encodedReplacementCharacter }
    var result: [UInt8] = []
    result.reserveCapacity(source.count + source.count / 8)
    for byte in source {
      if byte < 0x80 {
        result.append(byte)
      } else {
        let place = Int(byte) - 0x80
        if upper[place] == "\u{FFFD}" { undecodable += 1 }
        result += table[place]
      }
    }
    bytes = result
    self.encoding = encoding
  }
}
