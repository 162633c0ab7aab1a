import Foundation
import HebraLanguage

@testable import HebraSeal

/// A file without a name for each content that a test seals or opens.
struct ScratchFile: ~Copyable {
  let descriptor: Int32

  init(_ bytes: [UInt8] = []) {
    let name = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    descriptor = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    unlink(name)
    fill(bytes)
  }

  func fill(_ bytes: [UInt8]) {
    ftruncate(descriptor, 0)
    lseek(descriptor, 0, SEEK_SET)
    _ = Descriptor.write(bytes, to: descriptor)
  }

  var bytes: [UInt8] {
    Descriptor.read(descriptor, at: 0, atMost: Int(lseek(descriptor, 0, SEEK_END))) ?? []
  }

  deinit { close(descriptor) }
}

/// What came of opening a file.
struct Outcome {
  /// What was released, which may be the beginning of the content.
  var content: [UInt8] = []
  var error: SealError?

  init(_ sealed: [UInt8], _ keys: KeyRing) {
    let file = ScratchFile(sealed)
    self.init(file, keys)
  }

  init(_ file: borrowing ScratchFile, _ keys: KeyRing) {
    do {
      try Opening.open(file.descriptor, with: keys) { content += $0 }
    } catch let error as SealError {
      self.error = error
    } catch {
      self.error = SealError(.library)
    }
  }
}

extension Secret {
  convenience init(_ text: String) {
    var bytes = Array(text.utf8)
    self.init(taking: &bytes)
  }
}

extension Sealing {
  /// The sealed form of a content in memory.
  static func bytes(_ content: [UInt8], _ way: Way) throws -> [UInt8] {
    let source = ScratchFile(content)
    let target = ScratchFile()
    let proof = try seal(source.descriptor, into: target.descriptor, way)
    try proof.check(target.descriptor, is: source.descriptor)
    return target.bytes
  }
}
