internal import HebraLanguage
internal import HebraModel

/// Builds paragraphs from formats in which a program divided the speech: consecutive pieces of one
/// speaker are one utterance, however many cues or segments there are.
struct SpokenParagraphs {
  var builder: DocumentBuilder
  /// The speaker of the current utterance.
  private(set) var open: SourceParagraph.DeclaredSpeaker?

  init(budget: ReadingBudget) { builder = DocumentBuilder(budget: budget) }

  /// Adds a paragraph of `speaker`; nil if the file names no speaker.
  mutating func add(
    _ bytes: some Collection<UInt8>, speaker: SourceParagraph.DeclaredSpeaker?, time: Double?
  ) {
    guard !bytes.isEmpty else { return }
    builder.look.speaker = speaker
    builder.look.time = time
    builder.look.isStageNote = false
    builder.look.continuesUtterance = speaker != nil && open?.id == speaker?.id
    builder.append(bytes)
    builder.endParagraph()
    open = speaker
  }

  /// Adds a paragraph that is not speech; the current speaker may continue after it.
  mutating func add(stageNote bytes: some Collection<UInt8>, time: Double?) {
    guard !bytes.isEmpty else { return }
    builder.look = DocumentBuilder.Look()
    builder.look.time = time
    builder.look.isStageNote = true
    builder.append(bytes)
    builder.endParagraph()
  }

  /// Whether a piece is enclosed in brackets or notes of music: `[Música]`, `(risas)`, `♪ … ♪`.
  static func isStageNote(_ bytes: [UInt8]) -> Bool {
    let music = ["♪", "♫", "#"].map { Array($0.utf8) }
    if music.contains(where: { bytes.starts(with: $0) && bytes.suffix($0.count) == $0[...] }) {
      return true
    }
    guard let first = bytes.first, let last = bytes.last else { return false }
    let closing: UInt8 = first == 0x5B ? 0x5D : 0x29
    guard first == 0x5B || first == 0x28, last == closing else { return false }
    return bytes.dropLast().dropFirst().allSatisfy { $0 != first && $0 != closing }
  }
}
