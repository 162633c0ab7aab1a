import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// What a report should say, out of what a project knows.
@Suite struct ReportingSheetTests: CodedStudy {
  /// The answers of a sheet by item.
  private func answers(
    _ sheet: ReportingSheet, _ work: borrowing Project, _ folder: URL
  ) throws -> [Int: String] {
    let path = folder.appending(path: "\(sheet.rawValue).html")
    _ = try work.writeReportingSheet(sheet, to: Destination(path.path, replaces: true))
    let html = try String(contentsOf: path, encoding: .utf8)
    let rows = html.matches(of: /<tr><td>(\d+)<\/td><td>([^<]+)<\/td><td>(.*?)<\/td><\/tr>/)
    return Dictionary(
      uniqueKeysWithValues: rows.compactMap { row in
        Int(row.1).map { ($0, String(row.3)) }
      })
  }

  @Test func `every item is there once, and what nobody can compute is missing`() throws {
    let study = try study()
    let work = try write(study)
    let coreq = try answers(.coreq, work, study.folder)
    #expect(coreq.keys.sorted() == Array(1...32))
    for human in [1, 2, 6, 7, 8, 9, 10, 11, 13, 23, 28] { #expect(coreq[human] == "falta") }
    #expect(coreq[12] == "1 documento; 0 personas que hablan")
    #expect(coreq[24]?.hasPrefix("2: Ana, Luis. 1 de 1 documento") == true)
    #expect(coreq[27] == "Hebra \(Release.version)")
    let srqr = try answers(.srqr, work, study.folder)
    #expect(srqr.keys.sorted() == Array(1...21))
    for human in [1, 2, 3, 4, 5, 6, 16, 18, 20, 21] { #expect(srqr[human] == "falta") }
    #expect(try work.exports().map(\.kind).suffix(2) == ["report.coreq", "report.srqr"])
  }

  @Test func `what a study does not use is said in the place of the figure`() throws {
    let study = try study()
    let work = try write(study)
    let before = try work.reliability(ReliabilityRequest())
    for figure in OptionalFigure.allCases {
      #expect(try work.unusedReason(figure) == nil)
      #expect(throws: Failure.self) { try work.declareUnused(figure, because: " ") }
      #expect(throws: Failure.self) {
        try work.declareUnused(figure, because: String(repeating: "x", count: 501))
      }
      try work.declareUnused(figure, because: " codifica una persona ")
      #expect(try work.unusedReason(figure) == "codifica una persona")
    }
    let agreement = try work.reliability(ReliabilityRequest())
    #expect(agreement.matrix.rows == [[.text("acuerdo"), .text("codifica una persona")]])
    let saturation = try work.saturation(SaturationQuestion())
    #expect(saturation.sentence?.hasSuffix("porque: codifica una persona") == true)
    for kind in [PictureRequest.Kind.agreement, .saturation] {
      let failure = #expect(throws: Failure.self) { try work.picture(PictureRequest(kind)) }
      #expect(failure?.code.rawValue == "picture.unused")
    }
    #expect(try answers(.coreq, work, study.folder)[22]?.contains("codifica una persona") == true)
    // A declaration is an act like others.
    let acts = try work.journalEvents().filter { $0.act == "setting.set" }
    for act in acts.suffix(2).reversed() { _ = try work.undo(act.number) }
    #expect(try work.reliability(ReliabilityRequest()).matrix == before.matrix)
    #expect(try ProjectCheck.of(study.project, who: "x").exitStatus == 0)
  }
}
