import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// Two people who code one document without seeing each other's work.
@Suite struct BlindCodingTests {
  /// Two readings that nobody has finished, assigned to be coded blind.
  private func blindReadings() throws -> Readings {
    let readings = try Readings(finished: false)
    let work = try readings.write()
    for coder in ["Ana", "Luis"] { try work.assign(["E-01"], to: coder, isBlind: true) }
    return readings
  }

  /// The layers that a person is shown, and what is kept from them.
  private func shown(
    to person: String?, _ readings: borrowing Readings
  ) throws -> (layers: Set<String>, isPart: Bool) {
    let (view, hidden) = try Project.look(at: readings.study.project, as: person)
    let segments = try Project.read(readings.study.project).segments(in: view)
    return (Set(segments.map(\.coding.layer)), hidden != nil)
  }

  private func sightings(_ readings: borrowing Readings) throws -> [String] {
    try Project.read(readings.study.project).sightings().map { "\($0.person)→\($0.layer)" }
  }

  private func marks(_ readings: borrowing Readings) throws -> [String: Bool?] {
    Dictionary(
      uniqueKeysWithValues: try Project.read(readings.study.project).finishedMarks()
        .map { ($0.coder, $0.isBlind) })
  }

  @Test func `each coder sees their own layer until they have finished`() throws {
    let readings = try blindReadings()
    #expect(try shown(to: nil, readings) == ([], true))
    #expect(try shown(to: "Ana", readings) == (["Ana"], true))
    #expect(try shown(to: "Luis", readings) == (["Luis"], true))
    #expect(try sightings(readings).isEmpty)
    // Whoever does not code it blind sees all, and that is noted once.
    for _ in 0..<2 { #expect(try shown(to: "Marta", readings) == (["Ana", "Luis"], false)) }
    #expect(try sightings(readings) == ["Marta→Ana", "Marta→Luis"])
    try readings.write().finish(document: "E-01", coder: "Ana", scope: .completo)
    #expect(try shown(to: "Luis", readings) == (["Luis"], true))
    #expect(try shown(to: "Ana", readings) == (["Ana", "Luis"], false))
    #expect(try sightings(readings) == ["Ana→Luis", "Marta→Ana", "Marta→Luis"])
    try readings.write().finish(document: "E-01", coder: "Luis", scope: .completo)
    #expect(try shown(to: nil, readings) == (["Ana", "Luis"], false))
    #expect(try marks(readings) == ["Ana": true, "Luis": true])
    try Project.read(readings.study.project).check()
  }

  @Test func `what is coded after seeing another's work is not blind`() throws {
    let readings = try blindReadings()
    let work = try readings.write()
    try work.finish(document: "E-01", coder: "Ana", scope: .completo)
    _ = try shown(to: "Ana", readings)
    _ = try work.unfinish(["E-01"], coder: "Ana")
    #expect {
      try work.finish(document: "E-01", coder: "Ana", scope: .completo, isBlind: true)
    } throws: {
      ($0 as? Failure)?.code == MessageCode(rawValue: "blind.seen")
    }
    try work.finish(document: "E-01", coder: "Ana", scope: .completo)
    try work.finish(document: "E-01", coder: "Luis", scope: .completo)
    #expect(try marks(readings) == ["Ana": false, "Luis": true])
    // Now that both have finished, nobody who takes a mark back codes blind again.
    _ = try work.unfinish(["E-01"], coder: "Luis")
    try work.finish(document: "E-01", coder: "Luis", scope: .completo)
    #expect(try marks(readings) == ["Ana": false, "Luis": false])
  }

  @Test func `a mark taken back before anything was seen stays blind`() throws {
    let readings = try blindReadings()
    let work = try readings.write()
    try work.finish(document: "E-01", coder: "Ana", scope: .completo)
    _ = try work.unfinish(["E-01"], coder: "Ana")
    try work.finish(document: "E-01", coder: "Ana", scope: .nucleo)
    #expect(try marks(readings) == ["Ana": true])
  }

