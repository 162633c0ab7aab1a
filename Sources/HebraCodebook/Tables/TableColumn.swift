internal import HebraLanguage

/// What a column of a table of codes holds.
enum TableColumn: String, CaseIterable {
  case id, name, family, definition, include, exclude, example, colour
  case nameEnglish, definitionEnglish, tableName
  /// `código` alone: an id beside a name, else the name.
  case code
  /// `subcategoría` alone: below the family beside a code, else the name.
  case subfamily
  /// Words of people, which are no invented example and are not read.
  case quotation
  /// The number of the row.
  case ordinal

  /// The columns that a header row stands for; nil for a header that is not understood.
  static func columns(_ headers: [String]) -> [TableColumn?] {
    var columns = headers.map { column(of: $0) }
    func has(_ column: TableColumn) -> Bool { columns.contains(column) }
    if let code = columns.firstIndex(of: .code) {
      if has(.name) {
        columns[code] = has(.id) ? nil : .id
      } else {
        columns[code] = .name
      }
    }
    if let sub = columns.firstIndex(of: .subfamily), !has(.name) { columns[sub] = .name }
    // A column counts once: the first of each kind.
    var seen: Set<TableColumn> = []
    return columns.map { column in column.flatMap { seen.insert($0).inserted ? $0 : nil } }
  }

  /// Phrases, the more special ones first; each may be a part of the header.
  private static let phrases: [(TableColumn, [String])] = [
    (
      .nameEnglish, ["nombre en ingles", "name english", "english name", "ingles", "english", "en"]
    ),
    (.definitionEnglish, ["definicion en ingles", "english definition", "definition english"]),
    (.tableName, ["nombre mesa", "nombre de mesa", "nombre para la mesa", "table name"]),
    (
      .exclude,
      [
        "no usar", "no usarlo", "no se usa", "no incluir", "no incluye", "no aplica",
        "no codificar",
        "when not", "not to use", "do not use", "don t use", "not include", "excluir", "excluye",
        "exclusion", "exclusiones", "exclude", "excludes", "exclusions", "limites", "limits",
      ]
    ),
    (
      .include,
      [
        "cuando usar", "cuando usarlo", "cuando se usa", "usar cuando", "cuando aplicar", "incluir",
        "incluye", "inclusion", "inclusiones", "when to use", "use when", "include", "includes",
        "inclusions", "use for",
      ]
    ),
    (
      .quotation,
      [
        "cita", "citas", "cita textual", "quote", "quotes", "quotation", "verbatim", "fragmento",
        "testimonio", "ejemplo real", "ejemplo de cita", "in vivo",
      ]
    ),
    (.example, ["ejemplo", "ejemplos", "example", "examples", "ejemplo inventado"]),
    (
      .definition,
      [
        "definicion", "definition", "descripcion", "description", "significado", "meaning",
        "que es", "concepto", "que significa",
      ]
    ),
    (.colour, ["color", "colour", "colores"]),
    (.ordinal, ["no", "n", "num", "numero", "nro", "fila", "item"]),
    (
      .subfamily,
      ["subcategoria", "subcategory", "subtema", "subtheme", "subfamilia", "subfamily", "subgrupo"]
    ),
    (
      .id,
      [
        "id", "identificador", "identifier", "sigla", "clave", "abreviatura", "code id",
        "codigo id", "id del codigo",
      ]
    ),
    (
      .name,
      [
        "nombre del codigo", "nombre codigo", "code name", "nombre", "name", "etiqueta", "label",
        "rotulo", "subcodigo", "subcode",
      ]
    ),
    (
      .family,
      [
        "codigo padre", "parent code", "padre", "parent", "familia", "family", "categoria",
        "category", "categorias", "tema", "theme", "temas", "dimension", "grupo", "group", "eje",
        "macrocategoria",
      ]
    ),
    (.code, ["codigo", "code", "codigos", "codes", "cod"]),
  ]

  static func column(of header: String) -> TableColumn? {
    let words = NameKey(header).words
    guard !words.isEmpty, words.count <= 12 else { return nil }
    let isEnglish = words.contains { ["ingles", "english"].contains($0) }
    for (column, list) in phrases {
      for phrase in list {
        let parts = phrase.split(separator: " ").map(String.init)
        // One letter, and words that many sentences have, must be the whole header.
        let isWhole = parts.count == 1 && phrase.utf8.count < 4 || phrase == "numero"
        guard isWhole ? words == parts : contains(words, parts) else { continue }
        if isEnglish, column == .nameEnglish,
          words.contains(where: { $0.hasPrefix("defini") || $0.hasPrefix("descrip") })
        {
          return .definitionEnglish
        }
        return column
      }
    }
    return nil
  }

  private static func contains(_ words: [String], _ parts: [String]) -> Bool {
    guard parts.count <= words.count else { return false }
    return (0...(words.count - parts.count)).contains { start in
      words[start..<(start + parts.count)].elementsEqual(parts)
    }
  }
}
