internal import HebraFormats
internal import HebraLanguage
internal import HebraModel

/// The municipalities of a table against one another and against the list of municipalities.
extension DocumentTable {
  /// The place of a row as it is written; nil when its code cannot be one.
  mutating func readPlace(
    _ row: Table.Row, _ columns: TableColumns, _ place: Location, _ list: PlaceList,
    _ entry: inout Entry
  ) {
    let written = row[columns.placeCode].trimmed
    guard !written.isEmpty else {
      if !row[columns.municipality].trimmed.isEmpty {
        problems.add(
          Notice(.placeNoCode, at: place, details: ["document": entry.name]))
      }
      return
    }
    let mended = PlaceCode.mended(written)
    guard let code = list.isOwn && list.places[written] != nil ? written : mended else {
      problems.add(
        Notice(
          list.isOwn ? .placeUnknownCode : .placeBadCode, at: place, details: ["code": written]))
      return
    }
    if code != written {
      notices.add(
        Notice(.placeCodeMended, at: place, details: ["from": written, "code": code]))
    }
    entry.municipality = Municipality(
      code: code, name: row[columns.municipality].trimmed.nilIfEmpty ?? code,
      department: row[columns.department].trimmed)
  }

  /// Gives each place the spelling of the list, and takes out those that contradict the list or one
  /// another.
  mutating func settlePlaces(_ list: PlaceList, file: String) {
    var invented: [Int] = []
    for index in entries.indices {
      guard let place = entries[index].municipality else { continue }
      let location = Location(file: file, line: entries[index].line)
      switch list.finding(place) {
      case .known(let known): entries[index].municipality = known
      case .invented: invented.append(index)
      case .unknownCode(let department):
        problems.add(
          Notice(
            .placeUnknownCode, at: location,
            details: ["code": place.code, "department": department]))
        entries[index].municipality = nil
      case .otherName(let known):
        problems.add(
          Notice(
            .placeOtherName, at: location,
            details: [
              "code": place.code, "written": place.name, "name": known.name,
              "department": known.department,
            ]))
        entries[index].municipality = nil
      }
    }
    settleNames(of: invented, file)
    let standing = invented.filter { entries[$0].municipality != nil }
    if let first = standing.first {
      let codes = Set(standing.compactMap { entries[$0].municipality?.code }).sorted()
      notices.add(
        Notice(
          .placeInvented, at: Location(file: file, line: entries[first].line),
          count: codes.count, details: ["codes": Self.shown(codes)]))
    }
  }

  /// A code that no list has needs one name in the whole table; the first spelling holds.
  private mutating func settleNames(of rows: [Int], _ file: String) {
    let byCode = Dictionary(grouping: rows) { entries[$0].municipality?.code ?? "" }
    for (code, rows) in byCode.sorted(by: { $0.key < $1.key }) {
      guard let first = rows.first.flatMap({ entries[$0].municipality }) else { continue }
      let key = Words.folded(in: first.name)
      let other = rows.first { Words.folded(in: entries[$0].municipality?.name ?? "") != key }
      if let other {
        var names: [String] = []
        for name in rows.compactMap({ entries[$0].municipality?.name }) where !names.contains(name)
        {
          names.append(name)
        }
        problems.add(
          Notice(
            .placeTwoNames, at: Location(file: file, line: entries[other].line),
            details: ["code": code, "names": Self.shown(names)]))
        for row in rows { entries[row].municipality = nil }
      } else {
        for row in rows { entries[row].municipality = first }
      }
    }
  }

  /// The first few of a list.
  private static func shown(_ list: [String]) -> String {
    list.prefix(5).joined(separator: ", ") + (list.count > 5 ? "…" : "")
  }
}
