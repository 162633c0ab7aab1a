internal import HebraModel

/// What a municipality's cell counts for a code.
package enum PlaceUnit: String, CaseIterable, Sendable, Codable {
  /// Finished documents with the code, out of those in which it was explored.
  case documents
  /// Participants who voice it, out of those of the same documents.
  case participants
  /// Turns in those documents that voice it, of speakers whom nobody has identified.
  case unattributed
  /// Finished documents with the code in which it was not explored: they are in no share.
  case spontaneousDocuments = "spontaneous-documents"
  /// Participants who voice it in those documents.
  case spontaneousParticipants = "spontaneous-participants"

  var name: MatrixWords {
    switch self {
    case .documents: .documents
    case .participants: .participants
    case .unattributed: .unattributedTurns
    case .spontaneousDocuments: .spontaneousDocuments
    case .spontaneousParticipants: .spontaneousParticipants
    }
  }

  /// Whether it counts what was said without being asked.
  var isSpontaneous: Bool {
    self == .spontaneousDocuments || self == .spontaneousParticipants
  }
}

extension Analysis {
  /// Codes by municipalities, with one column for each municipality and unit: the figure of
  /// ``municipalitiesByCodes(units:)`` with rows and columns exchanged.
  ///
  /// The columns of what was said without being asked are left out where a municipality has none.
  package func codesByMunicipalities(units: [PlaceUnit] = PlaceUnit.allCases) -> Figure {
    var figure = municipalitiesByCodes(units: units)
    let old = figure.matrix.rows
    let codes = shownCodes
    func place(_ code: Int, _ unit: Int) -> Int { 2 + code * units.count + unit }
    var columns = [
      column("code", .code, width: 10), column("code_name", .codeName, width: 34),
    ]
    var rows: [[Matrix.Cell]] = codes.map {
      [.text(tree.codes[$0].id), .text(name(of: tree.codes[$0]))]
    }
    for row in old {
      guard case .text(let code) = row[0], case .text(let name) = row[1] else { continue }
      // Names of municipalities are not unique.
      let title = code.isEmpty || code == name ? name : "\(name) (\(code))"
      for (i, unit) in units.enumerated() {
        guard !unit.isSpontaneous || codes.contains(where: { row[place($0, i)].isPositive }) else {
          continue
        }
        columns.append(
          Matrix.Column(
            key: "\(code.isEmpty ? name : code).\(unit.rawValue)",
            title: "\(title): \(word(unit.name))",
            band: Matrix.Column.Band(title: title, columnTitle: word(unit.name))))
        for (r, code) in codes.enumerated() { rows[r].append(row[place(code, i)]) }
      }
    }
    figure.matrix.rows = rows
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
  /// its other documents have is a provisional count without N. What is coded where the code was not
  /// explored is spontaneous: it has its own columns, and is in no share.
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
      if let missing = exploration.missing(code, in: document.document, layer: document.layer) {
        cells[code].reasons.insert(missing)
        guard isFound else { continue }
        if missing == .unfinished || missing == .noAgreedLayer {
          isWhole = false
          cells[code].open.add(voices[code], unattributed[code])
        } else {
          cells[code].spontaneous.add(voices[code], unattributed[code])
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
  /// What occurs in documents that are in no share.
  struct Outside {
    var documents = 0
    var voices: Set<String> = []
    var unattributed = 0

    /// Adds a document, with the participants who voice the code and the turns of unknown ones.
    mutating func add(_ own: Set<String>?, _ turns: Set<Int>?) {
      documents += 1
      voices.formUnion(own ?? [])
      unattributed += turns?.count ?? 0
    }
  }

  var documents = 0
  var explored = 0
  var voices: Set<String> = []
  var people: Set<String> = []
  var unattributed = 0
  var reasons: Set<Matrix.Missing> = []
  /// What occurs in documents that are not finished.
  var open = Outside()
  /// What occurs in finished documents that did not explore the code.
  var spontaneous = Outside()

  func cell(_ unit: PlaceUnit) -> Matrix.Cell {
    switch unit {
    case .spontaneousDocuments: return spontaneousCell(spontaneous.documents)
    case .spontaneousParticipants: return spontaneousCell(spontaneous.voices.count)
    case .documents, .participants, .unattributed: break
    }
    guard explored > 0 else {
      let count =
        switch unit {
        case .documents: open.documents
        case .participants: open.voices.count
        default: open.unattributed
        }
      return count > 0
        ? .provisional(.count(count)) : .missing(Exploration.together(reasons))
    }
    switch unit {
    case .documents: return .share(n: documents, total: explored)
    case .participants:
      return people.isEmpty
        ? .missing(.notApplicable) : .share(n: voices.count, total: people.count)
    default: return .count(unattributed)
    }
  }

  /// A zero only where some document is finished and did not explore the code, or all explored it.
  private func spontaneousCell(_ count: Int) -> Matrix.Cell {
    let isKnown = explored > 0 || reasons.contains { $0 != .unfinished && $0 != .noAgreedLayer }
    return count > 0 || isKnown ? .count(count) : .missing(Exploration.together(reasons))
  }
}

extension Matrix.Cell {
  /// Whether it is a count above zero.
  fileprivate var isPositive: Bool { if case .count(let n) = self { n > 0 } else { false } }
}
