/// The rows of a CSV file by header, read by the letter of RFC 4180 and nothing else.
struct CSVRows {
  private(set) var rows: [[String: String]] = []

  init(_ text: String) {
    var cells: [[String]] = [[]]
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        cell.append(scalar)
        scalars.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        cells[cells.count - 1].append(String(cell))
        cell = .init()
      case "\r" where !isQuoted && scalars.first == "\n": break
      case "\n" where !isQuoted:
        cells[cells.count - 1].append(String(cell))
        cell = .init()
        cells.append([])
      default: cell.append(scalar)
      }
    }
    let headers = cells.first ?? []
    rows = cells.dropFirst().filter { !$0.isEmpty }.map { row in
      Dictionary(zip(headers, row)) { first, _ in first }
    }
  }
}
