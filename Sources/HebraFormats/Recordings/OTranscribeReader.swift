internal import Foundation
package import HebraLanguage
package import HebraModel

/// Reads transcripts of oTranscribe.
///
/// - [x] lines as paragraphs, whether `<p>` or `<br>` ends them; bold, references
/// - [x] a timestamp at the head of a line is its time, any other is set aside with its position
/// - [x] the name of the recording becomes a property
/// - [ ] speakers: the format does not declare them; they are found in the text
package enum OTranscribeReader: DocumentReader {
  private struct File: Decodable {
    var text: String
    var media: String?
  }

  /// Reads a transcript.
  package static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget
  ) throws(ReadError) -> SourceDocument {
    let data = try JSONSize.checked(bytes, budget: budget)
    guard let file = try? JSONDecoder().decode(File.self, from: data) else {
      throw ReadError(JSONLook.at(data) == nil ? .jsonMalformed : .jsonUnknown)
    }
    var story = HTMLStory(
      budget: budget, options: .init(breaksEndParagraphs: true, readsTimestamps: true))
    try story.read(Array(file.text.utf8))
    if let media = file.media, !media.isEmpty {
      story.builder.setAsideUnplaced("property", Array(media.utf8))
    }
    return try story.builder.finish()
  }

  /// Whether it is JSON with the field `media-time`.
  @Sendable static func recognizes(_ bytes: [UInt8]) -> Bool {
    guard bytes.first(where: { !$0.isASCIISpace && $0 < 0x80 }) == UInt8(ascii: "{") else {
      return false
    }
    return Array(bytes.suffix(2048)).contains(bytes: Array("\"media-time\"".utf8))
      || Array(bytes.prefix(2048)).contains(bytes: Array("\"media-time\"".utf8))
  }
}
