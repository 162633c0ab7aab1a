import Foundation
import Testing

@testable import HebraSeal

/// The texts in which keys and heads are written.
@Suite struct EncodingTests {
  @Test func `base64 has one text for each content`() {
    var seen: Set<[UInt8]> = []
    for count in 0...70 {
      let bytes = RoundTripTests.content(count)
      let text = StanzaBase64.text(bytes)
      #expect(String(decoding: text, as: UTF8.self) == Self.plain(bytes))
      #expect(StanzaBase64.bytes(text) == bytes)
      #expect(seen.insert(text).inserted)
    }
    for text in ["A", "AAAAA", "AB", "AAB", "AA=", "AA==", "A A", "AA\n", "_-AA", "ñA"] {
      #expect(StanzaBase64.bytes(Array(text.utf8)) == nil, "\(text)")
    }
  }

  private static func plain(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacing("=", with: "")
  }

  @Test func `Bech32 finds letters that are mistyped`() throws {
    // From BIP 173.
    for text in [
      "a12uel5l",
      "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs",
    ] {
      let prefix = String(text[..<(try #require(text.lastIndex(of: "1")))])
      #expect(Bech32.bytes(Array(text.utf8), prefix: prefix) == [])
      #expect(Bech32.bytes(Array(text.uppercased().utf8), prefix: prefix) == [])
      #expect(String(decoding: Bech32.text([], prefix: prefix), as: UTF8.self) == text)
    }
    let bytes = RoundTripTests.content(32)
    let text = Bech32.text(bytes, prefix: "age")
    #expect(Bech32.bytes(text, prefix: "age") == bytes)
    #expect(Bech32.bytes(text, prefix: "ag") == nil)
    for place in text.indices.dropFirst(4) {
      for letter in "qpzry9x8gf2tvdw0s3jn54khce6mua7lb1Q".utf8 where letter != text[place] {
        var other = text
        other[place] = letter
        #expect(Bech32.bytes(other, prefix: "age") == nil)
      }
    }
  }

  @Test func `passphrases have 77 bits in common words`() throws {
    let words = PassphraseWords.all
    #expect(words.count == 2048 && Set(words).count == 2048 && words == words.sorted())
    #expect(Passphrase.words * Passphrase.bitsOfWord == 77)
    #expect(words.allSatisfy { $0.wholeMatch(of: /[a-z]{4,8}/) != nil })
    // Dropping one letter of each of two words makes them equal if they are alike by one letter.
    var holes: [String: String] = [:]
    for word in words {
      for place in word.indices {
        let hole = word[..<place] + "_" + word[word.index(after: place)...]
        #expect(holes.updateValue(word, forKey: String(hole)) == nil, "\(word)")
      }
    }
    let all = Set(words)
    for word in words {
      for place in word.indices {
        let less = word[..<place] + word[word.index(after: place)...]
        #expect(!all.contains(String(less)), "\(word)")
      }
    }
    var seen: Set<String> = []
    var drawn: Set<Substring> = []
    for _ in 0..<2000 {
      let text = String(decoding: try Passphrase.new().bytes, as: UTF8.self)
      let parts = text.split(separator: "-")
      #expect(parts.count == 7 && parts.allSatisfy { all.contains(String($0)) })
      #expect(seen.insert(text).inserted)
      drawn.formUnion(parts)
    }
    #expect(drawn.count > 2000)
  }
}
