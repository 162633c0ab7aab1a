internal import HebraFormats
internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// A file as Hebra reads it, without a project.
public struct TextPreview: Sendable {
  /// The file's own name.
  public let file: String
  /// Its text and turns.
  public let transcript: Transcript
  /// What was found, kept and set aside.
  public let receipt: ImportReceipt

  /// Reads a file.
  public init(
    path: String, encoding: String? = nil, mapping: String? = nil,
    by service: ReadingService = .inProcess
  ) throws {
    do {
      let choice = try ReadingChoice(encoding: encoding, mapping: mapping, by: service)
      self.init(try service.transcript(path, .preview(choice)))
    } catch {
      throw Failure(error)
    }
  }

  private init(_ read: ReadTranscript) {
    file = read.file
    transcript = read.transcript
    receipt = read.receipt
  }

  /// Reads files in parallel and passes them to `take` in the order of `paths`.
  public static func each(
    _ paths: [String], encoding: String? = nil, mapping: String? = nil, by service: ReadingService,
    _ take: (Result<TextPreview, Failure>) throws -> Void
  ) throws {
    let choice: ReadingChoice
    do {
      choice = try ReadingChoice(encoding: encoding, mapping: mapping, by: service)
    } catch {
      throw Failure(error)
    }
    let requests = paths.map { ReadingRequest($0, .preview(choice)) }
    try service.each(requests) { index, answer in
      try take(
        answer.flatMap { answer in
          guard case .transcript(let read) = answer else {
            return .failure(
              Failure(.fileReaderDied, at: Location(file: Location.name(paths[index]))))
          }
          return .success(TextPreview(read))
        })
    }
  }

  /// The files that the paths stand for; a folder stands for everything below it.
  public static func files(
    _ typed: [String]
  ) -> (paths: [String], missing: [Failure], notices: [Notice]) {
    let list = FileList(typed)
    return (list.paths, list.missing, list.notices)
  }

  /// One JSON object on one line; positions in code points, end exclusive.
  public func json() -> String { String(decoding: jsonLine().dropLast(), as: UTF8.self) }

  /// The bytes of ``json()``, followed by a line feed.
  public func jsonLine() -> [UInt8] {
    var output = JSONOutput(capacity: transcript.text.utf8.count * 2)
    var points = CodePointWalk(transcript.text)
    output.object { output in
      output.key("file")
      output.string(file)
      output.key("text")
      output.string(transcript.text)
      output.key("turns")
      output.array { output in
        for turn in transcript.turns {
          output.object { output in
            output.key("index")
            output.number(turn.index)
            output.key("speaker")
            output.string(turn.label)
            output.key("role")
            output.string(turn.role?.rawValue)
            output.key("start")
            output.number(points.at(turn.range.start))
            output.key("end")
            output.number(points.at(turn.range.end))
            output.key("speechStart")
            output.number(points.at(turn.speech.start))
            output.key("speechEnd")
            output.number(points.at(turn.speech.end))
            output.key("nonSpeech")
            output.array { output in
              for mark in turn.nonSpeech {
                output.array { output in
                  output.number(points.at(mark.start))
                  output.number(points.at(mark.end))
                }
              }
            }
            output.key("time")
            output.number(turn.time)
          }
        }
      }
      output.key("receipt")
      output.raw(receipt.json())
    }
    return output.bytes + [0x0A]
  }

  /// A refused file as one JSON object.
  public static func json(_ failure: Failure, _ messages: Messages) -> String {
    var output = JSONOutput()
    output.object { output in
      output.key("file")
      output.string(failure.location.file)
      output.key("error")
      failure.write(to: &output, messages)
    }
    return String(decoding: output.bytes, as: UTF8.self)
  }

  /// The turns for people, one on each line.
  public func turnLines(_ messages: Messages) -> [String] {
    transcript.turns.map { turn in
      let speech = transcript.text.text(in: turn.speech) ?? ""
      let role = messages.word(turn.role)
      return "[\(turn.index)] \(turn.label) (\(role)): \(speech)"
    }
  }
}

/// Converts byte offsets to code point offsets; fast when each offset is near the one before.
private struct CodePointWalk {
  private let bytes: [UInt8]
  private var place = 0
  private var count = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The number of code points before the byte offset `next`.
  mutating func at(_ next: Int) -> Int {
    let between = bytes.span.extracting(min(place, next)..<max(place, next)).scalarCount
    count += place < next ? between : -between
    place = next
    return count
  }
}

extension Failure {
  /// Writes the JSON shape that every error has: code, message, location, remedy.
  func write(to output: inout JSONOutput, _ messages: Messages) {
    output.object { output in
      output.key("code")
      output.string(code.rawValue)
      output.key("message")
      output.string(messages.what(code, details))
      output.key("place")
      output.string(
        location.part ?? location.paragraph.map(String.init) ?? location.line.map(String.init))
      output.key("remedy")
      output.string(messages.remedy(code, details))
    }
  }

  /// The error alone as a JSON object, `{"error": …}`.
  public func json(_ messages: Messages) -> String {
    var output = JSONOutput()
    output.object { output in
      output.key("error")
      write(to: &output, messages)
    }
    return String(decoding: output.bytes, as: UTF8.self)
  }
}

extension ImportReceipt {
  /// The receipt as one JSON object, as the project keeps it.
  public func json() -> String { Shown.json(ReceiptJSON.encode(self)) }
}
