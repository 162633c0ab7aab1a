import HebraLanguage
import TestSupport
import Testing

@Suite struct WordFormsTests {
  @Test(arguments: [
    ("decir", "dígame"), ("decir", "dijeron"), ("pedir", "pidió"), ("amenazar", "amenazándonos"),
    ("denunciar", "denúncielo"), ("buscar", "busqué"), ("huir", "huyeron"), ("ir", "váyase"),
    ("ir", "fue"), ("ser", "fue"), ("lugar", "lugares"), ("año", "años"), ("juez", "jueces"),
    ("para", "pa'"), ("usted", "usté"), ("verdad", "verdá"), ("cansado", "cansao"), ("todo", "to'"),
    ("querer", "querés"), ("gobierno", "gobiernos"), ("vacuna", "vacunas"),
  ])
  func `forms of one word have a stem in common`(word: String, form: String) {
    let forms = WordForms(.spanish)
    let share = forms.share(word, form)
    #expect(share)
  }

  @Test(arguments: [
    ("ano", "año"), ("casa", "caza"), ("comer", "como"), ("bastar", "bastante"),
    ("comer", "comité"),
    ("mano", "mañana"), ("tener", "tenis"), ("morar", "morales"), ("bacalao", "bacalado"),
    ("hombre", "mármol"), ("solo", "carlos"), ("durar", "durante"), ("pagar", "paganos"),
  ])
  func `words that only look alike have none`(word: String, other: String) {
    let forms = WordForms(.spanish)
    let share = forms.share(word, other)
    #expect(!share)
  }

  @Test(arguments: [
    ("casar", "casó", "caso"), ("barrer", "barrió", "barrio"), ("entrar", "entré", "entre"),
    ("generar", "generó", "género"), ("crear", "creó", "creo"), ("medir", "medía", "media"),
  ])
  func `an accent makes a verb of a word that is a noun without it`(
    verb: String, accented: String, plain: String
  ) {
    let forms = WordForms(.spanish)
    let isFound = forms.share(verb, accented)
    #expect(isFound)
    let isPlainFound = forms.share(verb, plain)
    #expect(!isPlainFound)
    // A search ignores accents.
    let isSame = forms.share(plain, accented)
    #expect(isSame)
  }

  @Test func `a verb that no list has is known by its endings`() {
    let forms = WordForms(.spanish)
    for form in ["desmalezaron", "desmalezando", "desmalezaba", "desmalezado"] {
      let share = forms.share("desmalezar", form)
      #expect(share, "\(form)")
    }
  }

  @Test(arguments: [
    ("digame", "diga"), ("entregarselo", "entregar"), ("amenazandonos", "amenazando"),
    ("vamonos", "vamos"), ("callate", "calla"), ("decime", "deci"), ("contandoos", "contando"),
  ])
  func `pronouns come off verbs`(word: String, verb: String) {
    let bare = WordForms(.spanish).withoutPronouns(word)
    #expect(bare == verb)
  }

  @Test(arguments: [
    "pueblo", "carlos", "solos", "hombres", "marmol", "escuela", "tomate", "adelante",
  ])
  func `words that end like pronouns keep their end`(word: String) {
    let bare = WordForms(.spanish).withoutPronouns(word)
    #expect(bare == nil)
  }

  @Test func `asking for the words of a word's stems finds what a scan finds`() throws {
    let families = try Families()
    let words = Set(families.rows.flatMap { [$0.query] + $0.words }.map { Words.fold($0) }).sorted()
    let forms = WordForms(.spanish)
    var stems: [String: [String]] = [:]
    var wordsOfStem: [String: Set<String>] = [:]
    for word in words {
      stems[word] = forms.stems(of: word)
      for stem in stems[word] ?? [] { wordsOfStem[stem, default: []].insert(word) }
    }
    for query in Set(families.rows.map(\.query)).sorted().prefix(200).map({ Words.fold($0) }) {
      let found = forms.stems(of: query).reduce(into: Set<String>()) {
        $0.formUnion(wordsOfStem[$1] ?? [])
      }
      let asked = Set(forms.stems(of: query))
      let scanned = words.filter { stems[$0]?.contains(where: asked.contains) ?? false }
      #expect(found.sorted() == scanned, "\(query)")
    }
  }

  @Test func `any word has stems, however odd, and always the same`() {
    var random = SeededGenerator(3)
    let pieces = [
      "", "a", "ñ", "s", "os", "ces", "ao", "te", "melo", "nos", "ar", "ndo", "漢", "1", "é", "👍",
    ]
    let forms = WordForms(.spanish)
    for _ in 0..<5000 {
      let word = (0..<Int.random(in: 0...4, using: &random))
        .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
      let stems = forms.stems(of: word)
      #expect(!stems.isEmpty && Set(stems).count == stems.count, "\(word)")
      let again = forms.stems(of: word)
      #expect(stems == again)
    }
  }
}

@Suite struct TildeFormsTests {
  @Test func `a text typed without ñ is found out, and one with a single ñ is not`() {
    let sentence =
      "Los ninos salieron de la escuela en la manana y la senora dijo que no, que hace anos "
    let text = String(repeating: sentence, count: 15)
    #expect(TildeForms.detect(in: text).isTypedWithoutTilde)
    #expect(!TildeForms.detect(in: text + "niño").isTypedWithoutTilde)
    #expect(!TildeForms.detect(in: sentence).isTypedWithoutTilde)
    let plain = String(repeating: "la casa del pueblo no tiene agua ", count: 60)
    #expect(!TildeForms.detect(in: plain).isTypedWithoutTilde)
  }

  @Test func `words are read with and without their tilde`() {
    #expect(TildeForms.withoutTilde("mañana") == "manana")
    #expect(TildeForms.withoutTilde("mano") == nil)
    #expect(TildeForms.readings(of: "manana") == ["manana", "mañana", "manaña"])
    #expect(TildeForms.readings(of: "canto") == ["canto"])
  }
}
