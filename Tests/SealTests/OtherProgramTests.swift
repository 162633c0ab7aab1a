import Foundation
import HebraLanguage
import TestSupport
import Testing

@testable import HebraSeal

enum OtherProgram {
  static let isThere = ["/usr/bin/age", "/usr/local/bin/age"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }
}

/// The program `age`, where it is installed, opens what is sealed here, and the other way round.
@Suite(.enabled(if: OtherProgram.isThere, "the program age is not installed"))
struct OtherProgramTests {
  @Test func `files go both ways`() throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let people = try (0..<2).map { _ in try Identity() }
    for (number, person) in people.enumerated() {
      try Data(person.text.bytes).write(to: folder.appending(path: "llave\(number)"))
    }
    for size in RoundTripTests.sizes + (0..<88).map({ $0 * 1_777 }) {
      let content = RoundTripTests.content(size)
      try Data(content).write(to: folder.appending(path: "plano"))
      let sealed = try Sealing.bytes(content, .recipients(people.map(\.recipient)))
      try Data(sealed).write(to: folder.appending(path: "nuestro.age"))
      let armor = size.isMultiple(of: 2) ? "--armor" : ""
      let run = try Command.shell(
        """
        set -e; age -d -i llave\(size % 2) nuestro.age > abierto; cmp abierto plano; rm abierto
        age \(armor) -r \(people[0].recipient.text) -r \(people[1].recipient.text) -o suyo.age plano
        """, in: folder)
      #expect(run.status == 0, "\(size): \(run.errors)")
      let theirs = try Data(contentsOf: folder.appending(path: "suyo.age"))
      let outcome = Outcome(Array(theirs), KeyRing(identities: [people[(size + 1) % 2]]))
      #expect(outcome.error == nil && outcome.content == content)
    }
  }

  @Test func `keys go both ways`() throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try Command.shell(
      "age-keygen -o suya 2> /dev/null; age-keygen -y suya > destinatario", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    var bytes = Array(try Data(contentsOf: folder.appending(path: "suya")))
    let theirs = try Identity.all(in: Secret(taking: &bytes))
    let shown = try String(contentsOf: folder.appending(path: "destinatario"), encoding: .utf8)
    #expect(theirs.map(\.recipient) == (try Recipient.all(in: shown)))
    let own = try Identity()
    try Data(own.text.bytes).write(to: folder.appending(path: "nuestra"))
    let known = try Command.shell("age-keygen -y nuestra", in: folder)
    #expect(known.output == own.recipient.text + "\n")
  }
}
