internal import Foundation

/// Puts whole files in their place: whoever looks sees the old file or the new one.
public enum FilePlacement {
  /// Writes `bytes` beside `path` under another name, mode 0600, and renames.
  public static func write(_ bytes: some Collection<UInt8>, to path: String) throws(WriteError) {
    let pending = path + suffix
    let descriptor = open(pending, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { throw failure(path, "create") }
    let isWritten = writeAll(Array(bytes), to: descriptor) && fsync(descriptor) == 0
    let error = errno
    guard close(descriptor) == 0, isWritten else {
      unlink(pending)
      throw failure(path, "write", error)
    }
    try rename(from: pending, to: path)
    syncFolder(of: path)
  }

  /// The bytes of a file that `body` writes at a path of its own, which nobody else can read and
  /// which is gone afterwards.
  static func bytes(
    writtenBy body: (_ path: String) throws(WriteError) -> Void
  ) throws(WriteError) -> [UInt8] {
    // In memory where the system has such a folder: testimony should not touch the disk twice.
    let memory = "/dev/shm"
    let isInMemory = FileManager.default.isWritableFile(atPath: memory)
    let parent = isInMemory ? memory : FileManager.default.temporaryDirectory.path
    let temporary = parent + "/hebra-XXXXXX"
    var template = Array(temporary.utf8CString)
    guard mkdtemp(&template) != nil else { throw failure(temporary, "create") }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let path = folder + "/file"
    defer {
      unlink(path)
      rmdir(folder)
    }
    try body(path)
    guard let data = FileManager.default.contents(atPath: path) else {
      throw failure(path, "read")
    }
    return Array(data)
  }

  private static let suffix = ".hebra-\(getpid())"

  private static func rename(from pending: String, to path: String) throws(WriteError) {
    guard Foundation.rename(pending, path) == 0 else {
      let error = errno
      unlink(pending)
      throw failure(path, "rename", error)
    }
  }

  /// Until its folder is on the disk a power cut may bring the old file back, or none.
  private static func syncFolder(of path: String) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count {
        let count = Foundation.write(
          descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        start += count
      }
      return true
    }
  }

  private static func failure(
    _ path: String, _ step: String, _ number: Int32 = errno
  ) -> WriteError {
    WriteError(.unwritable, details: ["path": path, "step": step, "errno": String(number)])
  }
}