  @Test func `without an assignment it is not known, unless a person states it`() throws {
    let readings = try Readings()
    #expect(try marks(readings) == ["Ana": nil, "Luis": nil])
    try readings.write().finish(document: "E-01", coder: "Ana", scope: .completo, isBlind: true)
    try readings.write().finish(document: "E-01", coder: "Luis", scope: .completo, isBlind: false)
    #expect(try marks(readings) == ["Ana": true, "Luis": false])
    // Marking it again, with the whole codebook, does not forget what was stated.
    try readings.write().finish(document: "E-01", coder: "Ana", scope: .nucleo)
    #expect(try marks(readings) == ["Ana": true, "Luis": false])
  }

  @Test func `readings are not compared while someone codes blind`() throws {
    let readings = try blindReadings()
    try readings.write().finish(document: "E-01", coder: "Ana", scope: .completo)
    #expect { try readings.now() } throws: {
      ($0 as? Failure)?.code == MessageCode(rawValue: "blind.closed")
    }
    #expect(try Project.read(readings.study.project).reconciliations().isEmpty)
    try readings.write().finish(document: "E-01", coder: "Luis", scope: .completo)
    #expect(try readings.now().questions.count == 4)
  }

  @Test func `agreement has figures of its own for what was coded blind`() throws {
    func blindness(_ readings: borrowing Readings) throws -> Set<Matrix.Cell> {
      let matrix = try Project.read(readings.study.project).reliability(ReliabilityRequest()).matrix
      return Set(matrix.rows.map { $0[0] })
    }
    let blind = try blindReadings()
    for coder in ["Ana", "Luis"] {
      try blind.write().finish(document: "E-01", coder: coder, scope: .completo)
    }
    #expect(try blindness(blind) == [.text("a ciegas")])
    let open = try Readings()
    #expect(try blindness(open) == [.text("a ciegas: no se sabe")])
    try open.write().finish(document: "E-01", coder: "Luis", scope: .completo, isBlind: false)
    #expect(try blindness(open) == [.text("no a ciegas")])
  }

  @Test func `copies in which each of two finished say the same after a merge`() throws {
    let readings = try blindReadings()
    let copy = readings.path("copia.hebra")
    try FileManager.default.copyItem(atPath: readings.study.project, toPath: copy)
    try readings.write().finish(document: "E-01", coder: "Ana", scope: .completo)
    try Project.write(copy, who: "Luis").finish(document: "E-01", coder: "Luis", scope: .completo)
    _ = try Project.look(at: copy, as: "Rosa")
    _ = try readings.write().merge(copy)
    #expect(try marks(readings) == ["Ana": true, "Luis": true])
    #expect(try sightings(readings) == ["Rosa→Ana", "Rosa→Luis"])
    try Project.read(readings.study.project).check()
  }

  @Test func `a work file knows that its coder codes blind, and nothing of the others`() throws {
    let readings = try blindReadings()
    var options = HandoffOptions()
    options.includesWorkFile = true
    let handoff = try readings.write().handoff(
      to: "Ana", folder: readings.path("entrega"), options)
    let work = try #require(handoff.files.first { $0.hasSuffix(".hebra") })
    #expect(
      try Project.read(work).assignments().map { "\($0.coder) \($0.isBlind)" } == ["Ana true"])
    #expect(try Set(Project.read(work).segments().map(\.coding.layer)) == ["Ana"])
    try Project.write(work, who: "Ana").finish(document: "E-01", coder: "Ana", scope: .completo)
    _ = try readings.write().merge(work)
    #expect(try marks(readings) == ["Ana": true])
  }

  @Test func `a coder who was two people saw what both saw`() throws {
    let readings = try blindReadings()
    let work = try readings.write()
    _ = try work.addCoding(
      CodingRequest(
        document: "E-01", at: .quotation("Todos saben"), code: "COR-01", coder: "Ana M.",
        isNewCoder: true))
    _ = try Project.look(at: readings.study.project, as: "Ana M.")
    #expect(try sightings(readings) == ["Ana M.→Ana", "Ana M.→Luis"])
    _ = try work.mergeCoder("Ana M.", into: "Ana")
    #expect(try sightings(readings) == ["Ana→Luis"])
    try work.finish(document: "E-01", coder: "Ana", scope: .completo)
    #expect(try marks(readings) == ["Ana": false])
  }
}
