internal import HebraFormats
internal import HebraLanguage
internal import HebraModel

/// The municipalities with which the tables of a project are compared.
struct PlaceList: Sendable {
  /// By code.
  private(set) var places: [String: Municipality] = [:]
  /// The names of departments by the two digits with which their codes begin; of Hebra's list only.
  private var departments: [String: String] = [:]
  /// Whether a person brought the list; then a code outside it is always a mistake.
  let isOwn: Bool

  /// The list that comes with Hebra.
  static let divipola = PlaceList(divipola: divipolaSource)

  private init(divipola source: String) {
    isOwn = false
    var department = (code: "", name: "")
    for line in source.split(separator: "\n") {
      var rest = line
      if !line.hasPrefix(" "), let colon = line.firstIndex(of: ":") {
        department = (String(line.prefix(2)), String(line[..<colon].dropFirst(3)))
        departments[department.code] = department.name
        rest = line[line.index(after: colon)...]
      }
      for entry in rest.split(separator: "|") {
        let entry = String(entry).trimmed
        let code = department.code + entry.prefix(3)
        places[code] = Municipality(
          code: code, name: String(entry.dropFirst(4)), department: department.name)
      }
    }
  }

  /// A list that a person brings: a table with code, municipality and department.
  ///
  /// Throws ``Failure`` when a column is missing, a code stands twice or nothing is in it.
  init(file path: String, by service: ReadingService) throws {
    let file = Location(file: Location.name(path))
    let (table, _) = try service.table(path)
    let department = table.column("departamento", "department")
    guard let code = table.column("codigo", "code", "codigo_lugar", "place_code", "divipola") else {
      throw Failure(.tableNoColumn, at: file, ["column": "codigo"])
    }
    guard let name = table.column("municipio", "municipality") else {
      throw Failure(.tableNoColumn, at: file, ["column": "municipio"])
    }
    isOwn = true
    for row in table.rows {
      let place = Municipality(
        code: row[code].trimmed, name: row[name].trimmed,
        department: row[department].trimmed)
      guard !place.code.isEmpty, !place.name.isEmpty else { continue }
      guard places[place.code] == nil else {
        throw Failure(
          .placeTwice, at: Location(file: file.file, line: row.line), ["code": place.code])
      }
      places[place.code] = place
    }
    guard !places.isEmpty else { throw Failure(.placeNone, at: file) }
  }

  /// A list from a setting of a project; nil when the text is not one.
  init?(stored text: String) {
    isOwn = true
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, !parts[0].isEmpty else { return nil }
      places[parts[0]] = Municipality(code: parts[0], name: parts[1], department: parts[2])
    }
    guard !places.isEmpty else { return nil }
  }

  /// The list as a setting: a line for each place in order of code, fields divided by tabs.
  var stored: String {
    func field(_ text: String) -> String {
      text.replacing("\t", with: " ").replacing("\n", with: " ")
    }
    return places.values.sorted { $0.code < $1.code }.map {
      [field($0.code), field($0.name), field($0.department)].joined(separator: "\t")
    }.joined(separator: "\n")
  }

  /// What the list says about a place in a table.
  enum Finding: Equatable {
    /// It is in the list, or may be written as it is; with the spelling of the list.
    case known(Municipality)
    /// Its department is in no list: an invented or foreign place.
    case invented
    /// The list has the department and not the code.
    case unknownCode(department: String)
    /// The list has another name for the code.
    case otherName(Municipality)
  }

  /// Compares a place with the list.
  ///
  /// A name is the same whatever its accents and case, and when its words are some of the list's
  /// (*Tumaco*, *San Andrés de Tumaco*).
  func finding(_ place: Municipality) -> Finding {
    guard let known = places[place.code] else {
      if isOwn { return .unknownCode(department: "") }
      return departments[String(place.code.prefix(2))].map { .unknownCode(department: $0) }
        ?? .invented
    }
    guard !place.name.isEmpty, place.name != place.code else { return .known(known) }
    let (written, listed) = (Set(Words.folded(in: place.name)), Set(Words.folded(in: known.name)))
    guard written.isSubset(of: listed) || listed.isSubset(of: written) else {
      return .otherName(known)
    }
    return .known(known)
  }
}
