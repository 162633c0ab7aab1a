import TestSupport
import Testing

@testable import HebraLanguage

/// The lists of words that look alike, against what the rules would do without them.
@Suite struct WordsApartTests {
  private let table = SpanishForms.shared.verbs

  @Test func `every word that is never a verb would be taken for one`() {
    for word in WordsApart.neverVerbs.sorted() {
      let verbs = table.infinitives(of: word) + RegularVerbs.infinitives(of: word)
      #expect(!verbs.isEmpty, "\(word)")
      #expect(WordsApart.stems[word] == nil, "\(word)")
    }
  }

  @Test func `every accent that decides belongs to a form of a listed verb`() {
    for (folded, written) in WordsApart.writtenVerbs {
      #expect(Words.fold(written) == folded && written != folded)
      #expect(SpanishForms.shared.accented.values.joined().contains { $0.folded == folded })
    }
  }

  @Test func `every form of two verbs is a form of both`() {
    for (form, verb) in WordsApart.verbs {
      let found = table.infinitives(of: form)
      #expect(found.count > 1 && found.contains(verb), "\(form)")
    }
  }

  @Test func `every irregular plural, feminine or short form needs its entry`() {
    for (form, word) in WordsApart.words {
      let stems = Set(Nominals.stems(of: word))
      let isVerb = !table.infinitives(of: form).isEmpty
      #expect(stems.isDisjoint(with: Nominals.stems(of: form)) || isVerb, "\(form)")
    }
  }

  @Test func `every noun with a stem of its own has a gender that would be cut off`() {
    for stem in Set(WordsApart.stems.values) {
      let noun = String(stem.dropLast())
      #expect(Nominals.stems(of: noun).contains { $0.hasSuffix("-") }, "\(noun)")
    }
  }
}
