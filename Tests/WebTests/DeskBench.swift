import Foundation
import Hebra
import HebraModel
import Synchronization
import TestSupport
import Testing

@testable import HebraWeb

/// A study of a few lines with a desk open on it.
final class DeskBench: Sendable {
  static let codebook = """
    libro: {titulo: Prueba, version: '1', idioma: es-CO}
    familias:
      - id: DES
        nombre: Desempeño
        definicion: El servicio no responde.
        codigos:
          - {id: DES-01, nombre: Respuesta tardía, definicion: No acuden., nucleo: true}
          - {id: DES-02, nombre: Falta de medios, definicion: No tienen con qué.}
    facetas:
      - id: actor
        nombre: Actor
        obligatoria: true
        valores: [{id: policia, nombre: Policía}, {id: fiscalia, nombre: Fiscalía}]
    """

  static let interview = """
    Entrevista inventada
    E: ¿Cómo es el servicio en el caño?
    P1: 👩🏽‍🌾 Uno llama y nunca llegan. La policía llega tarde.
    E: ¿Y denunciar?
    P1: Denunciar es avisarle al otro. Todos saben.
    """

  let folder: URL
  let server: DeskServer
  /// The lines of the log.
  let lines = Lines()
  private let address: String
  private let ended: Task<DeskEnd, any Error>
  private let cookie = Mutex<String>("")

  var project: String { folder.appending(path: "p.hebra").path }
  var port: Int { Int(address.split(separator: ":")[2].prefix { $0.isNumber }) ?? 0 }
  var token: String { String(address.split(separator: "#t=")[1]) }

  /// Opens a desk; `study` does something with the project before, and `other` is one with the same project; a desk
  /// that starts beside a bench has no project yet.
  init(
    person: String? = "Ana", idle: Duration = .seconds(60), of other: DeskBench? = nil,
    startingBeside bench: DeskBench? = nil,
    study: (borrowing Project) throws -> Void = { _ in }
  ) async throws {
    folder = try (other ?? bench)?.folder ?? Places.temporary()
    let path = folder.appending(path: "p.hebra").path
    if other == nil, bench == nil {
      try Self.make(path, folder)
      try study(Project.write(path, who: "Lead"))
    }
    let lines = lines
    server = try DeskServer(
      project: bench == nil ? path : nil, in: folder, person: person, idle: idle
    ) { line in
      lines.all.withLock { $0.append(line.text) }
    }
    let (stream, opened) = AsyncStream.makeStream(of: String.self)
    let server = server
    ended = Task(executorPreference: ServerThreads.shared) {
      try await server.run { opened.yield($0) }
    }
    var iterator = stream.makeAsyncIterator()
    address = await iterator.next() ?? ""
  }

  deinit { server.close() }

  /// Closes it and removes the study.
  func close() async throws {
    server.close()
    _ = try await ended.value
    try? FileManager.default.removeItem(at: folder)
  }

  /// Why it was closed.
  func end() async throws -> DeskEnd { try await ended.value }

  private static func make(_ path: String, _ folder: URL) throws {
    let book = folder.appending(path: "libro.yaml")
    try Data(codebook.utf8).write(to: book)
    _ = try Project.create(at: path, codebook: book.path, language: .spanish, who: "prueba")
    let file = folder.appending(path: "E-01.txt")
    try Data(interview.utf8).write(to: file)
    let other = folder.appending(path: "Ñame 100%.txt")
    try Data("E: ¿Y usted?\nP1: La niña sube a pie.\n".utf8).write(to: other)
    _ = try Project.write(path, who: "prueba").importFiles(
      [file.path, other.path], ImportOptions())
  }

