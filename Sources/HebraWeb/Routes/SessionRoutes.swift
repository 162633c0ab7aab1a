internal import Hebra
internal import HebraModel
internal import Hummingbird

extension Desk {
  func addSession(to router: Router<BasicRequestContext>) {
    router.post("/api/session") { request, _ in
      let typed = try await decoded(request, as: Requests.Enter.self)
      switch door.enter(typed.token) {
      case .open:
        return Response(
          status: .noContent,
          headers: [
            .setCookie: "\(door.cookie)=\(door.session); HttpOnly; SameSite=Strict; Path=/"
          ])
      case .guessed:
        close(.guessed)
        return answer(Failure(.deskSession), .forbidden)
      case .refused: return answer(Failure(.deskSession), .forbidden)
      }
    }
    router.get("/api/words") { _, _ in
      try answer(messages.pageWords.merging(["lang": messages.language.rawValue]) { $1 })
    }
    router.get("/api/status") { _, _ in try answer(try await status()) }
    router.post("/api/person") { request, _ in
      let typed = try await decoded(request, as: Requests.Choose.self)
      let name = try await reading {
        try $0.checkPerson(typed.who, isNew: typed.isNew ?? false, mustBeKnown: true)
      }
      guard door.choose(name) else {
        throw Failure(.deskPerson, ["person": door.person ?? ""])
      }
      return try answer(try await status())
    }
    router.post("/api/close") { request, _ in
      _ = try await decoded(request, as: Requests.Nothing.self)
      close(.closed)
      return Response(status: .noContent)
    }
  }
}
