package import HebraDisclosure
internal import HebraModel

/// A project file for a person who works with Hebra.
package struct ProjectCopy: Sendable {
  /// The whole file.
  package let bytes: [UInt8]

  /// A file with these bytes.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The file as it is.
  package static func write(_ copy: Released<ProjectCopy>) -> WrittenFile {
    WrittenFile(bytes: copy.value.bytes, for: copy.level)
  }
}
