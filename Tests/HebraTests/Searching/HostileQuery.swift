import TestSupport

/// A search that nobody means well by.
enum HostileQuery {
  private static let pieces = [
    "policía", "=", "*", "\"", "«", "»", "“", "”", "(", ")", " ", " O ", " Y ", " NO ", " AND ",
    " NOT ", " CERCA/", " NEAR/3 ", " CERCA/100 ", " CERCA/1000 ", "municipio:", "fecha>=", "ola:",
    "edad<", "sector:comunidad", "rol:entrevistadora", "dentro:DES", "dentro:", "sin:codigo",
    "sin:", "cerca:", "codigo:DES-01", "faceta:actor=policia", "faceta:", "codificador:Ana",
    "hablante:P1", "x:y", "..", "<", ">", "'", "\\", "--", ";", "DROP TABLE turn", "NULL", "^",
    "{", "}", "+", "-", "\u{0}", "\u{1}", "\u{1}polic", "\u{200B}", "\u{202E}", "\u{FEFF}", "ñ",
    "n\u{303}", "\u{303}", "\u{301}\u{301}", "👩‍👩‍👧", "\u{AD}", "speech:", "turn_search:", "rank", "%",
    "_", "\n", "\t", "😀*", "=\"a b\"", "שלום", "مرحبا*", "中文", "ﬁ", "İ", "ß*", "\u{FFFF}",
    "\u{10FFFF}", "\u{D7FF}", "\u{E000}", "nunca*", "\"nunca llegan\"", "caño", "cano",
  ]

  private static let shapes: [@Sendable (Int) -> String] = [
    { _ in "\" OR 1=1 --" }, { _ in "'; DROP TABLE turn; --" }, { _ in "NEAR(a b, 5)" },
    { _ in "NEAR(\"a b\" c, 5)" }, { _ in "speech:nunca" }, { _ in "^nunca" },
    { _ in "{speech}: nunca" }, { _ in "- speech : nunca" }, { _ in "nunca + llegan" },
    { _ in "nunca \u{0} llegan" }, { _ in "*" }, { _ in "**" }, { _ in "\"*\"" },
    { _ in "\"nunca\"*" }, { _ in "=*" }, { _ in "\"\"" }, { _ in "\"\" O nunca" },
    { String(repeating: "(", count: $0) + "nunca" + String(repeating: ")", count: $0) },
    { String(repeating: "(", count: $0) }, { String(repeating: ")", count: $0) },
    { String(repeating: "\"", count: $0) }, { String(repeating: "NO ", count: $0) + "nunca" },
    { "nunca" + String(repeating: " NO nunca", count: $0) },
    { "nunca" + String(repeating: " O nunca", count: $0) },
    { "nunca" + String(repeating: " CERCA/3 llega", count: $0) },
    { n in (0..<n).map { "w\($0)" }.joined(separator: " ") },
    { n in (0..<n).map { "w\($0)" }.joined(separator: " O ") },
    { n in "\"" + (0..<n).map { "w\($0)" }.joined(separator: " ") + "\"" },
    { n in (0..<n).map { "=\($0)" }.joined(separator: " NO ") },
    { n in (0..<n).map { _ in "municipio:x" }.joined(separator: " ") },
    { n in (0..<n).map { _ in "(nunca NO " }.joined() + "x" + String(repeating: ")", count: n) },
    { String(repeating: "a", count: $0) + "*" }, { String(repeating: "ñ\u{303}", count: $0) },
    { String(repeating: "\u{301}", count: $0) },
    { "nunca" + String(repeating: "\u{301}", count: $0) },
    { String(repeating: "de la ", count: $0) },
    { "\"" + String(repeating: "no ", count: $0) + "\"" },
    { String(repeating: "x:", count: $0) }, { String(repeating: "sin:codigo ", count: $0) },
  ]

  /// The query of a number: pieces at random, a shape in some size, or a good query with a scar.
  static func drawn(_ number: Int, _ random: inout SeededGenerator) -> String {
    switch number % 4 {
    case 0:
      let letter = Unicode.Scalar(UInt8(97 + number / 4 % 26))
      if number < 104 { return String(Character(letter)) + "*" }
      if number < 208 { return String(Character(letter)) + "a* NO zz" }
      let shape = shapes[number / 4 % shapes.count]
      return shape([1, 2, 31, 33, 64, 65, 130, 999, 3000].randomElement(using: &random) ?? 1)
    case 1:
      // Whatever Unicode has.
      return String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 1...30, using: &random)).compactMap { _ in
            let most: UInt32 = Bool.random(using: &random) ? 0x24F : 0x10FFFF
            return Unicode.Scalar(UInt32.random(in: 0...most, using: &random))
          }))
    case 2:
      return (0..<Int.random(in: 1...12, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
    default:
      let good = [
        "nunca llegan O (\"la policía\" CERCA/5 caño) NO rol:entrevistadora",
        "municipio:\"Puerto Inventado\" policía fecha>=2021-06",
        "dentro:DES-01 (=llega O lleg*) ola:1..2", "sin:codigo sector:\"fuerza pública\"",
        "faceta:actor=policia cerca:DES nunca", "documento:E-01 hablante:P1 «uno llama»",
      ]
      var scalars = Array((good.randomElement(using: &random) ?? "").unicodeScalars)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let at = Int.random(in: 0..<scalars.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0 where scalars.count > 1: scalars.remove(at: at)
        case 1: scalars.swapAt(at, Int.random(in: 0..<scalars.count, using: &random))
        case 2:
          scalars.insert(
            contentsOf: (pieces.randomElement(using: &random) ?? "").unicodeScalars, at: at)
        default:
          scalars.insert(
            contentsOf: scalars[at..<min(scalars.count, at + 7)], at: at)
        }
      }
      return String(String.UnicodeScalarView(scalars))
    }
  }
}
