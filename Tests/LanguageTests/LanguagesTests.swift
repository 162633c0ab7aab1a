import HebraLanguage
import HebraModel
import TestSupport
import Testing

@Suite struct LanguagesTests {
  @Test(arguments: [
    (Language.portuguese, "Irmãos", "irmaos"), (.portuguese, "coração", "coracao"),
    (.french, "Œuvre", "oeuvre"), (.french, "élève", "eleve"), (.french, "garçon", "garcon"),
    (.english, "Naïve", "naive"), (.portuguese, "an\u{303}o", "ano"), (.spanish, "AÑO", "año"),
    (.arabic, "مُحَمَّد", "محمد"), (.arabic, "أحمد", "احمد"), (.arabic, "كتــاب", "كتاب"),
    (.arabic, "آمال", "امال"), (.arabic, "إلى", "الي"),
  ])
  func `each language folds its own way`(language: Language, word: String, folded: String) {
    #expect(Words.fold(word, as: language.folding) == folded)
    #expect(Words.folded(in: word, as: language.folding) == [folded])
  }

  @Test(arguments: [
    (Language.portuguese, "menino", "meninos"), (.portuguese, "falar", "falamos"),
    (.french, "maison", "maisons"), (.english, "threaten", "threatened"),
    (.english, "police", "police"), (.arabic, "كتاب", "الكتاب"),
  ])
  func `each language stems its own way`(language: Language, word: String, form: String) {
    let share = WordForms(language).share(word, form)
    #expect(share)
  }

  @Test(arguments: Language.all)
  func `every language has a stemmer and sentences`(language: Language) {
    let text = "Aaa bbb. Ccc ddd."
    let ranges = Sentences.ranges(in: text, within: TextRange(0, 17), language: language)
    #expect(ranges == [TextRange(0, 8), TextRange(9, 17)])
  }
}
