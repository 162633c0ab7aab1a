import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// An import reads its files first and then takes them in one act.
@Suite struct TwoStridesTests {
  @Test func `others can write while files are read`() throws {
    let study = try Study()
    let files = try (1...4).map {
      try study.write("E-0\($0).txt", "E: ¿Qué pasó?\nP: " + Self.speech(number: $0))
    }
    let other = try Project.write(study.project, who: "Luis")
    var written = 0
    let project = try Project.write(study.project, who: "Ana")
    let report = try project.importFiles(files) { index, _ in
      #expect(!FileManager.default.fileExists(atPath: study.project + ".lock"))
      let note = try? study.write(
        "L-\(index).txt", "E: ¿Y allá?\nP: " + Self.speech(number: 10 + index))
      if let note, (try? other.importFiles([note]).added) == 1 { written += 1 }
    }
    #expect(written == 4)
    #expect(report.isClean && report.added == 4)
    #expect(
      try study.documents().count == 8)
  }

  @Test func `two imports of the same files at once bring each file once`() throws {
    let study = try Study()
    let files = try (1...12).map {
      try study.write(
        "E-\($0 + 10).txt", "E: ¿Qué pasó en la vereda \($0)?\nP: " + Self.speech(number: $0))
    }
    let path = study.project
    let reports = Reports()
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      do {
        let project = try Project.write(path, who: "Ana")
        reports.add(try project.importFiles(files))
      } catch {
        Issue.record(error)
      }
    }
    let all = reports.all
    #expect(all.reduce(0) { $0 + $1.added } == files.count)
    #expect(
      all.flatMap(\.files).count { $0.outcome == .known } == files.count,
      "\(all.flatMap(\.files).compactMap(\.refusal))")
    #expect(try ProjectCheck.of(path, who: "p").exitStatus == 0)
  }

  @Test func `a codebook that changes while files are read is the one that counts`() throws {
    let study = try Study()
    let file = try study.write("E-01.txt", Study.interview)
    let table = try study.write("c.csv", "documento,nuevo-1\nE-01,quizás\n")
    let book = try study.write(
      "otro.yaml", Study.codebook.replacing("com-1", with: "nuevo-1"))
    let other = try Project.write(study.project, who: "Luis")
    var options = ImportOptions()
    options.metadata = table
    let report = try Project.write(study.project, who: "Ana").importFiles([file], options) { _, _ in
      do { _ = try other.setCodebook(file: book) } catch { Issue.record(error) }
    }
    #expect(report.added == 1)
    // Only the new codebook has this block; for the old one the column is an attribute.
    #expect(report.problems.map(\.code) == ["table.unknown-state"])
  }

  /// Words that no two numbers share, so that no interview is like another.
  private static func speech(number: Int) -> String {
    (0..<60).map { "palabra\(number)x\($0)" }.joined(separator: " ")
  }

  /// The reports of several threads.
  private final class Reports: @unchecked Sendable {
    private let lock = NSLock()
    private var kept: [ImportReport] = []
    var all: [ImportReport] { lock.withLock { kept } }
    func add(_ report: ImportReport) { lock.withLock { kept.append(report) } }
  }
}
