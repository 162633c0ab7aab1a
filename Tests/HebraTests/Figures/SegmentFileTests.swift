import Foundation
import Hebra
import HebraFormats
import HebraModel
import TestSupport
import Testing

/// The segment list is written document by document.
@Suite struct SegmentFileTests: CodedStudy {
  @Test(arguments: ["csv", "xlsx"], ["union", "final", "Ana"])
  func `a file has the rows of the matrix`(_ ending: String, _ layer: String) throws {
    let study = try study()
    try study.bring([study.write("E-00.txt", Study.other), study.write("E-02.txt", "Sin turnos.")])
    let work = try write(study, "Ana")
    _ = try work.addCoding(
      CodingRequest(
        document: "E-00", at: .quotation("la niña sube a pie"), code: "DES-02", coder: "Ana",
        facets: ["fiscalia", "policia"]))
    let path = study.folder.appending(path: "s.\(ending)")
    let request = MatrixRequest(.segments, layer: LayerChoice(layer))
    let written = try work.writeMatrix(request, to: Destination(path.path))
    let (matrix, notices) = try work.matrix(request)
    let (table, _) = try Tables.read([UInt8](Data(contentsOf: path)), name: path.path)
    #expect(table.headers == matrix.columns.map(\.title))
    #expect(table.rows.map(\.cells) == matrix.rows.map { $0.map(Study.text) })
    #expect(written.count == matrix.rows.count && written.notices == notices)
    #expect(matrix.rows.count == (layer == "union" ? 6 : layer == "Ana" ? 4 : 1))
  }
}
