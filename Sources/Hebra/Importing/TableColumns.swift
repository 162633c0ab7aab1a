internal import HebraFormats
internal import HebraModel

/// The column headers that tables may have, in either language.
struct TableColumns {
  var document: Int?
  var file: Int?
  var municipality: Int?
  var placeCode: Int?
  var department: Int?
  var instrument: Int?
  var register: Int?
  var date: Int?
  var wave: Int?
  var pseudonym: Int?
  var label: Int?
  var role: Int?

  init(_ table: Table) {
    document = table.column("documento", "document")
    file = table.column("archivo", "file")
    municipality = table.column("municipio", "municipality")
    placeCode = table.column(
      "codigo_lugar", "código de lugar", "place code", "place_code", "divipola", "codigo divipola")
    department = table.column("departamento", "department")
    instrument = table.column("instrumento", "instrument")
    register = table.column("registro", "register")
    date = table.column("fecha", "date")
    wave = table.column("ola", "wave")
    pseudonym = table.column("seudonimo", "pseudónimo", "pseudonym")
    label = table.column("etiqueta", "label", "hablante", "speaker")
    role = table.column("rol", "role")
  }

  /// The columns found.
  var known: Set<Int> {
    Set(
      [
        document, file, municipality, placeCode, department, instrument, register, date, wave,
        pseudonym, label, role,
      ].compactMap { $0 })
  }
}
