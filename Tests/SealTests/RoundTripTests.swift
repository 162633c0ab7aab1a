import Foundation
import HebraLanguage
import TestSupport
import Testing

@testable import HebraSeal

/// What is sealed opens, and is the same.
@Suite struct RoundTripTests {
  static let sizes = [0, 1, 15, 16, 17, 65_535, 65_536, 65_537, 131_071, 131_072, 131_073, 300_000]

  static func content(_ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 11) }
  }

  @Test(arguments: sizes) func `every recipient opens it`(size: Int) throws {
    let people = try (0..<3).map { _ in try Identity() }
    let content = Self.content(size)
    let sealed = try Sealing.bytes(content, .recipients(people.map(\.recipient)))
    for person in people {
      let outcome = Outcome(sealed, KeyRing(identities: [person]))
      #expect(outcome.error == nil && outcome.content == content)
    }
    let stranger = Outcome(sealed, KeyRing(identities: [try Identity()]))
    #expect(stranger.error?.code == .noIdentity && stranger.content.isEmpty)
  }

  @Test(arguments: sizes) func `words open it`(size: Int) throws {
    let content = Self.content(size)
    let words = Passphrase(Secret("siete palabras"))
    let sealed = try Sealing.bytes(content, .passphrase(words, factor: 4))
    let outcome = Outcome(sealed, KeyRing(passphrase: words))
    #expect(outcome.error == nil && outcome.content == content)
    let other = Outcome(sealed, KeyRing(passphrase: Passphrase(Secret("siete palabra"))))
    #expect(other.error?.code == .wrongPassphrase)
  }

  @Test func `text for printing opens too`() throws {
    let person = try Identity()
    for size in [0, 1, 31, 32, 33, 47, 48, 49, 1_000] {
      let content = Secret(String(repeating: "á", count: size))
      let text = try Sealing.text(of: content, .recipients([person.recipient]))
      #expect(
        String(decoding: text, as: UTF8.self).hasPrefix("-----BEGIN AGE ENCRYPTED FILE-----\n"))
      #expect(text.split(separator: 0x0A).allSatisfy { $0.count <= 64 })
      var copy = text
      let opened = try Opening.content(
        Secret(taking: &copy), with: KeyRing(identities: [person]))
      #expect(opened.isEqual(to: content))
    }
  }

  @Test func `an identity is the same after it was written`() throws {
    for _ in 0..<50 {
      let identity = try Identity()
      let text = identity.text
      #expect(String(decoding: text.bytes, as: UTF8.self).hasPrefix("AGE-SECRET-KEY-1"))
      #expect(text.bytes.count == 74 && identity.recipient.text.utf8.count == 62)
      let read = try Identity.all(
        in: Secret("# nota\n\n\(String(decoding: text.bytes, as: UTF8.self))\r\n"))
      #expect(read.map(\.recipient) == [identity.recipient])
      #expect(Recipient(identity.recipient.text) == identity.recipient)
    }
  }

  @Test func `a proof does not accept another file`() throws {
    let person = try Identity()
    let source = ScratchFile(Self.content(70_000))
    let target = ScratchFile()
    let proof = try Sealing.seal(
      source.descriptor, into: target.descriptor, .recipients([person.recipient]))
    try proof.check(target.descriptor, is: source.descriptor)
    try proof.check(target.descriptor, is: source.descriptor, with: KeyRing(identities: [person]))
    let good = target.bytes
    let other = try Sealing.bytes(Self.content(70_000), .recipients([person.recipient]))
    target.fill(other)
    #expect(throws: SealError.self) {
      try proof.check(target.descriptor, is: source.descriptor)
    }
    for place in [30, 90, 130, good.count - 1] {
      var bad = good
      bad[place] ^= 1
      target.fill(bad)
      #expect(throws: SealError.self) {
        try proof.check(target.descriptor, is: source.descriptor)
      }
    }
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 262_144, 1_000_000])
  func `what is proved while it is written is sealed all the same`(size: Int) throws {
    let people = [try Identity(), try Identity()]
    let content = Self.content(size)
    let source = ScratchFile(content)
    let target = ScratchFile()
    let proof = try Sealing.sealProved(
      source.descriptor, into: target.descriptor, .recipients(people.map(\.recipient)))
    #expect(proof.count == size)
    #expect(try RunningHash.of(target.descriptor) == proof.hash)
    try proof.check(target.descriptor, is: source.descriptor)
    for person in people {
      try proof.check(target.descriptor, is: source.descriptor, with: KeyRing(identities: [person]))
    }
  }

  @Test func `a file that changes while it is sealed is not proved`() throws {
    var content = Self.content(1_000_000)
    let source = ScratchFile(content)
    let target = ScratchFile()
    var chunks = 0
    content[0] ^= 1
    struct Stopped: Error {}
    // The first chunk is sealed already, and the second thread reads it later.
    #expect(throws: SealError.self) {
      try Sealing.sealProved(
        source.descriptor, into: target.descriptor, .recipients([Identity().recipient])
      ) {
        chunks += 1
        if chunks == 2 { source.fill(content) }
      }
    }
    target.fill([])
    #expect(throws: Stopped.self) {
      try Sealing.sealProved(
        source.descriptor, into: target.descriptor, .recipients([Identity().recipient])
      ) { throw Stopped() }
    }
  }

  @Test func `keys and words are overwritten`() throws {
    var bytes = Array("palabras".utf8)
    let secret = Secret(taking: &bytes)
    #expect(bytes.isEmpty && secret.bytes == Array("palabras".utf8))
    var own = Array("palabras".utf8)
    Secret.wipe(&own)
    #expect(own == [UInt8](repeating: 0, count: 8))
  }
}
