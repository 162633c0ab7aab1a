import HebraFormats
import HebraModel
import HebraTurns
import TestSupport
import Testing

/// Two hundred turns that a seed makes, to be poured into a format and read out of it again.
struct Talk {
  struct Turn {
    var speaker: String
    var words: String
    /// Whole seconds from the beginning.
    var time: Int
  }

  var turns: [Turn] = []
  private var state: UInt64

  private static let pieces = [
    "Pues sí", "yo creo que no", "¿y usted?", "el año pasado", "la señora Inés", "me dijo: váyase",
    "a las 10:30", "<nadie> & todos", "«eso»", "3,5 km", "ñandú", "cafe\u{301}",
    "(eso fue en mayo)",
    "un día — otro", "y así fue", "el agua no sirve", "👩🏽‍🌾", "¡no!", "\"así\"", "{llave}", "a\\b",
  ]

  /// Never the same speaker twice in a row, so that a turn is a turn in every format.
  init(seed: UInt64, speakers: [String] = ["Ana Ruiz", "P1", "Hablante 2"]) {
    state = seed
    var last = 0
    for index in 0..<200 {
      let voice = (last + 1 + draw(speakers.count - 1)) % speakers.count
      last = voice
      let count = 1 + draw(6)
      let words = (0..<count).map { _ in Self.pieces[draw(Self.pieces.count)] }
      turns.append(
        Turn(
          speaker: speakers[voice], words: "Bueno " + words.joined(separator: ", ") + ".",
          time: index * 7))
    }
  }

  private mutating func draw(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }

  /// What each turn says as the canonical text has it.
  static func canonical(_ words: String) -> String {
    words.replacing("cafe\u{301}", with: "caf\u{E9}")
  }

  /// Checks that `document` says just these turns.
  func check(
    _ document: SourceDocument, hasTimes: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let transcript = TurnDetector().transcript(of: document).transcript
    #expect(
      transcript.turns.map(\.label) == turns.map(\.speaker), sourceLocation: sourceLocation)
    let speech = transcript.turns.map { Array((transcript.text.text(in: $0.speech) ?? "?").utf8) }
    #expect(
      speech == turns.map { Array(Self.canonical($0.words).utf8) }, sourceLocation: sourceLocation)
    if hasTimes {
      #expect(
        transcript.turns.map(\.time) == turns.map { Double($0.time) },
        sourceLocation: sourceLocation)
    }
    #expect(TurnLaws.broken(by: transcript).isEmpty, sourceLocation: sourceLocation)
    expectDocumentLaws(document)
  }

  /// `0:01:23` with two digits each.
  static func clock(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: ":")
  }
}

/// Every cut of a small file is read or refused, and what is read keeps the laws.
func expectNoTrap(_ bytes: [UInt8], _ name: String, step: Int = 1) {
  for count in stride(from: 0, through: bytes.count, by: step) {
    if let read = try? Readers.read(bytes: Array(bytes[..<count]), name: name) {
      expectDocumentLaws(read.document, "\(count)")
      _ = TurnDetector().transcript(of: read.document)
    }
  }
  for place in stride(from: 0, to: bytes.count, by: step) {
    for change in [UInt8(0x55), 0xFF, bytes[place] ^ 0x3C] {
      var turned = bytes
      turned[place] ^= change
      _ = try? Readers.read(bytes: turned, name: name)
    }
  }
}