  /// Sends bytes and takes the whole answer.
  ///
  /// Waiting happens on a thread of its own: those of tasks are few, and the server needs them.
  func raw(_ text: String) async -> WebAnswer {
    let port = port
    return await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        let socket = WebSocket(port: port)
        socket?.send(Array(text.utf8))
        continuation.resume(returning: WebAnswer(socket?.receive() ?? []))
      }
    }
  }

  /// Asks as the page does; a header that is nil in `change` is left out.
  func ask(
    _ method: String, _ path: String, _ body: Any? = nil, _ change: [String: String?] = [:],
    text raw: String? = nil
  ) async -> WebAnswer {
    var headers: [String: String?] = [
      "Host": "127.0.0.1:\(port)", "Connection": "close", "Sec-Fetch-Site": "same-origin",
      "Cookie": cookie.withLock(\.self),
    ]
    var text = ""
    if method != "GET" {
      let data = (try? JSONSerialization.data(withJSONObject: body ?? [:])) ?? Data()
      text = raw ?? String(decoding: data, as: UTF8.self)
      headers["Content-Type"] = "application/json"
      headers["X-Hebra"] = "1"
      headers["Origin"] = "http://127.0.0.1:\(port)"
      headers["Content-Length"] = String(text.utf8.count)
    }
    for (name, value) in change { headers[name] = .some(value) }
    let head = headers.compactMap { name, value in value.map { "\(name): \($0)\r\n" } }.sorted()
    return await self.raw("\(method) \(path) HTTP/1.1\r\n\(head.joined())\r\n\(text)")
  }

  /// Enters with the token.
  @discardableResult
  func enter() async -> Self {
    let answer = await ask("POST", "/api/session", ["token": token])
    let pair = answer.headers["set-cookie"]?.split(separator: ";").first.map(String.init)
    cookie.withLock { $0 = pair ?? "" }
    return self
  }

  /// Where words begin and end in a document, in code points.
  func place(_ words: String, in document: String = "E-01") throws -> (start: Int, end: Int) {
    let text = try Project.read(project).transcript(of: document).text
    let range = try #require(text.range(of: words))
    let start = text[..<range.lowerBound].unicodeScalars.count
    return (start, start + words.unicodeScalars.count)
  }

  func hash(_ document: String = "E-01") throws -> String {
    try Project.read(project).document(named: document).hash
  }

  /// Codes words as the page does.
  func code(
    _ words: String, _ code: String = "DES-01", facets: [String] = ["actor=policia"],
    memo: String? = nil
  ) async throws -> WebAnswer {
    let (start, end) = try place(words)
    return await ask(
      "POST", "/api/codings",
      [
        "document": "E-01", "hash": try hash(), "start": start, "end": end, "code": code,
        "facets": facets, "memo": memo as Any? ?? NSNull(),
      ])
  }
}

/// Threads for servers: tests that compute keep those of tasks busy for a long time.
final class ServerThreads: TaskExecutor {
  static let shared = ServerThreads()
  private let queue = DispatchQueue(label: "server", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}

/// Lines that several threads write.
final class Lines: Sendable {
  let all = Mutex<[String]>([])
}

extension DeskBench {
  /// Every route with what it needs.
  static let routes: [(method: String, path: String)] = [
    ("GET", "/api/status"), ("POST", "/api/person"),
    ("GET", "/api/documents"), ("GET", "/api/documents/E-01"),
    ("GET", "/api/documents/E-01?layers=all"), ("GET", "/api/codebook"),
    ("POST", "/api/codings"), ("PATCH", "/api/codings/a"), ("DELETE", "/api/codings/a"),
    ("POST", "/api/memos"), ("PATCH", "/api/memos/a"), ("DELETE", "/api/memos/a"),
    ("POST", "/api/undo"), ("POST", "/api/redo"), ("PUT", "/api/finished/E-01"),
    ("DELETE", "/api/finished/E-01"), ("GET", "/api/segments?code=DES-01&layer=*"),
    ("GET", "/api/segments?layer=Luis&by=none"), ("GET", "/api/search?q=llega"),
    ("GET", "/api/search?q=code:DES-02"), ("GET", "/api/journal"),
    ("GET", "/api/matrix?kind=segments&layer=union"),
    ("GET", "/api/matrix?kind=case-by-code&layer=Luis"),
    ("GET", "/api/compare?document=E-01"), ("POST", "/api/agreements"), ("POST", "/api/close"),
    ("GET", "/api/cell?kind=case-by-code&layer=Luis&row=E-01&column=DES-01"),
    ("GET", "/api/suggestions?every=1"), ("POST", "/api/suggestions"), ("POST", "/api/exports"),
    ("POST", "/api/imports"), ("POST", "/api/codebook"), ("GET", "/api/conflicts"),
    ("POST", "/api/conflicts"), ("POST", "/api/merges"), ("POST", "/api/withdrawals"),
    ("GET", "/api/places?q=med"), ("PATCH", "/api/documents"), ("POST", "/api/project"),
    ("GET", "/api/nothing"),
  ]
}
