internal import HebraLanguage
internal import HebraModel

extension SourceParagraph.DeclaredSpeaker {
  /// A speaker under the name that a file gives, made NFC as labels in a text are.
  init(id: String, written name: String, part: String? = nil) {
    self.init(id: id, name: Normalization.nfc(name), part: part)
  }
}
