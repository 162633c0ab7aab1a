import Foundation
import HebraLanguage
import TestSupport
import Testing

@testable import HebraSeal

/// What is wrong with a file is told apart.
@Suite struct RefusalTests {
  private static let content = RoundTripTests.content(150_000)
  private static var words: Passphrase { Passphrase(Secret("siete palabras")) }

  private func code(_ sealed: [UInt8], _ keys: KeyRing) -> SealError.Code? {
    Outcome(sealed, keys).error?.code
  }

  private func replacing(_ sealed: [UInt8], _ old: String, _ new: String) -> [UInt8] {
    guard let place = sealed.firstRange(of: Array(old.utf8)) else { return [] }
    return sealed[..<place.lowerBound] + Array(new.utf8) + sealed[place.upperBound...]
  }

  @Test func `a wrong key is not a damaged file`() throws {
    let (one, other) = (try Identity(), try Identity())
    let sealed = try Sealing.bytes(Self.content, .recipients([one.recipient]))
    let worded = try Sealing.bytes(Self.content, .passphrase(Self.words, factor: 4))
    #expect(code(sealed, KeyRing(identities: [other])) == .noIdentity)
    #expect(code(sealed, KeyRing()) == .needsIdentity)
    #expect(code(sealed, KeyRing(passphrase: Self.words)) == .needsIdentity)
    #expect(code(worded, KeyRing(passphrase: Passphrase(Secret("otras")))) == .wrongPassphrase)
    #expect(code(worded, KeyRing(identities: [one])) == .needsPassphrase)
  }

  @Test func `damage is told with its place`() throws {
    let one = try Identity()
    let keys = KeyRing(identities: [one])
    let sealed = try Sealing.bytes(Self.content, .recipients([one.recipient]))
    let head = sealed.count - 150_000 - 3 * 16 - 16
    #expect(code(Array(sealed[..<40]), keys) == .header)
    #expect(code(Array(sealed[..<(head + 8)]), keys) == .header)
    var bad = sealed
    bad[head + 16 + 65_552 + 5] ^= 0x40
    let second = Outcome(bad, keys)
    #expect(second.error == SealError(.payload, ["byte": "65536"]))
    #expect(second.content == Array(Self.content[..<65_536]))
    // Cut between two chunks, and inside one.
    let cut = Outcome(Array(sealed[..<(head + 16 + 65_552)]), keys)
    #expect(cut.error == SealError(.cutOff, ["byte": "65536"]))
    #expect(code(Array(sealed.dropLast()), keys) == .payload)
    #expect(code(sealed + [0], keys) == .payload)
    // A chunk that changed its place.
    let chunks = Array(sealed[(head + 16)...])
    let swapped =
      sealed[..<(head + 16)] + chunks[65_552..<131_104] + chunks[..<65_552] + chunks[131_104...]
    #expect(Outcome(Array(swapped), keys).error == SealError(.payload, ["byte": "0"]))
  }

  @Test func `a head that was changed is not what was sealed`() throws {
    let one = try Identity()
    let sealed = try Sealing.bytes(Self.content, .recipients([one.recipient]))
    let more = replacing(sealed, "\n---", "\n-> otra clase\nAAAA\n---")
    #expect(code(more, KeyRing(identities: [one])) == .changed)
    let unknown = replacing(sealed, "-> X25519", "-> X25520")
    #expect(
      Outcome(unknown, KeyRing(identities: [one])).error
        == SealError(.unknownStanza, ["kinds": "X25520"]))
  }

  @Test func `what is no sealed file, or a newer one, is told`() throws {
    for text in [
      "", "SQLite format 3\0", "hola\n", "age-encryption.org", "\n\n", "  age-encryption.org/v1\n",
    ] {
      #expect(code(Array(text.utf8), KeyRing()) == .notSealed, "\(text)")
    }
    #expect(
      Outcome(Array("age-encryption.org/v2\n-> X\n".utf8), KeyRing()).error
        == SealError(.newer, ["version": "v2"]))
    #expect(code(Array("age-encryption.org/v1\r\n-> X\n".utf8), KeyRing()) == .header)
    #expect(code(Array("-----BEGIN PGP MESSAGE-----\n".utf8), KeyRing()) == .armor)
  }

  @Test func `too much work is refused before it is done`() throws {
    let sealed = try Sealing.bytes(Self.content, .passphrase(Self.words, factor: 4))
    let place = try #require(sealed.firstRange(of: Array(" 4\n".utf8)))
    for factor in [21, 23, 40, 62, 999_999_999] {
      let more =
        sealed[..<place.lowerBound] + Array(" \(factor)\n".utf8) + sealed[place.upperBound...]
      #expect(
        Outcome(Array(more), KeyRing(passphrase: Self.words)).error
          == SealError(.workFactor, ["factor": String(factor), "most": "20"]))
    }
  }

  @Test func `lists of keys and recipients say in which line they are wrong`() throws {
    let one = try Identity()
    let text = String(decoding: one.text.bytes, as: UTF8.self)
    let mistyped = text.dropLast() + (text.hasSuffix("Q") ? "P" : "Q")
    #expect(throws: SealError(.badIdentity, ["line": "2"])) {
      try Identity.all(in: Secret("# llave\n\(mistyped)\n"))
    }
    #expect(throws: SealError(.badIdentity, ["line": "1"])) { try Identity.all(in: Secret("")) }
    #expect(throws: SealError(.badRecipient, ["line": "3"])) {
      try Recipient.all(in: "# gente\n\(one.recipient.text)\n\(text)\n")
    }
    #expect(Recipient(one.recipient.text.uppercased()) == nil)
    #expect(try Recipient.all(in: "\u{20}\(one.recipient.text)\r\n").count == 1)
  }

  @Test func `ten thousand changed files open as nothing else, and none ends the program`() throws {
    let one = try Identity()
    let keys = KeyRing(identities: [one], passphrase: Self.words)
    let content = RoundTripTests.content(400)
    var armored = content
    let files = [
      try Sealing.bytes(content, .recipients([one.recipient])),
      try Sealing.bytes(content, .recipients([one.recipient, try Identity().recipient])),
      try Sealing.text(of: Secret(taking: &armored), .recipients([one.recipient])),
      try Sealing.bytes(content, .passphrase(Self.words, factor: 1)),
    ]
    var dice = SeededGenerator(5)
    let file = ScratchFile()
    var opened = 0
    for number in 0..<10_000 {
      let bytes = Self.mutated(files[number % files.count], &dice)
      file.fill(bytes)
      let outcome = Outcome(file, keys)
      // White space around armor, or the line ends in it, may change.
      guard outcome.error == nil else {
        #expect(content.starts(with: outcome.content))
        continue
      }
      opened += 1
      #expect(outcome.content == content)
    }
    #expect(opened < 200)
  }

  private static func mutated(_ file: [UInt8], _ dice: inout SeededGenerator) -> [UInt8] {
    var bytes = file
    for _ in 0...Int.random(in: 0...2, using: &dice) {
      let place = Int.random(in: 0..<max(1, bytes.count), using: &dice)
      switch Int.random(in: 0..<6, using: &dice) {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &dice)
      case 2: bytes.remove(at: place)
      case 3: bytes.insert(UInt8.random(in: 0...255, using: &dice), at: place)
      case 4: bytes.removeLast(min(bytes.count - 1, Int.random(in: 1...64, using: &dice)))
      default:
        let end = min(bytes.count, place + Int.random(in: 1...100, using: &dice))
        bytes.insert(contentsOf: bytes[place..<end], at: place)
      }
    }
    return bytes == file ? bytes + [0x41] : bytes
  }
}
