internal import Glibc
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel

/// A file opened for reading; only regular files are accepted, whatever their names.
///
/// A pipe or a device is refused before anything waits for it. A file over the size limit is
/// refused before any of its bytes is in memory.
struct OpenFile: ~Copyable {
  let descriptor: Int32

  /// Opens the file at a path made by ``FileName``.
  init(_ path: String, limits: ReadLimits = ReadLimits()) throws(Failure) {
    descriptor = try Self.open(path, limits)
  }

  private static func open(_ path: String, _ limits: ReadLimits) throws(Failure) -> Int32 {
    let place = Location(file: Location.name(path))
    let bytes = FileName.bytes(path)
    guard !bytes.contains(0) else { throw Failure(.fileMissing, at: place) }
    let opened = Glibc.open(
      Descriptor.cName(bytes), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard 0 <= opened else {
      switch errno {
      // A socket in the file system cannot be opened.
      case ENXIO: throw Failure(.fileNotRegular, at: place)
      case ENOENT, ENOTDIR: throw Failure(.fileMissing, at: place)
      default: throw Failure(.fileUnreadable, at: place)
      }
    }
    if let failure = refusal(opened, place, limits) {
      close(opened)
      throw failure
    }
    return opened
  }

  /// Why an open file must not be read; nil for a regular file within the limits.
  private static func refusal(
    _ descriptor: Int32, _ place: Location, _ limits: ReadLimits
  ) -> Failure? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return Failure(.fileUnreadable, at: place) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return Failure(
        status.st_mode & S_IFMT == S_IFDIR ? .fileIsFolder : .fileNotRegular, at: place)
    }
    guard status.st_size <= limits.fileBytes else {
      return Failure(
        .fileTooLarge, at: place,
        ["limit": String(limits.fileBytes), "size": String(status.st_size)])
    }
    return nil
  }

  /// All bytes of the file, from the beginning.
  borrowing func bytes(name: String) throws(Failure) -> [UInt8] {
    guard let bytes = Self.bytes(of: descriptor) else {
      throw Failure(.fileUnreadable, at: Location(file: name))
    }
    return bytes
  }

  /// All bytes of an open file, up to one more than a reader accepts; nil when it cannot be read.
  static func bytes(of descriptor: Int32) -> [UInt8]? {
    let most = ReadLimits().fileBytes + 1
    // Not fstat: the C library implements it with a call that takes a path, which a child may not
    // make.
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard 0 <= size else { return nil }
    // One extra byte, so that the end of the file is found without allocating again.
    let capacity = max(4096, min(size, most) + 1)
    guard var bytes = Descriptor.read(descriptor, at: 0, atMost: capacity) else { return nil }
    var isWhole = bytes.count < capacity
    // The file has grown since its size was read.
    while !isWhole, bytes.count <= most {
      guard let piece = Descriptor.read(descriptor, at: bytes.count, atMost: 1 << 16) else {
        return nil
      }
      bytes += piece
      isWhole = piece.count < 1 << 16
    }
    return bytes
  }

  deinit { close(descriptor) }
}
