import Foundation
import Synchronization
import Testing

@testable import HebraWeb

/// Only the page that the desk gave to this computer's browser gets in.
@Suite struct GateTests {
  @Test func `without the cookie, every route is refused and says nothing`() async throws {
    let desk = try await DeskBench()
    for (method, path) in DeskBench.routes {
      for cookie in [nil, "hebra-\(desk.port)=0", "hebra=\(desk.token)"] {
        let answer = await desk.ask(method, path, [:], ["Cookie": cookie])
        #expect(answer.status == 401, "\(method) \(path)")
        #expect(answer.code == "desk.session")
        #expect(!answer.body.contains("E-01") && !answer.body.contains("Ana"))
      }
    }
    try await desk.close()
  }

  @Test func `no spelling of a path goes around the session`() async throws {
    let desk = try await DeskBench()
    for path in [
      "//api/documents", "/%61pi/documents", "/./api/documents", "/api//documents", "/api",
      "/API/documents", "/hebra.js/../api/documents", "http://a/api/documents", "/api/documents?/",
      "*",
    ] {
      let answer = await desk.ask("GET", path)
      #expect([400, 401, 421].contains(answer.status), "\(path): \(answer.status)")
      #expect(!answer.body.contains("E-01"))
    }
    try await desk.close()
  }

  @Test func `the token opens once, and the cookie is only for this port and this page`()
    async throws
  {
    let desk = try await DeskBench()
    let answer = await desk.ask("POST", "/api/session", ["token": desk.token])
    #expect(answer.status == 204)
    let cookie = try #require(answer.headers["set-cookie"])
    #expect(
      cookie.wholeMatch(of: /hebra-\d+=[0-9a-f]{64}; HttpOnly; SameSite=Strict; Path=\//) != nil)
    #expect(!cookie.contains(desk.token))
    #expect(await desk.ask("POST", "/api/session", ["token": desk.token]).status == 403)
    let name = cookie.split(separator: ";")[0]
    #expect(await desk.ask("GET", "/api/status", nil, ["Cookie": "a=b; \(name)"]).status == 200)
    try await desk.close()
  }

  @Test func `five wrong tokens close the desk`() async throws {
    let desk = try await DeskBench()
    for _ in 1...5 {
      #expect(await desk.ask("POST", "/api/session", ["token": "00"]).status == 403)
    }
    #expect(try await desk.end() == .guessed)
    #expect(WebSocket(port: desk.port) == nil)
    try await desk.close()
  }

  @Test func `a name of another host is misdirected`() async throws {
    let desk = try await DeskBench().enter()
    let hosts = [
      "example.org", "example.org:\(desk.port)", "127.0.0.1", "127.0.0.1:1", "0.0.0.0:\(desk.port)",
      "localhost.example.org:\(desk.port)", "[::1]:\(desk.port)", "",
    ]
    for host in hosts {
      for path in ["/", "/hebra.js", "/api/documents"] {
        #expect(await desk.ask("GET", path, nil, ["Host": host]).status == 421, "\(host) \(path)")
      }
    }
    #expect(
      await desk.ask("GET", "/api/status", nil, ["Host": "localhost:\(desk.port)"]).status == 200)
    #expect([400, 421].contains(await desk.ask("GET", "/", nil, ["Host": nil]).status))
    try await desk.close()
  }

  @Test func `a page of another site or port cannot ask, nor write`() async throws {
    let desk = try await DeskBench().enter()
    for site in ["cross-site", "same-site", "none"] {
      let change = ["Sec-Fetch-Site": site]
      #expect(await desk.ask("GET", "/api/documents", nil, change).status == 403, "\(site)")
      #expect(await desk.ask("POST", "/api/undo", [:], change).status == 403, "\(site)")
    }
    // Someone opens the address, and scripts without the header are told apart by the cookie.
    #expect(await desk.ask("GET", "/", nil, ["Sec-Fetch-Site": "none"]).status == 200)
    #expect(await desk.ask("GET", "/api/status", nil, ["Sec-Fetch-Site": nil]).status == 200)
    for origin in [
      nil, "null", "http://127.0.0.1:1", "https://127.0.0.1:\(desk.port)", "http://a.b",
    ] {
      #expect(await desk.ask("POST", "/api/undo", [:], ["Origin": origin]).status == 403)
    }
    #expect(await desk.ask("POST", "/api/undo", [:], ["X-Hebra": nil]).status == 415)
    for type in [nil, "text/plain", "application/x-www-form-urlencoded", "application/jsonp"] {
      #expect(await desk.ask("POST", "/api/undo", [:], ["Content-Type": type]).status == 415)
    }
    try await desk.close()
  }

