import Foundation
import HebraLanguage
import Testing

@Suite struct TextIdentityTests {
  @Test func `a name in a namespace has the UUID that the RFC gives`() {
    // RFC 9562, appendix A.4: a name in the namespace of domain names.
    let domains = UUID(uuidString: "6ba7b810-9dad-11d1-80b4-00c04fd430c8") ?? UUID()
    #expect(
      TextIdentity.uuid5(namespace: domains, name: "www.example.com")
        == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
  }

  @Test func `random UUIDs are of version 4, and no two are equal`() throws {
    let all = (0..<2_000).map { _ in TextIdentity.uuid4() }
    #expect(Set(all).count == all.count)
    for id in all {
      #expect(UUID(uuidString: id)?.uuidString.lowercased() == id)
      #expect(id.wholeMatch(of: /.{14}4.{4}[89ab].{16}/) != nil, "\(id)")
    }
    // Every digit that the version leaves free takes every value.
    for place in 0..<36 where ![8, 13, 14, 18, 19, 23].contains(place) {
      #expect(Set(all.map { Array($0)[place] }).count == 16)
    }
  }
}
