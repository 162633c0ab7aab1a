internal import Foundation
internal import Hebra
internal import HebraModel
internal import Hummingbird
internal import NIOPosix

/// Why a desk was closed.
package enum DeskEnd: Sendable {
  /// Someone closed it: on the page, or with Ctrl C.
  case closed
  /// Nobody used it for a long time.
  case idle
  /// Someone guessed at the address.
  case guessed
}

/// A line of the log: no words, names or ids, only what was asked for and how it ended.
package struct DeskLine: Sendable {
  package var method: String
  /// The pattern of the route: `/api/documents/{name}`.
  package var route: String
  package var status: Int
  package var time: Duration

  /// The line: `GET /api/documents/{name} 200 14 ms`.
  package var text: String {
    let (seconds, attoseconds) = time.components
    return "\(method) \(route) \(status) \(seconds * 1000 + attoseconds / 1_000_000_000_000_000) ms"
  }
}

/// One project on one desk.
struct Desk: Sendable {
  /// The size of the body of a request in bytes.
  static let most = 64 * 1024

  let study: OpenStudy
  let door: Door
  let idle: Duration
  let log: (@Sendable (DeskLine) -> Void)?
  /// Ends the desk.
  let close: @Sendable (DeskEnd) -> Void
  /// One thread: writes happen one after another.
  let writers: NIOThreadPool
  /// What reads files that were dropped on the page.
  let service: @Sendable () -> ReadingService

  /// The words of the desk.
  var messages: Messages { study.messages }

  /// The name of the project without its ending; empty before one was chosen.
  var name: String { study.chosen.map(Self.name) ?? "" }

  /// The name of a project without its ending.
  static func name(of path: String) -> String {
    let name = (path as NSString).lastPathComponent
    return name.hasSuffix(".hebra") ? String(name.dropLast(6)) : name
  }

  /// Who codes.
  ///
  /// - Throws: ``Failure`` while nobody was chosen.
  func person() throws -> String {
    guard let person = door.person else { throw Failure(.deskNobody) }
    return person
  }

  /// Reads from the project, which is opened for it: what others wrote meanwhile is seen.
  func reading<T: Sendable>(
    _ body: @escaping @Sendable (borrowing Project) throws -> T
  ) async throws -> T {
    let path = try study.path()
    return try await NIOThreadPool.singleton.runIfActive { try body(Project.read(path)) }
  }

  /// Reads from the project as the person sees it.
  func reading<T: Sendable>(
    as person: String, _ body: @escaping @Sendable (borrowing Project, BlindView) throws -> T
  ) async throws -> T {
    try await reading { project in try body(project, try project.blindView(of: person)) }
  }

  /// Writes to the project: what was answered is on the disk.
  func writing<T: Sendable>(
    _ body: @escaping @Sendable (borrowing Project, String) throws -> T
  ) async throws -> T {
    let (path, person, service) = (try study.path(), try person(), service)
    return try await writers.runIfActive {
      try body(Project.write(path, who: person, reading: service()), person)
    }
  }

  /// Writes a file out of the project, with its row in the journal.
  func leaving<T: Sendable>(
    _ body: @escaping @Sendable (borrowing Project) throws -> T
  ) async throws -> T {
    let (path, person) = (try study.path(), try person())
    return try await writers.runIfActive { try body(Project.export(from: path, who: person)) }
  }

  /// What the person may see of documents that are coded blind; that they look is noted.
  ///
  /// - Returns: what they may see, and whether something is kept from them.
  func looking(
    document: String? = nil, layer: String? = nil
  ) async throws -> (view: BlindView, hidden: Notice?) {
    let (path, person) = (try study.path(), try person())
    return try await writers.runIfActive {
      try Project.look(at: path, as: person, document: document, layer: layer)
    }
  }

  /// The same for an answer that must be whole.
  ///
  /// - Throws: ``Failure`` when something is kept from the person.
  func seeingAll(document: String? = nil, layer: String? = nil) async throws {
    guard let hidden = try await looking(document: document, layer: layer).hidden else { return }
    var details = hidden.details
    details["count"] = String(hidden.count)
    throw Failure(hidden.code, details)
  }
}

extension Desk {
  /// A value as JSON.
  func answer(_ value: some Encodable, _ status: HTTPResponse.Status = .ok) throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Response(
      status: status, headers: [.contentType: "application/json; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(value))))
  }

  /// Why something was refused.
  func answer(_ failure: Failure, _ status: HTTPResponse.Status) -> Response {
    (try? answer(Shapes.Problem(failure, messages), status)) ?? Response(status: status)
  }

  /// Any error.
  func answer(_ error: any Error) -> Response {
    if let error = error as? any HTTPResponseError {
      let code: MessageCode = error.status == .notFound ? .deskUnknown : .deskRequest
      return answer(Failure(code), error.status)
    }
    let failure = Failure(error)
    return answer(failure, failure.webStatus)
  }

  /// What a request says.
  ///
  /// - Throws: ``Failure`` when it cannot be read.
  func decoded<T: Decodable>(_ request: Request, as type: T.Type = T.self) async throws -> T {
    let body = try await request.body.collect(upTo: Self.most)
    do {
      return try JSONDecoder().decode(T.self, from: Data(body.readableBytesView))
    } catch {
      throw Failure(.deskRequest)
    }
  }

  /// A name in the path of a request, in NFC.
  func named(_ context: BasicRequestContext, _ parameter: String) throws -> String {
    guard let name = context.parameters.get(parameter)?.removingPercentEncoding, !name.isEmpty
    else { throw Failure(.deskRequest) }
    return name.precomposedStringWithCanonicalMapping
  }

  /// What stands behind the `?` of a request.
  func query(_ request: Request) throws -> Query { try Query(request.uri.query ?? "") }
}

/// What stands behind the `?` of a request: names and values, in NFC.
struct Query {
  private let values: [(name: String, value: String)]

  init(_ text: String) throws {
    values = try text.split(separator: "&").map { part in
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = String(pair[0]).removingPercentEncoding,
        let value = (pair.count > 1 ? String(pair[1]) : "")
          .replacing("+", with: " ").removingPercentEncoding
      else { throw Failure(.deskRequest) }
      return (name, value.precomposedStringWithCanonicalMapping)
    }
  }

  /// The first value with this name that is not empty.
  subscript(_ name: String) -> String? { all(name).first { !$0.isEmpty } }

  func all(_ name: String) -> [String] { values.filter { $0.name == name }.map(\.value) }

  /// A number in a range.
  ///
  /// - Throws: ``Failure`` for anything else.
  func number(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
    guard let typed = self[name] else { return nil }
    guard let number = Int(typed), range.contains(number) else { throw Failure(.deskRequest) }
    return number
  }
}

extension Failure {
  /// The status of its answer.
  var webStatus: HTTPResponse.Status {
    switch code {
    case .projectLocked: return .init(code: 423)
    case .projectFull: return .init(code: 507)
    case .textChanged, .deskPerson: return .conflict
    case .coderUnknown, .facetUnknown: return .unprocessableContent
    case .codebookNone, .documentAside: return .notFound
    case .deskRequest: return .badRequest
    default: break
    }
    let code = code.rawValue
    if code.hasSuffix(".unknown") { return .notFound }
    switch code.prefix(while: { $0 != "." }) {
    case "usage", "query", "range": return .badRequest
    case "undo": return .conflict
    case "project", "internal": return .internalServerError
    default: return .unprocessableContent
    }
  }
}
