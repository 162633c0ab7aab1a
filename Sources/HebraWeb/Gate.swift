internal import HTTPTypes
internal import Hebra
internal import HebraModel
internal import Hummingbird

/// What every request passes: only the page that this desk gave to the browser of this computer gets
/// through, and every answer forbids the browser what a page of its own does not need.
struct Gate<Context: RequestContext>: RouterMiddleware {
  static var policy: String {
    [
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'",
      "connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
      "require-trusted-types-for 'script'", "trusted-types 'none'",
    ].joined(separator: "; ")
  }

  private static var methods: Set<HTTPRequest.Method> { [.get, .post, .patch, .put, .delete] }

  let desk: Desk

  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    desk.door.begin()
    defer { desk.door.end() }
    let started = ContinuousClock.now
    var response: Response
    if let status = refusal(request) {
      response = desk.answer(Failure(.deskSession), status)
    } else {
      do { response = try await next(request, context) } catch {
        response = desk.answer(error)
      }
    }
    response.headers[.contentSecurityPolicy] = Self.policy
    response.headers[.cacheControl] = "no-store"
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.referrerPolicy] = "no-referrer"
    response.headers[.resourcePolicy] = "same-origin"
    response.headers[.openerPolicy] = "same-origin"
    desk.log?(
      DeskLine(
        method: Self.methods.contains(request.method) ? request.method.rawValue : "-",
        route: context.endpointPath.map { $0.hasPrefix("/") ? $0 : "-" } ?? "-",
        status: response.status.code, time: started.duration(to: .now)))
    return response
  }

  /// The status with which a request is refused before anyone reads what it asks for.
  private func refusal(_ request: Request) -> HTTPResponse.Status? {
    let headers = request.headers
    // Only the files of the page are for everyone; whatever else is asked for is data.
    let isData = !Files.paths.contains(request.uri.path)
    let isWrite = request.method != .get
    guard let host = request.head.authority, desk.door.hosts.contains(host) else {
      return .misdirectedRequest
    }
    guard Self.methods.contains(request.method) else { return .methodNotAllowed }
    if let site = headers[.secFetchSite], site != "same-origin", isData || isWrite {
      return .forbidden
    }
    if isWrite {
      guard let origin = headers[.origin],
        desk.door.hosts.contains(where: { origin == "http://" + $0 })
      else { return .forbidden }
      let isFile = request.uri.path == Desk.filePath
      guard headers[.hebra] == "1",
        isFile
          ? headers[.contentType] == "application/octet-stream"
          : Self.isJSON(headers[.contentType])
      else { return .unsupportedMediaType }
      let most = isFile ? Drop.most : Desk.most
      if let length = headers[.contentLength].flatMap(Int.init), length > most {
        return .contentTooLarge
      }
    }
    // The words of the page are in every copy of the program; without a session it says so with them.
    guard isData, !["/api/session", "/api/words"].contains(request.uri.path) else { return nil }
    return desk.door.isOpen(to: headers[.cookie] ?? "") ? nil : .unauthorized
  }

  private static func isJSON(_ type: String?) -> Bool {
    guard let type = type?.lowercased() else { return false }
    return type == "application/json" || type.hasPrefix("application/json;")
  }
}

extension HTTPField.Name {
  fileprivate static var secFetchSite: Self { named("Sec-Fetch-Site") }
  fileprivate static var hebra: Self { named("X-Hebra") }
  fileprivate static var referrerPolicy: Self { named("Referrer-Policy") }
  fileprivate static var resourcePolicy: Self { named("Cross-Origin-Resource-Policy") }
  fileprivate static var openerPolicy: Self { named("Cross-Origin-Opener-Policy") }

  /// A name that is a token; the others are known to the library.
  private static func named(_ name: String) -> Self { Self(name) ?? .referer }
}
