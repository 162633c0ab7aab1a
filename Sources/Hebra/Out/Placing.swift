internal import HebraFormats
internal import HebraModel
internal import HebraStore

/// The files of one export on their way: all of them take their places, or none.
///
/// Each is whole on the disk before the first one takes its name. Until ``settle()`` they can be
/// taken back, and what they replaced returns.
final class Placing {
  private let files: [(file: OutputFile, pending: PendingFile)]
  private var isOpen = false
  /// The files that the disk would not let be taken back.
  private(set) var left: [String] = []

  /// Writes all files, under no name yet.
  ///
  /// The first file is placed last: it never stands without those that explain it.
  init(_ contents: [(file: OutputFile, bytes: [UInt8])]) throws(Failure) {
    var files: [(file: OutputFile, pending: PendingFile)] = []
    for content in contents.reversed() {
      do {
        files.append((content.file, try PendingFile(content.bytes, for: content.file.path)))
      } catch {
        throw Self.failure(error, content.file)
      }
    }
    self.files = files
  }

  deinit { takeBack() }

  /// Looks at every place again and gives the files their names.
  func place() throws(Failure) {
    files.first?.file.handle.beginPlacing()
    isOpen = true
    do {
      let replaced = try files.map { try $0.file.check() }
      for (entry, old) in zip(files, replaced) {
        do {
          try entry.pending.place(over: old)
        } catch {
          throw Self.failure(error, entry.file)
        }
      }
    } catch {
      takeBack()
      throw failure(error)
    }
  }

  /// Why there is no export: the error, or that something of it stays all the same.
  func failure(_ error: any Error) -> Failure {
    guard !left.isEmpty else { return Failure(error) }
    return Failure("output.left", ["files": left.joined(separator: ", ")])
  }

  /// They stay; what they replaced is given up.
  func settle() {
    for entry in files { entry.pending.settle() }
    end(hasChanged: true)
  }

  /// Everything is as it was before ``place()``; nothing happens once they are settled.
  func takeBack() {
    for entry in files.reversed() where !entry.pending.takeBack() {
      left.append(entry.file.place.file ?? "")
    }
    end(hasChanged: false)
  }

  private func end(hasChanged: Bool) {
    guard isOpen else { return }
    isOpen = false
    files.first?.file.handle.endPlacing(hasChanged: hasChanged)
  }

  private static func failure(_ error: any Error, _ file: OutputFile) -> Failure {
    var failure = Failure(error)
    failure.location = file.place
    return failure
  }
}

extension Project {
  /// Writes the files of an export and its row in the journal: all of it happens, or nothing.
  func export(
    _ contents: [(file: OutputFile, bytes: [UInt8])], as kind: String, disclosure: Disclosure,
    sha256: String, settings: [String: String]
  ) throws {
    let placing = try Placing(contents)
    do {
      try act {
        try $0.exported(
          kind, file: contents.first?.file.place.file ?? "", disclosure: disclosure,
          sha256: sha256, settings: settings)
        // Last, so that only the commit can still fail.
        try placing.place()
      }
    } catch {
      placing.takeBack()
      throw placing.failure(error)
    }
    placing.settle()
  }
}

extension Out {
  /// Places files that leave no row in the journal: all of them, or none.
  static func place(_ contents: [(file: OutputFile, bytes: [UInt8])]) throws {
    let placing = try Placing(contents)
    try placing.place()
    placing.settle()
  }
}
