import Foundation
import Hebra
import HebraModel

/// Writes a matrix of documents by codes to a file, and prints its row in the journal.
///
///     WriteMatrix PROJECT.hebra MATRIX.csv
@main
struct WriteMatrix {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      print("WriteMatrix PROJECT.hebra MATRIX.csv")
      exit(2)
    }
    do {
      try write(to: arguments[2], from: arguments[1])
    } catch {
      let failure = Failure(error)
      print(Messages.english.line(failure))
      exit(failure.exitStatus)
    }
  }

  static func write(to file: String, from path: String) throws {
    // An export needs a project that can be written, because each exported file gets a row in the
    // journal.
    let project = try Project.export(from: path, who: "Elena")

    // "union" takes the codings of all coders together.
    let request = MatrixRequest(.caseByCode(.codings), layer: .union)

    // The matrix as a value: a cell is a number, or it says why there is none. Columns under the
    // heading of a family are codes; those before them describe the case.
    let (matrix, _) = try project.matrix(request)
    let codes = matrix.columns.indices.filter { matrix.columns[$0].band != nil }
    let cells = matrix.rows.flatMap { row in codes.map { row[$0] } }
    let unfinished = cells.count { $0 == .missing(.unfinished) }
    print("\(cells.count) cells, \(unfinished) of them not finished by a coder")

    // The extension of the file decides its format: CSV, XLSX or JSON. A file that exists is
    // replaced only with `replaces: true`.
    let exported = try project.writeMatrix(request, to: Destination(file))
    print("\(exported.path): \(exported.count) rows")
    for notice in exported.notices { print(project.messages.line(notice)) }

    let journal = Matrix(
      exports: try project.exports(limit: 1), isWhole: false, project.messages)
    print(Shown.text(Listing(journal).text), terminator: "")
  }
}
