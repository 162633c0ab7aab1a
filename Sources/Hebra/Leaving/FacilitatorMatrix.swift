internal import HebraDisclosure
internal import HebraFormats
internal import HebraModel

/// A table of facilitators as a matrix and as pictures: everything in them was released.
struct FacilitatorMatrix {
  let table: FacilitatorTable
  let words: FichaWords
  /// The query of counted hits, as typed; nil for causes.
  var query: String?

  private func say(_ key: String, _ details: [String: String] = [:]) -> String {
    words.say("table.\(key)", details)
  }

  func name(_ unit: FacilitatorTable.Unit) -> String {
    switch unit {
    case .documents: say("documents")
    case .people: say("people")
    case .side(let side): words.side(side)
    }
  }

  private func title(_ place: Municipality) -> String { "\(place.name) (\(place.code))" }

  private func cell(_ cell: FacilitatorTable.Cell) -> Matrix.Cell {
    switch cell {
    case .shown(let low, let high, let total):
      low == high
        ? .share(n: low, total: total) : .text(FichaWords.share(low, high, of: total))
    case .withheld: .text(say("withheld"))
    case .unasked: .text("–")
    }
  }

  var title: String {
    let key = table.division == .places ? "places" : "sides"
    return query.map { say("hits-\(key)", ["query": $0]) } ?? say("causes-\(key)")
  }

  /// The matrix: causes by municipalities, or for counted hits one row for each municipality.
  var matrix: Matrix { query == nil ? causes : hits }

  private var causes: Matrix {
    Matrix(
      title: title,
      columns: [
        Matrix.Column(key: "code", title: say("code"), width: 10),
        Matrix.Column(key: "code_name", title: say("cause"), width: 34),
      ]
        + table.columns.map { column in
          let unit = name(column.unit)
          return Matrix.Column(
            key: "\(column.place.code).\(column.unit.key)",
            title: "\(title(column.place)): \(unit)", width: 14,
            band: Matrix.Column.Band(title: title(column.place), columnTitle: unit))
        },
      rows: table.rows.map { row in
        [.text(row.code), .text(words.name(row.code))] + row.cells.map(cell)
      }, keyColumns: 2, settings: settings)
  }

  private var hits: Matrix {
    var units: [FacilitatorTable.Unit] = []
    for column in table.columns where !units.contains(column.unit) { units.append(column.unit) }
    let cells = table.rows.first?.cells ?? []
    var rows: [[Matrix.Cell]] = []
    for place in places {
      let own = units.map { unit -> Matrix.Cell in
        let index = table.columns.firstIndex { $0.place == place && $0.unit == unit }
        if let index { return cell(cells[index]) }
        // The column was left out because it is withheld, or because there is nobody.
        let isWithheld = table.withheld.contains { $0.place == place && $0.unit == unit }
        return cell(isWithheld ? .withheld : .unasked)
      }
      rows.append([.text(place.code), .text(place.name)] + own)
    }
    return Matrix(
      title: title,
      columns: [
        Matrix.Column(key: "place_code", title: say("place-code")),
        Matrix.Column(key: "municipality", title: say("place"), width: 24),
      ] + units.map { Matrix.Column(key: $0.key, title: name($0), width: 16) }, rows: rows,
      keyColumns: 2, settings: settings)
  }

  /// The municipalities with a column, in its order.
  private var places: [Municipality] {
    var places: [Municipality] = []
    for column in table.columns where !places.contains(column.place) { places.append(column.place) }
    return places
  }

  /// What stands in the cells, what is withheld and why, and who may read it.
  var settings: [Matrix.Setting] {
    var settings = [
      Matrix.Setting(
        say("level"), words.messages.word("level.\(Disclosure.facilitators.rawValue)")),
      Matrix.Setting(
        say("definition"), say(query == nil ? "definition-causes" : "definition-hits")),
      Matrix.Setting(say("withheld"), say("withheld-means")),
      Matrix.Setting("–", say("unasked-means")),
      Matrix.Setting(say("order"), say("order-means")),
      Matrix.Setting(
        say("thresholds"),
        say(
          "thresholds-are",
          [
            "people": "\(DisclosureSettings.people)",
            "documents": "\(DisclosureSettings.documents)",
            "compared": "\(DisclosureSettings.compared)",
          ])),
    ]
    if query == nil {
      settings.append(
        Matrix.Setting(say("codebook"), "\(words.codebook.title) \(words.codebook.version)"))
    }
    if !table.withheld.isEmpty {
      settings.append(
        Matrix.Setting(
          say("all-withheld"),
          table.withheld.map { "\($0.place.name): \(name($0.unit))" }.joined(separator: "; ")))
    }
    if !table.left.isEmpty {
      settings.append(
        Matrix.Setting(say("left"), table.left.map(\.name).joined(separator: "; ")))
    }
    return settings
  }

  /// Everything that a reader sees.
  var text: String {
    let matrix = matrix
    return
      ([matrix.title] + matrix.columns.map(\.title)
      + matrix.settings.flatMap { [$0.name, $0.value] }
      + matrix.rows.flatMap { $0.map(\.plainText) }).joined(separator: "\n")
  }

  // MARK: - Pictures

  private var notes: [String] { settings.map { "\($0.name): \($0.value)" } }

  /// A map of causes by municipalities: a square for each document.
  func map(chosen: Set<String>?, head: String?) -> SignTable {
    let columns = table.columns.indices.filter { table.columns[$0].unit == .documents }
    var own = PictureWords(
      title: title, unit: say("map"), language: words.messages.language.rawValue,
      decimalSign: words.messages.decimalSign)
    own.notes = notes + [head].compactMap { $0 }
    for sign in [PictureSign.full, .hollow, .dash, .withheld] {
      own.explain(sign, words.messages.word("picture.sign-\(sign)"))
    }
    return SignTable(
      own, columns: columns.map { title(table.columns[$0].place) },
      rows: table.rows.filter { chosen?.contains($0.code) ?? true }.map { row in
        SignTable.Row(
          "\(row.code) \(words.name(row.code))",
          columns.map { column in
            switch row.cells[column] {
            case .shown(let low, _, let total): .share(full: low, total: total, extra: 0)
            case .withheld: .sign(.withheld)
            case .unasked: .sign(.dash)
            }
          })
      })
  }

  /// Counted hits as bars: how many people say it, of how many.
  func chart(head: String?) -> BarChart {
    let cells = table.rows.first?.cells ?? []
    let bars = zip(table.columns, cells).filter { $0.0.unit != .documents }.map { column, cell in
      let name = "\(title(column.place)) · \(name(column.unit))"
      return switch cell {
      case .shown(let n, _, let total):
        BarChart.Bar(name, .figure(Double(n)), beside: say("of", ["total": "\(total)"]))
      case .withheld: BarChart.Bar(name, .missing(say("withheld")))
      case .unasked: BarChart.Bar(name, .missing("–"))
      }
    }
    return BarChart(
      title: title, unit: say("chart-unit"), language: words.messages.language.rawValue,
      decimalSign: words.messages.decimalSign, bars: bars, notes: notes + [head].compactMap { $0 })
  }
}
