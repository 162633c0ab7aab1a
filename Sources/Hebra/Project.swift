internal import Foundation
internal import HebraFormats
internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// An open project: every operation of the workbench starts here.
public struct Project: ~Copyable {
  let store: ProjectStore
  /// The path of the file, as it was given.
  public let path: String
  /// Who acts, for the journal and the lock.
  let who: String
  /// How files are read.
  let reading: ReadingService
  /// Counts what no file that leaves may hold; nil where nobody brought the key of the study.
  private(set) var names: (([UInt8]) throws -> Int)?

  /// The result of creating a project.
  public struct Creation: Sendable {
    /// The codebook, when one was given.
    public var codebook: Codebook?
    /// Warnings about the codebook and the folder.
    public var notices: [Notice]
  }

  /// Creates a project file.
  ///
  /// `places` is a table of municipalities (code, municipality, department) for other countries than
  /// Colombia, whose list comes with Hebra.
  ///
  /// Throws ``Failure`` when the file exists, the folder cannot be written or the codebook has
  /// errors; no file is left behind then.
  public static func create(
    at path: String, codebook file: String?, places: String? = nil, language: UserLanguage,
    who: String, reading service: ReadingService = .inProcess,
    interruption: Interruption = Interruption()
  ) throws -> Creation {
    var notices: [Notice] = []
    var codebook: (Codebook, String)?
    do {
      if let service = UnsafeFolder.name(of: path) {
        notices.append(
          Notice(
            .folderUnsafe, at: Location(file: Location.name(path)), details: ["name": service]))
      }
      if let file {
        let check = try CodebookCheck(file: file, by: service)
        notices += check.notices
        codebook = try check.usable()
      }
      let list = try places.map { try PlaceList(file: $0, by: service) }
      try ProjectStore.create(
        at: path, who: who, date: Moment.now(), handle: interruption.handle
      ) { act in
        try act.set("language", to: language.rawValue)
        try act.set("created", to: Moment.now())
        if let list { try act.set("places", to: list.stored) }
        if let (book, source) = codebook { try act.setCodebook(book, source: source) }
      }
    } catch let error as StoreError where error.code == .unwritable {
      let folder = (path as NSString).deletingLastPathComponent
      guard !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) else {
        throw Failure(error)
      }
      throw Failure(.folderMissing, at: Location(file: Location.name(path)), ["folder": folder])
    } catch {
      throw Failure(error)
    }
    return Creation(codebook: codebook?.0, notices: notices)
  }

  /// Opens a project for reading.
  public static func read(
    _ path: String, interruption: Interruption = Interruption()
  ) throws -> Project {
    do {
      let store = try ProjectStore.open(path, for: .read, handle: interruption.handle)
      interruption.language = language(of: store)
      return Project(store: store, path: path, who: "", reading: .inProcess)
    } catch {
      throw Failure(error)
    }
  }

  /// Opens a project for writing.
  ///
  /// An open project does not keep others from writing: every change takes the project's lock for
  /// itself and waits up to five seconds for another writer.
  ///
  /// `reading` reads every file that is imported.
  public static func write(
    _ path: String, who: String, reading service: ReadingService = .inProcess,
    interruption: Interruption = Interruption()
  ) throws -> Project {
    do {
      let store = try ProjectStore.open(
        path, for: .write(who: who), handle: interruption.handle)
      interruption.language = language(of: store)
      let project = Project(store: store, path: path, who: who, reading: service)
      // A merge that was cut off is brought to its end.
      if try project.store.hasOpenMerge() { _ = try project.carryLate() }
      return project
    } catch {
      throw Failure(error)
    }
  }

  init(
    store: consuming ProjectStore, path: String, who: String, reading: ReadingService
  ) {
    self.store = store
    self.path = path
    self.who = who
    self.reading = reading
  }

  /// Refuses every file in which `names` counts any.
  mutating func refuse(_ names: @escaping ([UInt8]) throws -> Int) { self.names = names }

  /// The language of the project's messages and exports.
  public var language: UserLanguage { Self.language(of: store) }

  /// The words in the language of the project.
  public var messages: Messages { Messages(language) }

  static func language(of store: borrowing ProjectStore) -> UserLanguage {
    ((try? store.setting("language")) ?? nil).flatMap(UserLanguage.init(rawValue:)) ?? .spanish
  }

  /// The current codebook; throws `codebook.none` when the project has none.
  public func codebook() throws -> Codebook {
    do {
      guard let codebook = try store.codebook() else { throw Failure(.codebookNone) }
      return codebook
    } catch {
      throw Failure(error)
    }
  }

  /// The current codebook; nil when the project has none.
  public func currentCodebook() throws -> Codebook? { try asking { try $0.codebook() } }

  /// Replaces the codebook with a new version of it.
  public func setCodebook(file: String) throws -> Creation {
    let check = try CodebookCheck(file: file, by: reading)
    let (book, source) = try check.usable()
    try act { try $0.setCodebook(book, source: source) }
    return Creation(codebook: book, notices: check.notices)
  }

  /// Checks the file completely: SQLite's own check, ranges, text hashes, index.
  public func check() throws {
    do { try store.check() } catch { throw Failure(error) }
  }

  /// Runs `body` while holding the project's lock, so that nothing changes between what it asks and
  /// what it does; errors are thrown as ``Failure``.
  func exclusively<T>(_ body: () throws -> T) throws -> T {
    do { return try store.exclusively(body) } catch { throw Failure(error) }
  }

  /// Runs one transaction; errors are thrown as ``Failure``.
  func act<T>(_ body: (inout Act) throws -> T) throws -> T {
    do {
      return try store.write(who: who, at: Moment.now(), body)
    } catch {
      throw Failure(error)
    }
  }

  /// Reads from the store; errors are thrown as ``Failure``.
  func asking<T>(_ body: (borrowing ProjectStore) throws -> T) throws -> T {
    do { return try body(store) } catch { throw Failure(error) }
  }

  /// The document with this name; fails with the nearest name.
  func document(_ name: String) throws -> Document {
    guard let found = try asking({ try $0.document(name) }) else {
      throw try unknownDocument(name)
    }
    return found
  }

  /// The name of a document that the project has; fails with the nearest name.
  func documentName(_ name: String) throws -> String {
    guard try asking({ try $0.hasDocument(name) }) else { throw try unknownDocument(name) }
    return name
  }

  private func unknownDocument(_ name: String) throws -> Failure {
    guard try !asking({ try $0.documentsAside() }).contains(name) else {
      return Failure(.documentAside, ["document": name])
    }
    let names = try asking { try $0.documentNames() }
    return Failure(
      .documentUnknown,
      ["document": name, "nearest": Nearest.name(to: name, among: names) ?? ""])
  }

  /// The layer with this name; fails with a list of the layers in the project.
  func layer(_ name: String) throws -> Layer {
    let layers = try asking { try $0.layers() }
    guard let layer = layers.first(where: { $0.name == name }) else {
      throw Failure(
        .layerUnknown,
        ["layer": name, "layers": layers.map(\.name).joined(separator: ", ")])
    }
    return layer
  }
}
