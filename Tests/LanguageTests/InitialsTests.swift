import Foundation
import TestSupport
import Testing

@testable import HebraLanguage

@Suite struct InitialsTests {
  private static let words: Set<String> = {
    let package = Places.package
    let sources = package.appending(path: "Corpus/sources")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: sources.path)) ?? []
    var files = names.map { sources.appending(path: $0) }
    files.append(package.appending(path: "Tests/LanguageTests/Recall/families.tsv"))
    return Set(
      files.flatMap { file in
        Words.folded(in: (try? String(contentsOf: file, encoding: .utf8)) ?? "")
      })
  }()

  @Test func `a word that is passed over by its first letter has no stem with another`() {
    let forms = WordForms(.spanish)
    #expect(Self.words.count > 7000)
    for word in Self.words {
      for stem in forms.stems(of: word) {
        guard let first = stem.utf8.first else { continue }
        let mayHave = forms.mayHaveStem(word.utf8.span, beginning: [first])
        #expect(mayHave, "\(word): \(stem)")
      }
    }
  }
}
