internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

/// A file that a writer has produced, with its destination.
struct Outgoing {
  var file: OutputFile
  var written: WrittenFile
}

/// One export: its files, and what the journal records about it.
struct Export {
  /// The kind of export, for example `matrix.case-by-code`.
  var kind: String
  /// The exported file first, then the files that explain it.
  var files: [Outgoing]
  /// The source and the settings of the export; never participants' words.
  var settings: [String: String]
  /// Query text that a person typed, which may contain a person's name: `hebra purge` erases it.
  var typed: [String: String] = [:]
}

/// Gives the files of exports their names: all of them, or none.
///
/// Every file is completely on the disk before the first one gets its name. Until ``settle()`` this
/// can be undone, which restores the files that were replaced and deletes folders that were made.
private final class Placing {
  private let files: [(file: OutputFile, pending: PendingFile)]
  private let folders = MadeFolders()
  private var isOpen = false
  /// Names of the files that could not be taken back because of a disk error.
  private(set) var left: [String] = []

  /// Writes all files without giving them their names yet.
  ///
  /// The first file gets its name last, so that it never exists without the files that explain it.
  init(_ outgoing: [Outgoing]) throws(Failure) {
    var files: [(file: OutputFile, pending: PendingFile)] = []
    for one in outgoing.reversed() {
      do {
        if one.file.destination.makesFolder { try folders.make(one.file.parent) }
        files.append((one.file, try PendingFile(one.written, for: one.file.path)))
      } catch {
        files.removeAll()
        folders.takeBack()
        throw Self.failure(error, one.file)
      }
    }
    self.files = files
  }

  deinit { takeBack() }

  /// Checks every destination again and gives the files their names.
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

  /// The failure to report: the error, or the fact that some files could not be taken back.
  func failure(_ error: any Error) -> Failure {
    guard !left.isEmpty else { return Failure(error) }
    return Failure(.outputLeft, ["files": left.joined(separator: ", ")])
  }

  /// Keeps the new files and gives up those that they replaced.
  func settle() {
    for entry in files { entry.pending.settle() }
    folders.settle()
    end(hasChanged: true)
  }

  /// Restores the state before ``place()``; does nothing after ``settle()``.
  func takeBack() {
    for entry in files.reversed() where !entry.pending.takeBack() {
      left.append(entry.file.place.file ?? "")
    }
    folders.takeBack()
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
  /// Writes the files of exports and their journal rows: all of them, or none.
  func export(_ exports: [Export]) throws {
    do {
      try act(exporting: { _ in ((), exports) })
    } catch {
      throw Failure(error)
    }
  }

  /// Runs one act that ends with exports: its changes, its files and their journal rows all happen,
  /// or none does.
  ///
  /// - Parameter body: the changes; gives the value to return and the exports.
  /// - Returns: what `body` gave, after the commit.
  /// - Throws: what `body` throws, after nothing was changed or placed; ``Failure`` when some files
  ///   could not be taken back.
  func act<T>(exporting body: (inout Act) throws -> (value: T, exports: [Export])) throws -> T {
    var placing: Placing?
    let value: T
    do {
      value = try store.write(who: who, at: Moment.now()) { act in
        let (value, exports) = try body(&act)
        for outgoing in exports.flatMap(\.files) { try checkNames(in: outgoing) }
        let pending = try Placing(exports.flatMap(\.files))
        placing = pending
        for export in exports { try act.exported(export) }
        // Place the files last, so that only the commit can still fail.
        try pending.place()
        return value
      }
    } catch {
      placing?.takeBack()
      guard let placing, !placing.left.isEmpty else { throw error }
      throw placing.failure(error)
    }
    placing?.settle()
    return value
  }
}

extension Act {
  /// The journal row of an export: its kind, its level, the hash of its bytes, and the last event that
  /// its project had.
  mutating func exported(_ export: Export) throws {
    guard let first = export.files.first else { return }
    var settings = export.settings
    settings["head"] = settings["head"] ?? first.file.head
    for beside in export.files.dropFirst() {
      // A file of definitions has the kind of the first file or is CSV; a program has its own kind.
      let name = beside.file.content == .script ? "script_\(beside.file.ending)" : "explained"
      settings[name == "explained" ? "explained_in" : name] = beside.file.place.file
      settings["\(name)_sha256"] = TextIdentity.sha256(beside.written.pieces)
    }
    try exported(
      export.kind, file: first.file.place.file ?? "", disclosure: first.written.level,
      sha256: TextIdentity.sha256(first.written.pieces), settings: settings, typed: export.typed)
  }
}
