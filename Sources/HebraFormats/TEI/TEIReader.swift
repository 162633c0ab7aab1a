internal import HebraModel

/// Reads TEI transcripts of speech, and the older records of the Spanish Congress (ECPC).
///
/// - [x] `<u>`, `<p>`, `<seg>`, `<head>` and other blocks: one paragraph each, white space collapsed
/// - [x] the second `<seg>` of a `<u>` on continues the utterance
/// - [x] `who`, resolved to the person's name in the header, else `<note type="speaker">`, else the
///   id (a glued name word by word), else the post in `ana`
/// - [x] notes, incidents, kinesics, vocals, gaps set aside with their place; `<stage>` marked
/// - [x] ECPC: `<intervention>` with its speaker's `<name>`, else `<post>`; lines of `<speech>`
/// - [ ] time lines, stand-off annotation, `<choice>` (both readings are kept)
public enum TEIReader: DocumentReader {
  /// Reads a TEI or ECPC document.
  public static func read(
    _ bytes: [UInt8], name: String, limits: ReadLimits
  ) throws(ReadError) -> SourceDocument {
    switch try root(of: bytes, limits: limits) {
    case "TEI", "TEI.2", "teiCorpus": return try parse(bytes, TEIStory(limits: limits), limits)
    case "ecpc_CD": return try parse(bytes, ECPCStory(limits: limits), limits)
    case let root: throw ReadError(.xmlUnknown, details: ["root": root])
    }
  }

  private static func parse(
    _ bytes: [UInt8], _ story: some SpokenStory, _ limits: ReadLimits
  ) throws(ReadError) -> SourceDocument {
    var (finished, hasDoctype) = try run(bytes, story, limits)
    var document = finished.spoken.finish()
    if hasDoctype { document.notices.append(Notice("xml.external-doctype")) }
    return document
  }

  private static func run<Story: XMLConsumer>(
    _ bytes: [UInt8], _ story: Story, _ limits: ReadLimits
  ) throws(ReadError) -> (Story, Bool) {
    let outcome: Result<(Story, Bool), ReadError> = bytes.withUnsafeBufferPointer { buffer in
      do throws(ReadError) {
        var events = try XMLEvents(
          story, part: nil, limits: limits, toleratesExternalDoctype: true)
        // By pieces, so that a limit stops the reading early.
        for start in stride(from: 0, to: buffer.count, by: 64 << 10) {
          let end = min(buffer.count, start + 64 << 10)
          try events.feed(UnsafeBufferPointer(rebasing: buffer[start..<end]))
        }
        let finished = try events.finish()
        return .success((finished, events.sawExternalDoctype))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  /// The name of the first element.
  private static func root(of bytes: [UInt8], limits: ReadLimits) throws(ReadError) -> String {
    do throws(ReadError) {
      _ = try run(bytes, XMLRoot(), limits)
    } catch {
      if error.code == .xmlUnknown { return error.details["root"] ?? "" }
      throw error
    }
    return ""
  }
}

/// A consumer that builds a spoken text.
protocol SpokenStory: XMLConsumer {
  var spoken: SpokenText { get set }
}

/// Stops at the first element and says its name.
private struct XMLRoot: XMLConsumer {
  private var names: [String] = []
  private(set) var failure: ReadError? { didSet { hasFailed = failure != nil } }
  // Kept beside: asked after every event, where a copy of the error would cost.
  private(set) var hasFailed = false

  mutating func number(of name: String, in namespace: String?) -> Int32 {
    names.append(name)
    return Int32(names.count - 1)
  }

  mutating func start(_ name: Int32, _ attributes: XMLAttributes) {
    failure = ReadError(.xmlUnknown, details: ["root": names[Int(name)]])
  }

  mutating func end(_ name: Int32) {}
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
