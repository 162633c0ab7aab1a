import Testing

@testable import HebraProtection

/// The form in which identifiers are compared.
@Suite struct IdentifierKeyTests {
  @Test(arguments: [
    ("María Ofelia Caicedo", "maria ofelia caicedo"),
    ("MARÍA  OFELIA\u{A0}CAICEDO", "maria ofelia caicedo"),
    ("Mari\u{301}a", "maria"),
    ("Ofe\u{AD}lia", "ofelia"), ("Ofe\u{200B}lia", "ofelia"),
    ("Muñoz", "muñoz"), ("Mun\u{303}oz", "muñoz"),
    ("J. M. Rentería", "jm renteria"), ("J.M. Rentería", "jm renteria"),
    ("JM Rentería", "jm renteria"), ("María C.", "maria c"),
    ("E.L.N.", "eln"), ("O'Neill", "oneill"), ("O’Neill", "oneill"),
    ("Ana-María", "ana maria"),
    ("1.061.234.567", "#1061234567"), ("1061234567", "#1061234567"),
    ("+57 310 555 0142", "#3105550142"), ("310-555-0142", "#3105550142"),
    ("uno cero ocho siete seis uno", "#108761"), ("13:02:05", "#:"), ("9:40", "#:"),
    ("QHX 482", "qhx482"), ("qhx-482", "qhx482"), ("KTR41F", "ktr41f"),
    ("Nadie@Ejemplo.org", "@nadie@ejemplo.org"), ("@juntaarriba", "@@juntaarriba"),
    ("Calle 12 # 34-56", "calle 12 34 56"), ("", ""),
  ])
  func `spellings of one name have one key`(words: String, key: String) {
    #expect(IdentifierKey.of(words) == key)
  }
}
