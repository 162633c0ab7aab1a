/// The infinitives of verbs that ``SpanishVerbs`` does not list, from endings that few other words
/// have.
enum RegularVerbs {
  /// The infinitives of which a folded word may be a regular form; none for endings that nouns have
  /// as well (*o*, *a*, *e*).
  static func infinitives(of word: String) -> [String] {
    let bytes = word.utf8
    var packed: UInt64 = 0
    var cut = bytes.endIndex
    var root: Substring?
    var kind: UInt16 = 0
    // The root has three letters or more; of several endings, the longest counts.
    for place in 0..<max(0, min(7, bytes.count - 3)) {
      bytes.formIndex(before: &cut)
      packed |= UInt64(bytes[cut]) << UInt64(place * 8)
      let found = endings.value(packed)
      if found > 0 { (kind, root) = (found, word[..<cut]) }
    }
    guard let root else { return [] }
    return kind == 1 ? [root + "ar"] : [root + "er", root + "ir"]
  }

  private static let endings: PackedTable = {
    let lists: [(UInt16, String)] = [
      (
        1, "ar abamos abais aremos asteis ando ado ada ados adas aba abas aban aron aste aran arian"
      ),
      (
        2,
        """
        er ir iendo yendo ido ida idos idas ieron iera ieras ieramos ieran iamos eremos iremos
        eran iran
        """
      ),
    ]
    var table: [String: UInt16] = [:]
    for (kind, list) in lists {
      for ending in list.split(whereSeparator: \.isWhitespace) { table[String(ending)] = kind }
    }
    return PackedTable(table)
  }()
}
