import Foundation
import Testing

@testable import HebraProtection

/// Pseudonyms and proposals.
@Suite struct ProposalTests {
  @Test func `a pseudonym says what is named, and none is given twice`() throws {
    var register = PseudonymRegister()
    #expect(register.next(for: .person, hint: "lideresa") == "[Lideresa-01]")
    #expect(register.next(for: .person, hint: "lideresa") == "[Lideresa-02]")
    #expect(register.next(for: .person, hint: nil) == "[Persona-01]")
    #expect(register.next(for: .person, hint: "marciana") == "[Persona-02]")
    #expect(register.next(for: .place, hint: "vereda") == "[Vereda-A]")
    #expect(register.next(for: .organization, hint: nil) == "[Organización-A]")
    #expect(register.next(for: .number, hint: nil) == "[Número-01]")
    #expect(register.next(for: .other, hint: nil) == "[Palabra-01]")
    register = try JSONDecoder().decode(
      PseudonymRegister.self, from: JSONEncoder().encode(register))
    var given: Set<String> = []
    for _ in 0..<800 {
      for kind in IdentifierKind.allCases {
        let tag = register.next(for: kind, hint: "vereda")
        #expect(given.insert(tag).inserted)
        #expect(tag.first == "[" && tag.last == "]")
      }
    }
    var places = PseudonymRegister()
    let names = (0..<703).map { _ in places.next(for: .place, hint: "vereda") }
    #expect(names[25] == "[Vereda-Z]" && names[26] == "[Vereda-AA]" && names[702] == "[Vereda-AAA]")
  }

  @Test func `no pseudonym is found`() {
    var register = PseudonymRegister()
    let hints = PseudonymWords.folded.sorted() + ["don", "profe", "rio"]
    for kind in IdentifierKind.allCases {
      for hint in hints {
        for number in 0..<3 {
          let tag = register.next(for: kind, hint: hint)
          let text = "y \(tag) con \(tag)\(number % 2 == 0 ? "." : "")"
          #expect(Corpus.finder.identifiers(in: text) == [], "\(text)")
        }
      }
    }
  }

  private static func proposals(_ texts: [String]) -> [String: IdentifierProposal] {
    var list = ProposalList()
    for (index, text) in texts.enumerated() {
      list.add(Corpus.finder.identifiers(in: text), in: text, document: "D\(index)")
    }
    let pairs = list.proposals.map { ($0.key, $0) }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  @Test func `all variants are one proposal, the commonest first`() throws {
    var list = ProposalList()
    let texts = [
      "con María Ofelia Caicedo, con MARÍA OFELIA CAICEDO",
      "con María Ofelia Caicedo y con Rosa Mina",
    ]
    for (index, text) in texts.enumerated() {
      list.add(Corpus.finder.identifiers(in: text), in: text, document: "D\(index)")
    }
    let first = try #require(list.proposals.first)
    #expect(first.key == "maria ofelia caicedo")
    #expect(first.forms == ["María Ofelia Caicedo", "MARÍA OFELIA CAICEDO"])
    #expect(first.count == 3)
    #expect(first.documents == 2)
    #expect(first.kind == .person)
    #expect(list.proposals.map(\.key) == ["maria ofelia caicedo", "rosa mina"])
  }

  @Test func `what is probably the same is said`() {
    let proposals = Self.proposals([
      "con María Ofelia Caicedo y con Ofelia", "con doña Marcela y con doña Marcelita",
      "con Arístides Rentería, con Arístides Rentería y con Arístides Renteria, con Arístides Renterría",
      "alias Mocho, alias Mocho, alias El Mocho", "con don Francisco y con don Pacho",
      "en la vereda Piedra Sentada y la Policía Nacional",
    ])
    #expect(proposals["ofelia"]?.similar == "maria ofelia caicedo")
    #expect(proposals["maria ofelia caicedo"]?.similar == nil)
    #expect(proposals["marcelita"]?.similar == "marcela")
    #expect(proposals["aristides renterria"]?.similar == "aristides renteria")
    #expect(proposals["mocho"]?.similar == "el mocho")
    #expect(proposals["pacho"]?.similar == "francisco")
    #expect(proposals["piedra sentada"]?.similar == nil)
    #expect(proposals["piedra sentada"]?.hint == "vereda")
    #expect(proposals["policia nacional"]?.isKeptByList == true)
    #expect(proposals["marcela"]?.isKeptByList == false)
  }

  @Test func `a short name of two people is said of neither`() {
    let proposals = Self.proposals(["con Ofelia Caicedo y con Ofelia Mina, con Ofelia"])
    #expect(proposals["ofelia"]?.similar == nil)
  }

  @Test func `the check digit of a tax number`() {
    // That of the national tax office: 800.197.268-4.
    #expect(NumberGroups.checkDigit(Array("800197268".utf8)) == 4)
  }

  @Test func `the lists hold several hundred names, each folded`() {
    for list in [GivenNames.sure, GivenNames.doubtful, Surnames.sure, Surnames.doubtful] {
      for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        #expect(IdentifierKey.of(word) == word)
      }
    }
    #expect(GivenNames.sure.split { $0 == " " || $0 == "\n" }.count > 600)
    #expect(Surnames.sure.split { $0 == " " || $0 == "\n" }.count > 500)
  }
}
