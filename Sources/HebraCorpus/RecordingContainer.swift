internal import HebraFormats

/// Transcripts linked to a recording or a conversation by their times.
enum RecordingContainer {
  /// ELAN: one tier for each speaker on a common time line.
  case elan
  /// WebVTT: cues with a voice; a long turn has several cues.
  case webVTT
  /// The export of a WhatsApp conversation, with the voice messages transcribed.
  case whatsApp

  func pour(_ source: CorpusSource) -> [CorpusFile] {
    let (text, ending) =
      switch self {
      case .elan: (Self.elan(source), ".eaf")
      case .webVTT: (Self.webVTT(source), ".vtt")
      case .whatsApp: (Self.whatsApp(source), ".txt")
      }
    return [CorpusFile(name: source.document + ending, bytes: Array(text.utf8))]
      + CodingTable.files(of: source)
  }

  /// A turn with its times in milliseconds and its paragraphs.
  private struct Spoken {
    var label: String
    var start: Int
    var end: Int
    var paragraphs: [String]
  }

  private static func turns(_ source: CorpusSource) -> [Spoken] {
    var turns: [Spoken] = []
    for paragraph in source.paragraphs {
      switch paragraph.kind {
      case .labelled(let label, let time):
        let parts = (time ?? "00:00:00").split(separator: ":").map { Int($0) ?? 0 }
        let start = ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000
        turns.append(Spoken(label: label, start: start, end: start, paragraphs: [paragraph.text]))
      case .continuation: turns[turns.count - 1].paragraphs.append(paragraph.text)
      case .unlabelled, .heading, .field, .bullet: continue
      }
    }
    for i in turns.indices {
      // The estimated time to say it, with a limited overlap into the next turn, since people
      // interrupt.
      let length = 400 + turns[i].paragraphs.reduce(0) { $0 + $1.count } * 55
      let next = i + 1 < turns.count ? turns[i + 1].start + 900 : .max
      turns[i].end = min(turns[i].start + length, max(next, turns[i].start + 200))
    }
    return turns
  }

  private static func elan(_ source: CorpusSource) -> String {
    let turns = turns(source)
    var slots = ""
    var tiers: [(label: String, text: String)] = []
    for (number, turn) in turns.enumerated() {
      let (first, last) = ("ts\(2 * number + 1)", "ts\(2 * number + 2)")
      slots += """
            <TIME_SLOT TIME_SLOT_ID="\(first)" TIME_VALUE="\(turn.start)"/>
            <TIME_SLOT TIME_SLOT_ID="\(last)" TIME_VALUE="\(turn.end)"/>

        """
      let annotation = """
            <ANNOTATION>
              <ALIGNABLE_ANNOTATION ANNOTATION_ID="a\(number + 1)" \
        TIME_SLOT_REF1="\(first)" TIME_SLOT_REF2="\(last)">
                <ANNOTATION_VALUE>\(escaped(turn.paragraphs.joined(separator: " ")))</ANNOTATION_VALUE>
              </ALIGNABLE_ANNOTATION>
            </ANNOTATION>

        """
      if let tier = tiers.firstIndex(where: { $0.label == turn.label }) {
        tiers[tier].text += annotation
      } else {
        tiers.append((turn.label, annotation))
      }
    }
    let tierText = tiers.map { tier in
      """
        <TIER DEFAULT_LOCALE="es" LINGUISTIC_TYPE_REF="habla" \
      PARTICIPANT="\(escaped(tier.label))" TIER_ID="\(escaped(tier.label))">
      \(tier.text)  </TIER>

      """
    }.joined()
    // Tiers are speakers, so what nobody says, such as a title or a stage note, is not an
    // annotation.
    let properties = source.paragraphs.filter { !$0.isSpoken }.map {
      "    <PROPERTY NAME=\"nota\">\(escaped($0.text))</PROPERTY>\n"
    }.joined()
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <ANNOTATION_DOCUMENT AUTHOR="" DATE="\(source.date)T12:00:00-05:00" FORMAT="3.0" \
      VERSION="3.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:noNamespaceSchemaLocation="http://www.mpi.nl/tools/elan/EAFv3.0.xsd">
        <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds">
          <MEDIA_DESCRIPTOR MEDIA_URL="file:///grabaciones/\(source.document).wav" \
      MIME_TYPE="audio/x-wav"/>
      \(properties)  </HEADER>
        <TIME_ORDER>
      \(slots)  </TIME_ORDER>
      \(tierText)  <LINGUISTIC_TYPE GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="habla" \
      TIME_ALIGNABLE="true"/>
        <LOCALE COUNTRY_CODE="CO" LANGUAGE_CODE="es"/>
      </ANNOTATION_DOCUMENT>

      """
  }

  private static func webVTT(_ source: CorpusSource) -> String {
    var cues = "WEBVTT\n\nNOTE \(escaped(source.title)). Todo es inventado.\n"
    var number = 0
    var turn = 0
    let turns = turns(source)
    for paragraph in source.paragraphs {
      switch paragraph.kind {
      case .continuation: continue
      case .unlabelled, .heading, .field, .bullet:
        cues += "\nNOTE \(escaped(paragraph.text))\n"
        continue
      case .labelled: turn += 1
      }
      let spoken = turns[turn - 1]
      let pieces = spoken.paragraphs.flatMap { cut($0, at: 90) }
      let length = max(1, (spoken.end - spoken.start) / max(1, pieces.count))
      for (index, piece) in pieces.enumerated() {
        number += 1
        let start = spoken.start + index * length
        cues += """

          \(number)
          \(clock(start)) --> \(clock(start + length))
          <v \(escaped(spoken.label))>\(escaped(piece))</v>

          """
      }
    }
    return cues
  }

  /// The export; text before the first message is written above it.
  ///
  /// WhatsApp puts `\u{200E}` before its own messages and before voice messages.
  private static func whatsApp(_ source: CorpusSource) -> String {
    let parts = source.date.split(separator: "-").map { Int($0) ?? 0 }
    let day = "\(parts[2])/\(parts[1])/\(String(parts[0]).suffix(2))"
    var text = ""
    var isOpen = false
    for paragraph in source.paragraphs {
      guard case .labelled(let label, let time) = paragraph.kind else {
        text += paragraph.text + "\n"
        continue
      }
      if !isOpen {
        text += """
          [\(day), \(time ?? "00:00:00")] \(label): \u{200E}Los mensajes y las llamadas están \
          cifrados de extremo a extremo.

          """
        isOpen = true
      }
      let mark = paragraph.text.hasPrefix("(audio") ? "\u{200E}" : ""
      text += "\(mark)[\(day), \(time ?? "00:00:00")] \(label): \(mark)\(paragraph.text)\n"
    }
    return text
  }

  /// Pieces of about `length` characters, cut at spaces.
  private static func cut(_ text: String, at length: Int) -> [String] {
    var pieces: [String] = [""]
    for word in text.split(separator: " ") {
      if pieces[pieces.count - 1].count + word.count > length { pieces.append("") }
      pieces[pieces.count - 1] += (pieces[pieces.count - 1].isEmpty ? "" : " ") + word
    }
    return pieces
  }

  private static func clock(_ milliseconds: Int) -> String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let seconds = milliseconds / 1000
    let rest = String(1000 + milliseconds % 1000).dropFirst()
    return "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60)).\(rest)"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
