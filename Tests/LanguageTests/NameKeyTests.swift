import HebraLanguage
import Testing

@Suite struct NameKeyTests {
  @Test func `names are compared as testimony is, in every script`() {
    for (a, b) in [
      ("Año  Nuevo", "año nuevo"), ("An\u{303}o-nuevo", "AÑO NUEVO"), ("Nasa Ûus", "nasa uus"),
      ("Ẽsperança", "esperanca"), ("Łódź", "łodz"), ("ΑΘΉΝΑ", "αθηνα"),
      ("con\u{AD}fianza", "confianza"),
    ] {
      #expect(NameKey(a) == NameKey(b), "\(a)")
    }
    #expect(NameKey("año") != NameKey("ano"))
    #expect(NameKey("Falta de claridad").words == ["falta", "de", "claridad"])
    #expect(NameKey("falta de").leads(NameKey("Falta de tierra")))
    #expect(!NameKey("").leads(NameKey("Falta")))
  }

  @Test func `the nearest name is a few letters away, and an ñ is a letter`() {
    #expect(Nearest.name(to: "confiansa", among: ["desconfianza", "confianza"]) == "confianza")
    #expect(Nearest.name(to: "E-41", among: ["E-05", "E-14"]) == "E-14")
    #expect(Nearest.name(to: "TUMACO", among: ["Pasto", "Tumaco"]) == "Tumaco")
    #expect(Nearest.name(to: "filtracion", among: ["Filtración de lo denunciado"]) != nil)
    #expect(Nearest.name(to: "ano", among: ["ano", "año"]) == "ano")
    #expect(Nearest.names(to: "ano", among: ["ano", "año"]) == ["ano", "año"])
    // Nothing near is better than anything.
    #expect(Nearest.name(to: "Buenaventura", among: ["Pasto", "Cali"]) == nil)
    #expect(Nearest.name(to: "", among: ["Pasto"]) == nil)
  }
}
