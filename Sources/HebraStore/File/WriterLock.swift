internal import Foundation
@preconcurrency internal import Glibc
internal import HebraLanguage

/// Allows one writer at a time, with a locked file beside the project that names the writer.
///
/// Only Hebra creates and removes the file. A link, a folder, a pipe or another program's file in
/// its place is refused and left unchanged.
struct WriterLock: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private let handle: StoreHandle

  /// Whether the previous writer ended without closing the project.
  let wasLeftBehind: Bool

  /// Waits up to `patience` seconds for the lock of the project at `path`.
  ///
  /// - Throws: ``StoreError/Code/interrupted`` when an interruption was requested.
  static func take(
    project path: String, who: String, patience: Double, handle: StoreHandle
  ) throws(StoreError) -> WriterLock {
    try handle.beginTaking()
    defer { handle.endTaking() }
    return try WriterLock(project: path, who: who, patience: patience, handle: handle)
  }

  private init(
    project path: String, who: String, patience: Double, handle: StoreHandle
  ) throws(StoreError) {
    self.path = path + ".lock"
    let deadline = Date().addingTimeInterval(patience)
    while true {
      let descriptor = try Self.open(self.path, project: path)
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        // The previous holder may have removed the file after it was opened here and before it was
        // locked.
        if Self.isStill(descriptor, at: self.path) {
          guard let size = Self.size(ofOurs: descriptor) else {
            close(descriptor)
            throw Self.foreign(self.path)
          }
          self.descriptor = descriptor
          wasLeftBehind = size > 0
          break
        }
        close(descriptor)
        continue
      }
      let holder = Self.holder(descriptor)
      close(descriptor)
      try handle.goOn()
      guard Date() < deadline else {
        throw StoreError(.locked, ["who": holder.who, "since": holder.since])
      }
      // Short, so that a program that takes the lock again at once leaves others a chance;
      // irregular, so that two that wait do not always come at the same time.
      usleep(UInt32.random(in: 1_000...8_000))
    }
    self.handle = handle
    handle.holds(self.path, of: path)
    let since = Clock.system()
    let note = "\(getpid())\n\(Self.line(who))\n\(since)\n"
    if wasLeftBehind { ftruncate(descriptor, 0) }
    _ = note.withCString { pwrite(descriptor, $0, strlen($0), 0) }
  }

  /// Runs `body` while holding the lock of the project at `path`; tells it whether the previous
  /// writer ended without closing the project.
  static func hold<T: ~Copyable>(
    project path: String, who: String, patience: Double, handle: StoreHandle = StoreHandle(),
    _ body: (_ wasLeftBehind: Bool) throws -> T
  ) throws -> T {
    let lock = try take(project: path, who: who, patience: patience, handle: handle)
    defer { withExtendedLifetime(lock.descriptor) {} }
    return try body(lock.wasLeftBehind)
  }

  deinit {
    if Self.isStill(descriptor, at: path) { unlink(path) }
    close(descriptor)
    handle.holds(nil)
  }

  /// The maximum size of a lock file in bytes.
  private static let most = 512

  private static func open(_ path: String, project: String) throws(StoreError) -> Int32 {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let descriptor = Glibc.open(path, flags, 0o600)
    if descriptor >= 0 { return descriptor }
    // A link, folder, pipe or device cannot be a lock.
    throw [ELOOP, EISDIR, ENXIO, ENODEV].contains(errno)
      ? foreign(path) : StoreError(.unwritable, ["file": project])
  }

  private static func foreign(_ path: String) -> StoreError {
    StoreError(.foreignLock, ["file": path])
  }

  private static func isStill(_ descriptor: Int32, at path: String) -> Bool {
    guard let ours = FileIdentity(descriptor) else { return false }
    return FileIdentity(of: path) == ours
  }

  /// The size of a lock file of Hebra's; nil when the file is something else.
  ///
  /// After a power failure a lock file may be cut short, or have its length but arbitrary bytes. A
  /// small file is therefore accepted as a lock if it is not text, belongs to the same user and
  /// nobody else can read it. A text that does not begin like a lock is another program's file and
  /// is refused.
  private static func size(ofOurs descriptor: Int32) -> Int? {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_nlink == 1,
      facts.st_size <= most
    else { return nil }
    guard facts.st_size > 0 else { return 0 }
    let bytes = bytes(descriptor)
    let number = bytes.prefix { $0 != 0x0A }
    let beginsAsOurs = !number.isEmpty && number.allSatisfy { 0x30...0x39 ~= $0 }
    let isText =
      String(validating: bytes, as: UTF8.self) != nil
      && bytes.allSatisfy { 0x20 <= $0 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    guard
      bytes.isEmpty || beginsAsOurs
        || (!isText && facts.st_mode & 0o077 == 0
          && facts.st_uid == geteuid())
    else { return nil }
    return Int(facts.st_size)
  }

  private static func bytes(_ descriptor: Int32) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: most)
    let count = pread(descriptor, &buffer, buffer.count, 0)
    return Array(buffer[..<max(0, count)])
  }

  /// Who holds the lock and since when; untrusted data, used only when well-formed.
  private static func holder(_ descriptor: Int32) -> (who: String, since: String) {
    let lines = bytes(descriptor).split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.count >= 3 else { return ("?", "?") }
    let who = String(validating: lines[1], as: UTF8.self).map { line($0) } ?? "?"
    let since = String(validating: lines[2], as: UTF8.self) ?? "?"
    return (who, since.utf8.count <= 40 ? since : "?")
  }

  /// A name shortened to one line that fits into a lock file.
  private static func line(_ name: String) -> String {
    let line = name.map { $0.isNewline ? " " : $0 }
    var text = String(line)
    while text.utf8.count > 200 { text.removeLast() }
    return text
  }
}
