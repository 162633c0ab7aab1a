internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

/// A file that a writer made, and where it goes.
struct Outgoing {
  var file: OutputFile
  var written: WrittenFile
}

/// One thing that leaves: its files, and what the journal says of it.
struct Export {
  /// What it is, for example `matrix.case-by-code`.
  var kind: String
  /// Itself first, then what explains it.
  var files: [Outgoing]
  /// From what and how it was made; never participants' words.
  var settings: [String: String]
  /// What someone typed to find it, which may be a person's name: `hebra purge` erases it.
  var typed: [String: String] = [:]
}

/// The files of exports on their way: all of them take their places, or none.
///
/// Each is whole on the disk before the first one takes its name. Until ``settle()`` they can be
/// taken back, and what they replaced returns.
private final class Placing {
  private let files: [(file: OutputFile, pending: PendingFile)]
  private var isOpen = false
  /// The files that the disk would not let be taken back.
  private(set) var left: [String] = []

  /// Writes all files, under no name yet.
  ///
  /// The first file is placed last: it never stands without those that explain it.
  init(_ outgoing: [Outgoing]) throws(Failure) {
    var files: [(file: OutputFile, pending: PendingFile)] = []
    for one in outgoing.reversed() {
      do {
        files.append((one.file, try PendingFile(one.written, for: one.file.path)))
      } catch {
        throw Self.failure(error, one.file)
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
  /// Places the files of exports and writes their rows in the journal: all of it, or nothing.
  func export(_ exports: [Export]) throws {
    do {
      try act(exporting: { _ in ((), exports) })
    } catch {
      throw Failure(error)
    }
  }

  /// One act that ends with exports: its changes, its files and their rows in the journal happen
  /// together, or nothing does.
  ///
  /// - Parameter body: the changes; gives what the act returns, and what leaves with it.
  /// - Returns: what `body` gave, once everything stands.
  /// - Throws: what `body` throws, after nothing was changed or placed; ``Failure`` where something of
  ///   the files had to stay.
  func act<T>(exporting body: (inout Act) throws -> (value: T, exports: [Export])) throws -> T {
    var placing: Placing?
    let value: T
    do {
      value = try store.write(who: who, at: Moment.now()) { act in
        let (value, exports) = try body(&act)
        let pending = try Placing(exports.flatMap(\.files))
        placing = pending
        for export in exports { try act.exported(export) }
        // Last, so that only the commit can still fail.
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
  /// The row of the journal: what left, for whom, with which bytes.
  fileprivate mutating func exported(_ export: Export) throws {
    guard let first = export.files.first else { return }
    var settings = export.settings
    for beside in export.files.dropFirst() {
      settings["explained_in"] = beside.file.place.file
      settings["explained_sha256"] = TextIdentity.sha256(beside.written.bytes)
    }
    try exported(
      export.kind, file: first.file.place.file ?? "", disclosure: first.written.level,
      sha256: TextIdentity.sha256(first.written.bytes), settings: settings, typed: export.typed)
  }
}
