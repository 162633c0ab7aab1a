import Foundation
import HebraLanguage
import TestSupport
import Testing

@testable import HebraSeal

/// Sealed files that are kept with the tests: what one version sealed, every later one opens.
@Suite struct OwnVectorTests {
  private static let folder = Places.package.appending(path: "Tests/SealTests/Vectors")

  @Test(arguments: ["uno.age", "dos.age", "texto.age", "vacio.age", "largo.age"])
  func `a key opens them`(name: String) throws {
    try check(name, KeyRing(identities: try Identity.all(in: secret("llave.txt"))))
  }

  @Test func `words open one`() throws {
    try check("palabras.age", KeyRing(passphrase: Passphrase(Secret("abanico-abedul-abeja"))))
  }

  private func secret(_ name: String) throws -> Secret {
    var bytes = Array(try Data(contentsOf: Self.folder.appending(path: name)))
    return Secret(taking: &bytes)
  }

  private func check(_ name: String, _ keys: KeyRing) throws {
    let sealed = Array(try Data(contentsOf: Self.folder.appending(path: name)))
    let hashes = try String(
      contentsOf: Self.folder.appending(path: "contenidos.txt"), encoding: .utf8)
    let outcome = Outcome(sealed, keys)
    #expect(outcome.error == nil)
    let hash = TextIdentity.sha256(outcome.content)
    #expect(hashes.contains("\(hash)  \(name)\n"), "\(name): \(hash)")
  }
}
