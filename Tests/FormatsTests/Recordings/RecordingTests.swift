import Foundation
import HebraFormats
import HebraModel
import HebraTurns
import TestSupport
import Testing

@Suite struct RecordingTests {
  private func read(_ text: String, _ expected: String = "whisper") throws -> SourceDocument {
    let (document, reader, _) = try Readers.read(bytes: Array(text.utf8), name: "a")
    #expect(reader == expected)
    expectDocumentLaws(document)
    return document
  }

  static let whisper = """
    {"text": " otra cosa", "segments": [
    {"id": 0, "start": 0.0, "end": 2.5, "text": " \\u00bfC\\u00f3mo est\\u00e1?", "speaker": "SPEAKER_00",
     "words": [{"word": " mal", "start": 0.0, "end": 0.2, "probability": 0.1}]},
    {"start": 2.5, "end": 4, "text": " ¿Y la\\n familia?", "speaker": "SPEAKER_00"},
    {"start": 4, "end": 5, "text": "[Música]"},
    {"start": 5, "end": 6, "text": "Bien.", "speaker": "SPEAKER_01"},
    {"start": 6.5, "end": 7, "text": "Sin nombre."}], "language": "es"}
    """

  @Test func `reads segments and never the whole text`() throws {
    let document = try read(Self.whisper)
    #expect(document.text == "¿Cómo está?\n¿Y la familia?\n[Música]\nBien.\nSin nombre.")
    #expect(
      document.paragraphs.map(\.speaker?.name) == [
        "SPEAKER_00", "SPEAKER_00", nil, "SPEAKER_01", nil,
      ])
    #expect(document.paragraphs.map(\.time) == [0, 2.5, 4, 5, 6.5])
    let transcript = TurnDetector().transcript(of: document).transcript
    #expect(transcript.turns.map(\.label) == ["SPEAKER_00", "SPEAKER_01"])
    #expect(transcript.turns.map(\.time) == [0, 5])
    #expect(transcript.stretches.count == 1)
  }

  @Test func `takes names that somebody wrote before the segments`() throws {
    func document(_ texts: [String]) throws -> SourceDocument {
      let segments = texts.map { "{\"start\": 1, \"end\": 2, \"text\": \"\($0)\"}" }
      return try read("{\"segments\": [" + segments.joined(separator: ",") + "]}")
    }
    let talk = try document([
      "entrevistadora: ¿Y?", "Luz : Nada.", "Nada más.", "♪ ♪", "luz: Eso.", "Entrevistadora: Ya.",
    ])
    #expect(talk.text == "¿Y?\nNada.\nNada más.\n♪ ♪\nEso.\nYa.")
    #expect(
      talk.paragraphs.map(\.speaker?.name) == [
        "entrevistadora", "Luz", "Luz", nil, "Luz", "entrevistadora",
      ])
    let plain = try document(["Sí: es así.", "Nada."])
    #expect(plain.paragraphs.allSatisfy { $0.speaker == nil })
  }

  @Test func `names words that a program repeats in silence`() throws {
    func list(_ count: Int) -> String {
      let one = "{\"start\": 1, \"end\": 2, \"text\": \"Gracias.\"}"
      return "{\"segments\": [" + [String](repeating: one, count: count).joined(separator: ",")
        + "]}"
    }
    #expect(try read(list(3)).notices.isEmpty)
    let document = try read(list(9))
    #expect(document.notices == [Notice("recording.repeats")])
    #expect(document.paragraphs.count == 9)
  }

  @Test(arguments: [
    ("{\"segments\": [", "json.malformed"), ("{\"segments\": [{\"text\": 3}]}", "json.malformed"),
    ("{\"segments\": []}", "text.none"), ("{\"otra\": 1}", "json.unknown"), ("3", "json.unknown"),
    ("[{\"text\": \"hola\"}]", nil), ("", "file.empty"),
    ("{\"segments\": " + String(repeating: "[", count: 100_000), "json.limit"),
    (
      String(repeating: "{\"a\":", count: 300) + "1" + String(repeating: "}", count: 300),
      "json.limit"
    ),
  ])
  func `refuses by name`(_ text: String, _ code: String?) {
    #expect(ReadersTests.code(Array(text.utf8), "a.json") == code)
  }

  static let otranscribe = #"""
    {"text":"<p><span class=\"timestamp\" data-timestamp=\"12.34\">00:12</span>&nbsp;E: &iquest;C&oacute;mo <b>est\u00e1</b>?<br><span class=\"timestamp\" data-timestamp=\"15\">00:15</span> I: Bien <span class=\"timestamp\" data-timestamp=\"16\">00:16</span>, s&iacute;.</p><p>E: &iquest;Y?</p><p>I: Pues.<br /></p>","media":"audio.mp3","media-source":"","media-time":20.1}
    """#

  @Test func `reads the lines and stamps of oTranscribe`() throws {
    let document = try read(Self.otranscribe, "otranscribe")
    #expect(document.text == "\u{A0}E: ¿Cómo está?\nI: Bien , sí.\nE: ¿Y?\nI: Pues.")
    #expect(document.paragraphs.map(\.time) == [12.34, 15, nil, nil])
    #expect(document.setAside.map(\.text) == ["00:16", "audio.mp3"])
    let turns = TurnDetector().transcript(of: document).transcript.turns
    #expect(turns.map(\.label) == ["E", "I", "E", "I"])
    #expect(turns.map(\.time) == [12.34, 15, nil, nil])
  }

  @Test(arguments: 1...3)
  func `two hundred turns come back`(seed: UInt64) throws {
    let talk = Talk(seed: seed)
    func quoted(_ text: String) throws -> String {
      String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
    }
    let segments = try talk.turns.map { turn in
      "{\"start\": \(turn.time), \"text\": \(try quoted(turn.words)), "
        + "\"speaker\": \(try quoted(turn.speaker))}"
    }
    talk.check(try read("{\"segments\": [" + segments.joined(separator: ",") + "]}"))
    let lines = talk.turns.map { turn in
      let words = turn.words.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      return "<span class=\"timestamp\" data-timestamp=\"\(turn.time)\">x</span>"
        + "\(turn.speaker): \(words)<br>"
    }
    let file = "{\"text\": \(try quoted(lines.joined())), \"media-time\": 1}"
    talk.check(try read(file, "otranscribe"))
  }

  @Test func `no cut and no turned byte is a trap`() {
    expectNoTrap(Array(Self.whisper.utf8), "a.json", step: 2)
    expectNoTrap(Array(Self.otranscribe.utf8), "a.otr", step: 2)
  }
}
