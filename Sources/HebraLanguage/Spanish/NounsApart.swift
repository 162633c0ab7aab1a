/// Nouns to which Snowball gives the stem of another word: `caso` and `casa`, `mes` and `mesa`.
///
/// They get a stem of their own for singular and plural; the other word keeps Snowball's stem. None
/// of them is a common verb form.
enum NounsApart {
  /// The stem for each form: the singular with `=`, which no other stem contains.
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
