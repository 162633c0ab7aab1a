internal import HebraModel

/// What a municipality's cell counts for a code.
package enum PlaceUnit: String, CaseIterable, Sendable, Codable {
  /// Finished documents with the code, out of those in which it was explored or occurs.
  case documents
  /// Participants who voice it, out of those of the same documents.
  case participants
  /// Turns that voice it, of speakers whom nobody has identified.
  case unattributed

  var name: MatrixWords {
    switch self {
    case .documents: .documents
    case .participants: .participants
    case .unattributed: .unattributedTurns
    }
  }
}

extension Analysis {
  /// Codes by municipalities, with one column for each municipality and unit: the figure of
  /// ``municipalitiesByCodes(units:)`` with rows and columns exchanged.
  package func codesByMunicipalities(units: [PlaceUnit] = PlaceUnit.allCases) -> Figure {
    var figure = municipalitiesByCodes(units: units)
    let old = figure.matrix.rows
    var columns = [
      column("code", .code, width: 10), column("code_name", .codeName, width: 34),
    ]
    for row in old {
      guard case .text(let code) = row[0], case .text(let name) = row[1] else { continue }
      // Names of municipalities are not unique.
      let title = code.isEmpty || code == name ? name : "\(name) (\(code))"
      for unit in units {
        columns.append(
          Matrix.Column(
            key: "\(code.isEmpty ? name : code).\(unit.rawValue)",
            title: "\(title): \(word(unit.name))",
            band: Matrix.Column.Band(title: title, columnTitle: word(unit.name))))
      }
    }
    figure.matrix.rows = shownCodes.map { code in
      let cells = (2 + code * units.count)..<(2 + (code + 1) * units.count)
      var row: [Matrix.Cell] = [.text(tree.codes[code].id), .text(name(of: tree.codes[code]))]
      for place in old { row += place[cells] }
      return row
    }
    figure.matrix.columns = columns
    figure.matrix.summaryRows = Set(
      shownCodes.indices.filter { tree.family[shownCodes[$0]] == shownCodes[$0] })
    figure.matrix.settings += emptyCodeSettings
    return figure
  }

  /// Municipalities by codes, with one column for each code and unit; municipalities are identified
  /// by their code.
  ///
  /// Only finished documents count. Where a municipality has no finished document for a code, what
  /// its other documents have is a provisional count without N.
  package func municipalitiesByCodes(units: [PlaceUnit] = PlaceUnit.allCases) -> Figure {
    var columns = [
      column("place_code", .placeCode), column("municipality", .municipality, width: 24),
    ]
    for code in tree.codes {
      for unit in units {
        columns.append(
          Matrix.Column(
            key: "\(code.id).\(unit.rawValue)", title: "\(title(of: code)): \(word(unit.name))"))
      }
    }
    var leftOut = 0
    let rows = places.map { place in
      var cells = [PlaceCell](repeating: PlaceCell(), count: tree.codes.count)
      for document in place.documents where !add(document, to: &cells) { leftOut += 1 }
      return [.text(place.code), .text(place.name)]
        + cells.flatMap { cell in units.map { cell.cell($0) } }
    }
    let matrix = Matrix(
      title: word(.placeTitle), columns: columns, rows: rows, keyColumns: 2,
      settings: settings(
        .defPlace, unit: .unitPlace,
        more: leftOut == 0 ? [] : [Matrix.Setting(word(.leftOut), "\(leftOut)")]))
    guard leftOut > 0 else { return Figure(matrix, notices: notices) }
    return Figure(
      matrix, notices: notices + [Notice(.analysisUnfinishedLeftOut, count: leftOut)])
  }

  /// Documents by place code, or by name where there is no code; documents with neither come last.
  private var places: [(code: String, name: String, documents: [CodedDocument])] {
    var groups: [[String]: [CodedDocument]] = [:]
    var names: [[String]: String] = [:]
    for document in documents {
      let code = document.document.attribute(AnalysisDocument.Key.placeCode)
      let name = document.document.attribute(AnalysisDocument.Key.municipality)
      let key = code.map { ["0", $0] } ?? name.map { ["1", $0] } ?? ["2", ""]
      groups[key, default: []].append(document)
      if names[key] == nil { names[key] = name }
    }
    return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, documents in
      let code = key[0] == "0" ? key[1] : ""
      return (code, names[key] ?? (code.isEmpty ? word(.noData) : code), documents)
    }
  }

  /// Adds a document; returns whether all codes that occur in it were counted.
  ///
  /// The codings of an unfinished document are known, but counting them in n and N would include a
  /// document only when the code occurs.
  private func add(_ document: CodedDocument, to cells: inout [PlaceCell]) -> Bool {
    let base = document.base
    var voices: [Int: Set<String>] = [:]
    var unattributed: [Int: Set<Int>] = [:]
    var found: Set<Int> = []
    for coding in document.counted {
      let line = tree.lineage[coding.code]
      found.formUnion(line)
      for i in base.turns(under: coding.range) {
        for code in line {
          if let pseudonym = base.turns[i].pseudonym {
            voices[code, default: []].insert(pseudonym)
          } else {
            unattributed[code, default: []].insert(i)
          }
        }
      }
    }
    let people = Set(base.turns.compactMap(\.pseudonym))
    var isWhole = true
    for code in tree.codes.indices {
      let isFound = found.contains(code)
      let missing = exploration.missing(code, in: document.document, layer: document.layer)
      // In a finished document, a code that occurs counts as explored; an unfinished document never
      // counts.
      let isOpen = missing == .unfinished || missing == .noAgreedLayer
      if let missing, isOpen || !isFound {
        cells[code].reasons.insert(missing)
        if isFound {
          isWhole = false
          cells[code].open.documents += 1
          cells[code].open.voices.formUnion(voices[code] ?? [])
          cells[code].open.unattributed += unattributed[code]?.count ?? 0
        }
        continue
      }
      cells[code].explored += 1
      if isFound { cells[code].documents += 1 }
      cells[code].people.formUnion(people)
      cells[code].voices.formUnion(voices[code] ?? [])
      cells[code].unattributed += unattributed[code]?.count ?? 0
    }
    return isWhole
  }
}

/// The values for one code in the documents of one municipality.
private struct PlaceCell {
  /// What occurs in documents that are not finished.
  struct Open {
    var documents = 0
    var voices: Set<String> = []
    var unattributed = 0
  }

  var documents = 0
  var explored = 0
  var voices: Set<String> = []
  var people: Set<String> = []
  var unattributed = 0
  var reasons: Set<Matrix.Missing> = []
  var open = Open()

  func cell(_ unit: PlaceUnit) -> Matrix.Cell {
    guard explored > 0 else {
      let count =
        switch unit {
        case .documents: open.documents
        case .participants: open.voices.count
        case .unattributed: open.unattributed
        }
      return count > 0
        ? .provisional(.count(count)) : .missing(Exploration.together(reasons))
    }
    switch unit {
    case .documents: return .share(n: documents, total: explored)
    case .participants:
      return people.isEmpty
        ? .missing(.notApplicable) : .share(n: voices.count, total: people.count)
    case .unattributed: return .count(unattributed)
    }
  }
}
