internal import HebraLanguage
internal import HebraModel

/// Paragraphs of formats that a machine cut into pieces: what one voice says with nobody between is
/// one utterance, however many cues or segments it came in.
struct SpokenParagraphs {
  var builder: DocumentBuilder
  /// Whose utterance is open, by id.
  private(set) var open: SourceParagraph.DeclaredSpeaker?

  init(budget: ReadingBudget) { builder = DocumentBuilder(budget: budget) }

  /// A paragraph of `speaker`; nil is nobody that the file names.
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

  /// A paragraph that is no speech; whoever speaks goes on after it.
  mutating func add(stageNote bytes: some Collection<UInt8>, time: Double?) {
    guard !bytes.isEmpty else { return }
    builder.look = DocumentBuilder.Look()
    builder.look.time = time
    builder.look.isStageNote = true
    builder.append(bytes)
    builder.endParagraph()
  }

  /// `[Música]`, `(risas)`: a piece wholly in brackets.
  static func isStageNote(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    let closing: UInt8 = first == 0x5B ? 0x5D : 0x29
    guard first == 0x5B || first == 0x28, last == closing else { return false }
    return bytes.dropLast().dropFirst().allSatisfy { $0 != first && $0 != closing }
  }
}
