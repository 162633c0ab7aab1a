/// Nouns that Snowball puts under the stem of another word: `caso` beside `casa`, `mes` beside `mesa`.
///
/// They keep to themselves and their plurals; the other word keeps Snowball's stem. None of them is a
/// common form of a verb.
enum NounsApart {
  /// The stem of each, by its forms: the singular with a sign that no other stem has.
  static let stems: [String: String] = {
    var table: [String: String] = [:]
    for singular in words.split(whereSeparator: \.isWhitespace).map(String.init) {
      let ending = singular.last.map { "aeiou".contains($0) } ?? false ? "s" : "es"
      table[singular] = singular + "="
      table[singular + ending] = singular + "="
    }
    return table
  }()

  private static let words = """
    acta brazo bolso caso charco coco cuadra cuerda guardian hombro huerta libra libro lomo manga
    mango mes mote palo papel parcela pared pato pierna plato pollo puerto punta ramo rata rato suela
    vela velo verdad verde
    """
}
