import CZlib
import Foundation
import HebraLanguage
import TestSupport
import Testing

@testable import HebraSeal

/// The test vectors of the format: each says what must come of opening it.
@Suite(.enabled(if: FormatVector.folder != nil, "../shared/data is absent"))
struct FormatVectorTests {
  @Test func `there are as many vectors as were counted`() {
    #expect(FormatVector.all.count == 143)
    // Post-quantum recipients, which this version does not know.
    #expect(FormatVector.all.count { $0.isHybrid } == 19)
  }

  @Test(arguments: FormatVector.all.filter { !$0.isHybrid })
  func `each vector has its outcome`(vector: FormatVector) throws {
    let keys = KeyRing(
      identities: try vector["identity"].flatMap { try Identity.all(in: Secret($0)) },
      passphrase: vector["passphrase"].first.map { Passphrase(Secret($0)) })
    let outcome = Outcome(vector.bytes, keys)
    #expect(vector.expects(outcome.error), "\(vector.name): \(String(describing: outcome.error))")
    if let hash = vector["payload"].first {
      #expect(TextIdentity.sha256(outcome.content) == hash, "\(vector.name)")
    }
  }

  @Test(arguments: FormatVector.all.filter { $0.isHybrid })
  func `a post-quantum vector is refused or opens, and never opens wrongly`(
    vector: FormatVector
  ) throws {
    let texts = vector["identity"].filter { !$0.hasPrefix("AGE-SECRET-KEY-PQ") }
    let outcome = Outcome(
      vector.bytes, KeyRing(identities: try texts.flatMap { try Identity.all(in: Secret($0)) }))
    if outcome.error == nil {
      #expect(TextIdentity.sha256(outcome.content) == vector["payload"].first)
    }
  }
}

/// A file of the vectors: lines with what is known of it, then the sealed file.
struct FormatVector: Sendable, CustomTestStringConvertible {
  var name: String
  private var facts: [(key: String, value: String)] = []
  private(set) var bytes: [UInt8]

  var testDescription: String { name }

  static let folder: URL? = Places.sharedData.map { $0.appending(path: "age/vectors") }
    .flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }

  static let all: [FormatVector] = {
    guard let folder else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      FileManager.default.contents(atPath: folder.appending(path: name).path)
        .map { FormatVector(name, Array($0)) }
    }
  }()

  init(_ name: String, _ file: [UInt8]) {
    self.name = name
    bytes = file
    while let end = bytes.firstIndex(of: 0x0A) {
      let line = String(decoding: bytes[..<end], as: UTF8.self)
      bytes.removeFirst(end + 1)
      guard let colon = line.firstRange(of: ": ") else { break }
      facts.append((String(line[..<colon.lowerBound]), String(line[colon.upperBound...])))
    }
    guard self["compressed"] == ["zlib"] else { return }
    var plain = [UInt8](repeating: 0, count: 32 << 20)
    var count = uLongf(plain.count)
    uncompress(&plain, &count, bytes, uLong(bytes.count))
    bytes = Array(plain.prefix(Int(count)))
  }

  subscript(_ key: String) -> [String] { facts.filter { $0.key == key }.map(\.value) }

  var isHybrid: Bool {
    name.contains("hybrid") || self["identity"].contains { $0.hasPrefix("AGE-SECRET-KEY-PQ") }
  }

  /// Whether an error, or none, is what the vector says.
  func expects(_ error: SealError?) -> Bool {
    let header: Set<SealError.Code> = [.header, .notSealed, .newer, .workFactor]
    let codes: [String: Set<SealError.Code>] = [
      "header failure": header, "HMAC failure": [.changed], "payload failure": [.payload, .cutOff],
      // What does not begin as armor is no sealed file at all.
      "armor failure": [.armor, .notSealed],
      "no match": [
        .noIdentity, .wrongPassphrase, .unknownStanza, .needsIdentity, .needsPassphrase,
      ],
    ]
    guard let error else { return self["expect"] == ["success"] }
    return codes[self["expect"].first ?? ""]?.contains(error.code) ?? false
  }
}
