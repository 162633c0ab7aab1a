internal import HebraLanguage
internal import HebraModel

/// Finds the municipality that a person names by code or by name.
struct PlaceNames: Sendable {
  let list: PlaceList
  /// The municipalities of the project.
  let own: [Municipality]

  init(_ list: PlaceList, own: [Municipality]) {
    self.list = list
    self.own = own
  }

  /// The municipality: of the project or the list by its code, of the project by its name.
  func municipality(_ typed: String) -> Municipality? {
    let typed = typed.trimmed
    for code in [typed, PlaceCode.mended(typed)].compactMap({ $0 }) {
      if let known = own.first(where: { $0.code == code }) ?? list.places[code] { return known }
    }
    let key = Words.folded(in: typed)
    let found = own.filter { !key.isEmpty && Words.folded(in: $0.name) == key }
    return Set(found.map(\.code)).count == 1 ? found.first : nil
  }

  /// The same, or a municipality that no list has and that a table introduces with its name.
  func municipality(_ typed: String, name: String, department: String) -> Municipality? {
    if let known = municipality(typed) { return known }
    guard let code = PlaceCode.mended(typed.trimmed) else { return nil }
    let new = Municipality(code: code, name: name.isEmpty ? code : name, department: department)
    return list.finding(new) == .invented ? new : nil
  }
}
