internal import Foundation
@preconcurrency internal import Glibc

/// One writer at a time: a locked file beside the project that says who writes.
struct WriterLock: ~Copyable {
  private let path: String
  private let descriptor: Int32

  /// Whether the writer before went away without closing.
  let wasLeftBehind: Bool

  /// Waits up to `patience` seconds for the lock of the project at `path`.
  init(project path: String, who: String, patience: Double) throws(StoreError) {
    self.path = path + ".lock"
    let deadline = Date().addingTimeInterval(patience)
    while true {
      let descriptor = open(self.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw StoreError(.unwritable, ["file": path]) }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        // The holder before may have removed the file between our opening and locking it.
        var ours = stat()
        var theirs = stat()
        if fstat(descriptor, &ours) == 0, stat(self.path, &theirs) == 0,
          ours.st_ino == theirs.st_ino
        {
          self.descriptor = descriptor
          wasLeftBehind = ours.st_size > 0
          break
        }
        close(descriptor)
        continue
      }
      let holder = Self.read(descriptor)
      close(descriptor)
      guard Date() < deadline else {
        throw StoreError(.locked, ["who": holder.who, "since": holder.since])
      }
      usleep(50_000)
    }
    let since = ISO8601DateFormatter().string(from: Date())
    let note = "\(getpid())\n\(who)\n\(since)\n"
    ftruncate(descriptor, 0)
    _ = note.withCString { pwrite(descriptor, $0, strlen($0), 0) }
  }

  deinit {
    unlink(path)
    close(descriptor)
  }

  private static func read(_ descriptor: Int32) -> (who: String, since: String) {
    var buffer = [UInt8](repeating: 0, count: 512)
    let count = pread(descriptor, &buffer, buffer.count, 0)
    let lines = String(decoding: buffer[..<max(0, count)], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.count >= 3 ? (lines[1], lines[2]) : ("?", "?")
  }
}
