package import HebraDisclosure
internal import HebraModel

/// The file of a codebook, as a person wrote it.
package struct CodebookSource: Sendable {
  /// The whole file.
  package let text: String

  /// The file with this text.
  package init(_ text: String) { self.text = text }

  /// The same file again.
  package static func write(_ source: Released<CodebookSource>) -> WrittenFile {
    WrittenFile(bytes: Array(source.value.text.utf8), for: source.level)
  }
}
