internal import HebraLanguage
package import HebraModel

extension SourceParagraph.DeclaredSpeaker {
  /// A speaker with the name that the file gives, normalized to NFC like labels in a text.
  package init(id: String, name: String, part: String? = nil) {
    self.init(id: id, nfc: Normalization.nfc(name), part: part)
  }
}
