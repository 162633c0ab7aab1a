internal import Foundation
internal import Hebra
internal import HebraModel
internal import Hummingbird
internal import NIOPosix

extension Desk {
  /// A desk without a project: one is chosen or made.
  func addStart(to router: Router<BasicRequestContext>) {
    router.post("/api/project") { request, _ in
      let typed = try await decoded(request, as: Requests.Study.self)
      let file = try study.file(named: typed.name)
      let (study, language) = (study, messages.language)
      try await writers.runIfActive {
        guard study.chosen == nil else { throw Failure(.deskRequest) }
        if typed.isNew ?? false {
          // Who codes is asked next; until then it is whoever uses this computer, as in the command.
          _ = try Project.create(at: file, codebook: nil, language: language, who: NSUserName())
        }
        try study.open(file)
      }
      return try answer(try await status())
    }
  }

  func status() async throws -> Shapes.Status {
    guard study.chosen != nil else {
      return Shapes.Status(
        project: OrNull(nil), language: messages.language.rawValue, person: OrNull(nil),
        coders: [], version: Release.version, event: OrNull(nil),
        idleMinutes: Int(idle.components.seconds / 60), projects: study.names(),
        folder: study.folder.path, hasSample: study.sample != nil)
    }
    let (coders, event, hasBook) = try await reading {
      (try $0.coderNames(), try $0.lastEvent(), try $0.currentCodebook() != nil)
    }
    return Shapes.Status(
      project: OrNull(name), language: messages.language.rawValue, person: OrNull(door.person),
      coders: coders, version: Release.version, event: OrNull(event),
      idleMinutes: Int(idle.components.seconds / 60), hasBook: hasBook,
      hasSample: study.sample != nil)
  }
}

extension Requests {
  struct Study: Decodable, Sendable {
    /// The name of the project, without folder and ending.
    var name: String
    var isNew: Bool?
  }
}
