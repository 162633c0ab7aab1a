import HebraFormats
import HebraModel
import HebraTurns
import Testing

/// Two hundred turns of invented people, made from a seed, to be poured into a format and read out.
struct InventedTalk {
  struct Line: Equatable {
    var speaker: String
    var words: String
    /// Whole milliseconds from the beginning.
    var start: Int
    var end: Int
  }

  private(set) var lines: [Line] = []

  private static let pieces = [
    "Pues sí", "yo creo que no", "¿y usted?", "el año pasado", "la señora Inés", "me dijo: váyase",
    "a las 10:30", "menos < que & más >", "«eso»", "3,5 km", "ñandú", "\"así\"", "un día — otro",
    "el agua no sirve", "👩🏽‍🌾", "¡no!", "{llave}", "a\\b",
  ]

  /// Some speak twice in a row and some before the one before has ended.
  init(seed: UInt64, speakers: [String] = ["Ana Inventada", "P1", "Hablante 2"]) {
    var state = seed
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    var now = 0
    for _ in 0..<200 {
      now += 250 + 10 * draw(700)
      let words = (0...draw(5)).map { _ in Self.pieces[draw(Self.pieces.count)] }
      lines.append(
        Line(
          speaker: speakers[draw(speakers.count)],
          words: "Bueno " + words.joined(separator: ", ") + ".", start: now,
          end: now + 200 + draw(9000)))
    }
  }

  /// The speakers, in order of their first turn.
  var speakers: [String] {
    var seen: [String] = []
    for line in lines where !seen.contains(line.speaker) { seen.append(line.speaker) }
    return seen
  }

  /// Checks that `document` says just these turns, at these times if the format has any.
  func check(
    _ document: SourceDocument, hasTimes: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let transcript = TurnDetector().transcript(of: document).transcript
    #expect(
      transcript.turns.map(\.label) == lines.map(\.speaker), sourceLocation: sourceLocation)
    #expect(
      transcript.turns.map { transcript.text.text(in: $0.speech) } == lines.map(\.words),
      sourceLocation: sourceLocation)
    let times = transcript.turns.map { $0.time.map { Int(($0 * 1000).rounded()) } }
    #expect(
      times == lines.map { hasTimes ? $0.start : nil }, sourceLocation: sourceLocation)
    expectDocumentLaws(document)
  }

  /// Text for XML.
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  /// Seconds with three decimals.
  static func seconds(_ milliseconds: Int) -> String {
    "\(milliseconds / 1000)." + String("\(1000 + milliseconds % 1000)".dropFirst())
  }
}

/// Every seventh cut of a small file, and every seventh byte turned over, is read or refused, and
/// what is read keeps the laws.
func expectReadOrRefused(_ text: String, _ name: String) {
  let bytes = Array(text.utf8)
  for place in stride(from: 0, to: bytes.count, by: 7) {
    var turned = bytes
    turned[place] ^= 0x15
    for piece in [Array(bytes[..<place]), turned] {
      guard let document = try? Readers.read(bytes: piece, name: name).document else { continue }
      expectDocumentLaws(document, "\(name) \(place)")
      _ = TurnDetector().transcript(of: document)
    }
  }
}

/// The code with which a file is refused, nil when it is read.
func refusal(_ text: String, _ name: String, _ limits: ReadLimits = ReadLimits()) -> String? {
  ReadersTests.code(Array(text.utf8), name, limits)
}
