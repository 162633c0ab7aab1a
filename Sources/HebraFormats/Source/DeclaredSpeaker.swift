internal import HebraLanguage
package import HebraModel

extension SourceParagraph.DeclaredSpeaker {
  /// A speaker under the name that a file gives, made NFC as labels in a text are.
  package init(id: String, name: String, part: String? = nil) {
    self.init(id: id, nfc: Normalization.nfc(name), part: part)
  }
}
