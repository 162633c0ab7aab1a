import HebraLanguage
import HebraModel
import TestSupport
import Testing

@Suite struct LemmaTests {
  private let tiny = HunspellDictionary(
    affixes: """
      SET UTF-8
      SFX X Y 3
      SFX X edir ide edir
      SFX X edir idió edir
      SFX X ir o [^d]ir
      SFX S Y 2
      SFX S 0 s [aeo]
      SFX S ón ones ón
      SFX T Y 1
      SFX T r ble/S [ai]r
      """,
    words: "6\npedir/XT\nvivir/X\ncanción/S\npueblo/S\nvía\nvia\n")

  @Test(arguments: [
    ("pidio", ["pedir"]), ("pide", ["pedir"]), ("vivo", ["vivir"]), ("pedo", []),
    ("canciones", ["cancion"]), ("pueblitos", ["pueblo"]), ("pedible", []), ("via", ["via"]),
    ("", []), ("s", []),
  ])
  func `lemmas are read off the dictionary's rules`(word: String, lemmas: [String]) {
    #expect(tiny.lemmas(of: word) == lemmas)
  }

  @Test func `a word meets the words of its lemma that were said`() {
    let table = LemmaTable(vocabulary: ["pide", "pidio", "pueblo", "vivo"], dictionary: tiny)
    #expect(table.forms(like: "pedir") == ["pide", "pidio"])
    #expect(table.forms(like: "pidio") == ["pide", "pidio"])
    #expect(LemmaTable(pairs: table.pairs).forms(like: "pedir") == ["pide", "pidio"])
    #expect(table.forms(like: "mesa").isEmpty)
  }

  @Test func `a system without a dictionary has none`() {
    #expect(HunspellDictionary(.spanish, folders: ["/nowhere"]) == nil)
    #expect(HunspellDictionary(.english) == nil)
  }

  @Test(.enabled(if: HunspellDictionary(.spanish) != nil, "hunspell-es is not installed"))
  func `the system's dictionary knows irregular verbs that our own list lacks`() throws {
    let dictionary = try #require(HunspellDictionary(.spanish))
    #expect(dictionary.lemmas(of: "apretaron").contains("apretar"))
    #expect(dictionary.lemmas(of: "aprieto").contains("apretar"))
    #expect(dictionary.lemmas(of: "cuelga").contains("colgar"))
    #expect(!dictionary.lemmas(of: "policial").contains("policia"))
  }
}
