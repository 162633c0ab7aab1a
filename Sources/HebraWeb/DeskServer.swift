package import Foundation
package import Hebra
internal import HebraModel
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import ServiceLifecycle
internal import Synchronization

/// The desk: one project, for one person, in the browser of this computer alone.
///
///     let server = DeskServer(project: "estudio.hebra", person: "Ana")
///     let end = try await server.run { address in … }
package final class DeskServer: Sendable {
  private let desk: Desk
  private let port: Int
  private let ending: Ending

  /// What ends it, once.
  private final class Ending: Sendable {
    private let state = Mutex<(end: DeskEnd?, group: ServiceGroup?)>((nil, nil))

    var end: DeskEnd { state.withLock { $0.end ?? .closed } }

    func begin(_ group: ServiceGroup) {
      let isOver = state.withLock { state in
        state.group = group
        return state.end != nil
      }
      if isOver { Task { await group.triggerGracefulShutdown() } }
    }

    func close(_ end: DeskEnd) {
      let group = state.withLock { state -> ServiceGroup? in
        guard state.end == nil else { return nil }
        state.end = end
        return state.group
      }
      if let group { Task { await group.triggerGracefulShutdown() } }
    }
  }

  /// A desk that is not open yet.
  ///
  /// - Parameters:
  ///   - path: the project file; nil when it is chosen or made on the page.
  ///   - folder: where projects are looked for and made then; nil for the folder of the process.
  ///   - sample: the codebook that a new project can begin with.
  ///   - person: who codes; nil when they say so on the page.
  ///   - port: the port of 127.0.0.1; 0 for a free one.
  ///   - language: the language of the page; nil for that of the project.
  ///   - idle: after how long without a request it closes.
  ///   - log: takes a line for each request.
  ///   - service: what reads files that are dropped on the page.
  /// - Throws: ``Failure`` when the project cannot be opened.
  package init(
    project path: String?, in folder: URL? = nil, sample: String? = nil, person: String?,
    port: Int = 0, language: UserLanguage? = nil,
    idle: Duration = .seconds(30 * 60), log: (@Sendable (DeskLine) -> Void)? = nil,
    reading service: @escaping @Sendable () -> ReadingService = { .inProcess }
  ) throws {
    let own = try path.map { try Project.read($0).language }
    let study = OpenStudy(
      path: path,
      folder: folder ?? URL(fileURLWithPath: FileManager.default.currentDirectoryPath),
      sample: sample, messages: Messages(language ?? own ?? .spanish, project: path))
    let ending = Ending()
    desk = Desk(
      study: study, door: Door(person: person), idle: idle, log: log,
      close: { ending.close($0) }, writers: NIOThreadPool(numberOfThreads: 1), service: service)
    self.port = port
    self.ending = ending
  }

  /// The address of the page with its token; it is good once.
  package var address: String { desk.door.address }

  /// Ends it; a running act finishes first.
  package func close() { ending.close(.closed) }

  /// Opens it, and returns when it was closed.
  ///
  /// - Parameter opened: called when the page can be asked for.
  /// - Returns: why it was closed.
  /// - Throws: ``Failure`` when the port cannot be used.
  package func run(_ opened: @escaping @Sendable (String) -> Void) async throws -> DeskEnd {
    desk.writers.start()
    let logger = Logger(label: "hebra") { _ in SwiftLogNoOpLogHandler() }
    let (desk, idle) = (desk, desk.idle)
    let application = Application(
      router: Self.router(desk),
      server: .http1(
        configuration: .init(
          idleTimeout: .seconds(60),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 8 * 1024, maxHeaderListSize: 16 * 1024, maxHeaderFieldCount: 64))),
      configuration: ApplicationConfiguration(
        address: .hostname("127.0.0.1", port: port), serverName: nil,
        availableConnectionsDelegate: MaximumAvailableConnections(32, logger: logger)),
      onServerRunning: { channel in
        desk.door.port = channel.localAddress?.port
        opened(desk.door.address)
      }, logger: logger)
    var settings = ServiceGroupConfiguration(services: [application], logger: logger)
    settings.maximumGracefulShutdownDuration = .seconds(10)
    let group = ServiceGroup(configuration: settings)
    ending.begin(group)
    let watch = Task {
      while !Task.isCancelled {
        try await Task.sleep(for: min(.seconds(5), idle / 4))
        if desk.door.idle > idle { desk.close(.idle) }
      }
    }
    defer { watch.cancel() }
    do { try await group.run() } catch is IOError {
      try await desk.writers.shutdownGracefully()
      throw Failure(.deskPort, ["port": String(port)])
    }
    try await desk.writers.shutdownGracefully()
    desk.study.clear()
    return ending.end
  }

  static func router(_ desk: Desk) -> Router<BasicRequestContext> {
    let router = Router()
    router.add(middleware: Gate(desk: desk))
    Files.add(to: router)
    desk.addSession(to: router)
    desk.addDocuments(to: router)
    desk.addCodings(to: router)
    desk.addMemos(to: router)
    desk.addUndo(to: router)
    desk.addFinished(to: router)
    desk.addSegments(to: router)
    desk.addSearch(to: router)
    desk.addJournal(to: router)
    desk.addMatrix(to: router)
    desk.addAgreements(to: router)
    desk.addSuggestions(to: router)
    desk.addExports(to: router)
    desk.addImports(to: router)
    desk.addBook(to: router)
    desk.addTeam(to: router)
    desk.addStart(to: router)
    return router
  }
}
