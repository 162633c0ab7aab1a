internal import HebraLanguage

/// Removes the tags from the lines of a cue and finds the speakers that they name.
///
/// Only tags of WebVTT and SubRip are removed: any other (`<risas/>`) is text, as in a transcript.
struct CueText {
  /// The greatest length in bytes within which a tag must end.
  private static let reach = 512
  private(set) var lines: [CueLine] = []
  /// Ruby texts, which are set aside.
  private(set) var ruby: [[UInt8]] = []
  private var voice: String?
  private var line: [UInt8] = []
  private var isRuby = false

  init(_ source: [ArraySlice<UInt8>]) {
    for piece in source {
      take(piece)
      endLine()
    }
  }

  private mutating func take(_ source: ArraySlice<UInt8>) {
    let bytes = Array(source)
    var i = 0
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: "<"):
        if let end = tag(bytes, at: i) { i = end } else { append(bytes[i], &i) }
      case UInt8(ascii: "{") where bytes[i...].starts(with: "{\\".utf8):
        // `{\an8}` sets the position on the screen.
        if let end = bytes[i...].prefix(Self.reach).firstIndex(of: UInt8(ascii: "}")) {
          i = end + 1
        } else {
          append(bytes[i], &i)
        }
      case UInt8(ascii: "&"):
        if let found = CharacterReferences.read(bytes, at: i) {
          add(Array(UTF8.encode(found.scalar) ?? UTF8.encodedReplacementCharacter))
          i = found.end
        } else {
          append(bytes[i], &i)
        }
      default: append(bytes[i], &i)
      }
    }
  }

  private mutating func append(_ byte: UInt8, _ i: inout Int) {
    add([byte])
    i += 1
  }

  private mutating func add(_ bytes: [UInt8]) {
    if isRuby { ruby[ruby.count - 1] += bytes } else { line += bytes }
  }

  /// Processes the tag at `start` and returns its end; nil if it is not a subtitle tag.
  private mutating func tag(_ bytes: [UInt8], at start: Int) -> Int? {
    guard let close = bytes[start...].prefix(Self.reach).firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    var inner = bytes[(start + 1)..<close]
    if let first = inner.first, 0x30...0x39 ~= first {
      var i = inner.startIndex
      return CueTiming.seconds(inner, &i) != nil && i == close ? close + 1 : nil
    }
    let isEnd = inner.first == UInt8(ascii: "/")
    if isEnd { inner = inner.dropFirst() }
    let name = inner.prefix { $0 != UInt8(ascii: ".") && !$0.isASCIISpace }
    let key = String(decoding: name, as: UTF8.self).lowercased()
    guard ["v", "c", "i", "b", "u", "s", "ruby", "rt", "lang", "font"].contains(key) else {
      return isEnd && inner.isEmpty ? close + 1 : nil
    }
    if key == "v" {
      endLine()
      voice = nil
      if !isEnd, let space = inner.firstIndex(where: \.isASCIISpace) {
        let text = CharacterReferences.resolved(Array(inner[space...]))
        let words = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        if !words.isEmpty { voice = words.joined(separator: " ") }
      }
    } else if key == "rt" {
      isRuby = !isEnd
      if isRuby { ruby.append([]) }
    }
    return close + 1
  }

  private mutating func endLine() {
    let trimmed = SpokenText.collapsed(line)
    if !trimmed.isEmpty { lines.append(CueLine(voice: voice, bytes: trimmed)) }
    line.removeAll(keepingCapacity: true)
  }
}