  @Test func `other methods are not answered`() async throws {
    let desk = try await DeskBench().enter()
    for method in ["OPTIONS", "HEAD", "TRACE", "CONNECT", "PROPFIND"] {
      let answer = await desk.ask(method, "/api/documents")
      #expect([400, 405].contains(answer.status), "\(method)")
      #expect(!answer.headers.keys.contains { $0.hasPrefix("access-control") })
    }
    #expect(await desk.ask("DELETE", "/api/documents").status == 404)
    try await desk.close()
  }

  @Test func `what is too large is not read`() async throws {
    let desk = try await DeskBench().enter()
    let large = ["who": String(repeating: "a", count: 64 * 1024)]
    #expect(await desk.ask("POST", "/api/person", large).status == 413)
    // Without its length said, it is counted.
    let piece = String(repeating: "a", count: 0x8000)
    let chunks = (0..<3).map { _ in "8000\r\n\(piece)\r\n" }.joined() + "0\r\n\r\n"
    let answer = await desk.ask(
      "POST", "/api/person", nil, ["Content-Length": nil, "Transfer-Encoding": "chunked"],
      text: chunks)
    #expect([400, 413].contains(answer.status))
    let header = await desk.ask("GET", "/", nil, ["X-Long": String(repeating: "a", count: 20_000)])
    #expect(header.status != 200)
    try await desk.close()
  }

  @Test func `every answer forbids what the page does not need`() async throws {
    let desk = try await DeskBench().enter()
    let asked = [
      await desk.ask("GET", "/"), await desk.ask("GET", "/hebra.js"),
      await desk.ask("GET", "/api/documents"),
      await desk.ask("GET", "/api/documents/none"), await desk.ask("GET", "/../etc/passwd"),
      await desk.ask("GET", "/", nil, ["Host": "a"]),
    ]
    for answer in asked {
      let policy = try #require(answer.headers["content-security-policy"])
      for rule in [
        "default-src 'none'", "script-src 'self'", "connect-src 'self'", "form-action 'none'",
        "frame-ancestors 'none'", "base-uri 'none'", "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ] { #expect(policy.contains(rule)) }
      #expect(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains("*"))
      #expect(answer.headers["cache-control"] == "no-store")
      #expect(answer.headers["x-content-type-options"] == "nosniff")
      #expect(answer.headers["referrer-policy"] == "no-referrer")
      #expect(answer.headers["cross-origin-resource-policy"] == "same-origin")
      #expect(answer.headers["cross-origin-opener-policy"] == "same-origin")
      #expect(answer.headers["server"] == nil)
      #expect(!answer.headers.keys.contains { $0.hasPrefix("access-control") })
    }
    #expect(asked.map(\.status) == [200, 200, 200, 404, 404, 421])
    try await desk.close()
  }

  @Test func `it listens at one address, and to few connections at a time`() async throws {
    let desk = try await DeskBench().enter()
    #expect(WebSocket(port: desk.port, address: "127.0.0.2") == nil)
    var sockets = (0..<32).compactMap { _ in WebSocket(port: desk.port) }
    #expect(sockets.count == 32)
    try await Task.sleep(for: .milliseconds(100))
    let further = try #require(WebSocket(port: desk.port))
    further.send(
      Array("GET / HTTP/1.1\r\nHost: 127.0.0.1:\(desk.port)\r\nConnection: close\r\n\r\n".utf8))
    #expect(!further.isAnswered(within: 300))
    sockets = []
    #expect(further.isAnswered(within: 60_000))
    try await desk.close()
  }

  @Test func `the log has no words, names or ids`() async throws {
    let desk = try await DeskBench().enter()
    let coded = try await desk.code("nunca llegan", memo: "secreto")
    let id = (coded.json["coding"] as? [String: Any])?["id"] as? String ?? "?"
    _ = await desk.ask("GET", "/api/documents/E-01")
    _ = await desk.ask("GET", "/api/search?q=secreto")
    _ = await desk.ask("GET", "/api/segments?code=DES-01")
    _ = await desk.ask("GET", "/secreto")
    let lines = desk.lines.all.withLock(\.self)
    #expect(lines.count == 6)
    for line in lines {
      #expect(line.wholeMatch(of: /[A-Z]+ (-|\/[a-z\/{}]*) \d{3} \d+ ms/) != nil, "\(line)")
      for word in ["E-01", "secreto", "DES", "Ana", "llega", id, desk.token] {
        #expect(!line.contains(word))
      }
    }
    try await desk.close()
  }

  @Test func `it closes on the page, and when nobody uses it`() async throws {
    let desk = try await DeskBench().enter()
    #expect(await desk.ask("POST", "/api/close").status == 204)
    #expect(try await desk.end() == .closed)
    #expect(WebSocket(port: desk.port) == nil)
    try await desk.close()
    let unused = try await DeskBench(idle: .milliseconds(200))
    #expect(try await unused.end() == .idle)
    try await unused.close()
  }
}
