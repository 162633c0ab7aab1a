internal import Foundation
@preconcurrency internal import GRDB

/// Projects that are complete when they get their name.
extension ProjectStore {
  /// Creates a project with its first act; both exist afterwards, or neither.
  ///
  /// Throws ``StoreError`` when the file exists. The project is built under a temporary name, so
  /// that a failure never leaves an incomplete file under its own name.
  package static func create(
    at name: String, who: String, date: String, handle: StoreHandle = StoreHandle(),
    first: (inout Act) throws -> Void
  ) throws {
    let path = try ProjectName.new(name)
    try build(at: path, who: who, date: date, handle: handle, first: first) {
      try ProjectFile.create(at: $0, tokenizer: $1)
    }
  }

  /// Refuses a name that a new project cannot have, before anybody is asked for anything.
  package static func checkNew(_ name: String) throws(StoreError) { _ = try ProjectName.new(name) }

  /// Puts back a project whose bytes `body` writes to an open file, with an act that says so; both exist
  /// afterwards, or neither.
  ///
  /// The whole file is checked before it gets its name. Throws ``StoreError`` when a file of that name
  /// exists, or the bytes are no project, and what `body` throws.
  package static func restore(
    at name: String, who: String, date: String, handle: StoreHandle = StoreHandle(),
    filling body: (Int32) throws -> Void, first: (inout Act) throws -> Void
  ) throws {
    let path = try ProjectName.new(name)
    try build(at: path, who: who, date: date, handle: handle, first: first) { pending, tokenizer in
      try ProjectFile.fill(pending, body)
      try ProjectFile.migrate(pending, at: date, who: who)
      return try ProjectFile.open(
        at: pending, readOnly: false, isSuspect: true, tokenizer: tokenizer)
    }
  }

  /// Makes a project under a temporary name, runs its first act, and then gives it its name.
  private static func build(
    at path: String, who: String, date: String, handle: StoreHandle,
    first: (inout Act) throws -> Void, make: (String, SpeechTokenizer) throws -> DatabaseQueue
  ) throws {
    try WriterLock.hold(project: path, who: who, patience: 5, handle: handle) { _ in
      ProjectFile.sweep(path)
      let pending = path + ".hebra-\(getpid())"
      do {
        // The act does not count as a change until the project has its name.
        let tokenizer = SpeechTokenizer()
        let queue = try make(pending, tokenizer)
        let store = ProjectStore(
          queue: queue, path: pending, lock: nil, tokenizer: tokenizer, handle: StoreHandle())
        handle.uses(queue)
        try store.write(who: who, at: date) { act in
          try first(&act)
        }
        try handle.goOn()
      } catch var error as StoreError {
        ProjectFile.remove(pending)
        if error.details["file"] != nil { error.details["file"] = path }
        throw error
      } catch {
        ProjectFile.remove(pending)
        throw error
      }
      try ProjectFile.place(pending, at: path)
      handle.committed()
    }
  }
}
