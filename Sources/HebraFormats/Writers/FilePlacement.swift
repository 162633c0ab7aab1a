internal import CFiles
internal import Foundation
internal import HebraLanguage

/// Helper functions to write and place complete files.
package enum FilePlacement {
  /// The bytes of a file that `body` writes to the path it is given.
  ///
  /// The path is a file in memory without a name, which is gone after this call or when the program
  /// ends.
  static func bytes(
    writtenBy body: (_ path: String) throws(WriteError) -> Void
  ) throws(WriteError) -> [UInt8] {
    let descriptor = cfiles_memory()
    guard descriptor >= 0 else { throw failure("", "create") }
    defer { close(descriptor) }
    try body("/proc/self/fd/\(descriptor)")
    let size = lseek(descriptor, 0, SEEK_END)
    guard size >= 0 else { throw failure("", "read") }
    guard let bytes = Descriptor.read(descriptor, at: 0, atMost: Int(size)),
      bytes.count == Int(size)
    else { throw failure("", "read") }
    return bytes
  }

  /// A new file in memory without a name; negative, with `errno` set, when there is none.
  static func memory() -> Int32 { cfiles_memory() }

  /// A folder in memory for temporary files that a library deletes at once; nil if there is none.
  static let memoryFolder: String? = access("/dev/shm", W_OK | X_OK) == 0 ? "/dev/shm" : nil

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Writes the folder to disk.
  ///
  /// Without this, a power failure may bring back the old file, or lose both.
  package static func syncFolder(of path: String) {
    let descriptor = open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  static func failure(
    _ path: String, _ step: String, _ number: Int32 = errno
  ) -> WriteError {
    WriteError(.unwritable, details: ["path": path, "step": step, "errno": String(number)])
  }
}
