import Foundation
import HebraDisclosure
import HebraModel
import TestSupport
import Testing

@testable import Hebra

/// The ficha of one municipality, against figures that an independent program computed from the same file.
@Suite(.enabled(if: FichaGolden.project != nil, "../shared/data is absent"))
struct FichaGoldenTests {
  @Test func `the state of the ficha and its people`() throws {
    try FichaGolden.with { project, golden in
      let figures = try project.fichaFigures(project.studied("01001"))
      #expect(figures.disputed == 164)
      #expect(figures.strict == (documents: 2, people: 2))
      #expect(figures.people == [.community: 7, .ownAuthority: 3, .institutions: 7])
      #expect(figures.sources.count == 9)
      #expect(figures.counted.map(\.name) == ["E-01", "E-02", "E-06", "E-07", "GF-02", "GF-04"])
      #expect(figures.red == 34)
      #expect(
        figures.alerts == [
          "amenaza_reciente": 4, "puede_inculpar": 3, "hecho_identificable": 3,
          "menor_de_edad": 2, "cargo_unico": 1,
        ])
      let order = try #require(golden["order"] as? [String: [String]])
      let named = figures.causes.filter { $0.low.documents.n > 0 }
      #expect(named.map(\.code) == order["ejemplo"])
      let high = figures.causes.filter { $0.high.documents.n > 0 }
        .sorted { $0.highRank < $1.highRank }
      #expect(high.map(\.code) == order["union"])
    }
  }

  @Test func `harm, experience, contrary cases, evidence and sides of every cause`() throws {
    try FichaGolden.with { project, golden in
      let figures = try project.fichaFigures(project.studied("01001"))
      let others = try #require(golden["others"] as? [String: Any])
      let causes = try #require(others["causes"] as? [String: [String: Any]])
      let words = FichaWords(
        messages: .spanish, codebook: try project.codebook(), statements: [])
      #expect(causes.count == 55)
      for (code, wanted) in causes {
        let cause = try #require(figures.causes.first { $0.code == code }, "\(code)")
        let harm = try #require(wanted["F6"] as? [String: Any])
        #expect(cause.severityOfPeople.count == harm["n"] as? Int, "F6 n \(code)")
        #expect(cause.severity?.most == harm["max"] as? Int, "F6 max \(code)")
        #expect(cause.severity?.median == harm["median"] as? Double, "F6 median \(code)")
        #expect([cause.lived, cause.voicing] == wanted["lived"] as? [Int], "lived \(code)")
        #expect(cause.red == wanted["red"] as? Int, "red \(code)")
        #expect(cause.alerts == wanted["alerts"] as? [String: Int], "alerts \(code)")
        let contrary = try #require(wanted["F15"] as? [String: Any])
        #expect(cause.contrary == contrary["n"] as? Int, "F15 \(code)")
        let groups = try #require(wanted["F7"] as? [String: [String: [Int]]])
        for (attribute, key) in [
          (ParticipantAttribute.sector, "sector"), (.gender, "gender"), (.ethnicity, "ethnicity"),
          (.ageBand, "age"),
        ] {
          let shares = (cause.groups[attribute] ?? [:]).map { value, share in
            (value.isEmpty ? "sin dato" : value, [share.n, share.total])
          }
          #expect(Dictionary(uniqueKeysWithValues: shares) == groups[key], "F7 \(code) \(key)")
        }
        // The table's F8 counts what the codebook assumes; ours only what a person marked.
        var levels = cause.levels.people
        levels["sin dato"] = cause.voicing - cause.levels.known
        let wantedLevels = try #require(wanted["F9"] as? [String: Int])
        #expect(
          levels.filter { $0.value > 0 } == wantedLevels.filter { $0.value > 0 }, "F9 \(code)")
        let sides = try #require(wanted["F10"] as? [String: Any])
        #expect(words.convergence(cause) == sides["cls"] as? String, "F10 \(code)")
        #expect(cause.crossed == sides["crossed_below_threshold"] as? [String], "mirrors \(code)")
        let evidence = try #require(wanted["F16"] as? [String: Any])
        #expect(cause.failings.map(words.failing) == evidence["fails"] as? [String], "F16 \(code)")
        let strength = ["limitada": 1, "moderada": 2, "fuerte": 3]
        #expect(
          cause.strength.rawValue == strength[evidence["word"] as? String ?? ""], "F16 \(code)")
        #expect(cause.singleRead == evidence["single"] as? Int, "single \(code)")
      }
    }
  }

  @Test func `what each side may be shown of a cause`() throws {
    try FichaGolden.with { project, golden in
      let others = try #require(golden["others"] as? [String: Any])
      let causes = try #require(others["causes"] as? [String: [String: Any]])
      let ficha = FichaRule.facilitators(
        try project.fichaFigures(project.studied("01001"))
      ).value
      let rows = causes.filter { ($0.value["B"] as? [String: Any])?["row"] as? Bool == true }
      #expect(Set(rows.keys) == Set(ficha.causes.map(\.code)))
      func text(_ cell: FacilitatorFicha.Cell?) -> String {
        switch cell {
        case .shown(let n, let total): "\(n)/\(total)"
        case .withheld: "reservado"
        case .nobody, nil: "nil"
        }
      }
      func wanted(_ value: Any?) -> String {
        if let pair = value as? [Int] { return "\(pair[0])/\(pair[1])" }
        return value as? String ?? "nil"
      }
      for cause in ficha.causes {
        let own = try #require(rows[cause.code]?["B"] as? [String: Any])
        #expect(text(cause.people) == wanted(own["F2"]), "\(cause.code)")
        let sides = try #require(own["sides"] as? [String: Any])
        for side in Side.allCases {
          #expect(text(cause.sides[side]) == wanted(sides[side.rawValue]), "\(cause.code) \(side)")
        }
        let documents = try #require(cause.documents)
        #expect([documents.low, documents.total] == own["F1"] as? [Int])
      }
    }
  }

  @Test func `the topics for the table`() throws {
    try FichaGolden.with { project, golden in
      let others = try #require(golden["others"] as? [String: Any])
      let wanted = try #require(others["C_topics"] as? [[String: Any]])
      let words = FichaWords(
        messages: .spanish, codebook: try project.codebook(), statements: [])
      let table = FichaRule.table(
        try project.fichaFigures(project.studied("01001")),
        canName: { words.tableName($0) != nil }
      ).value
      // The table lists all codes of a topic; the sheet names a third only when three people say it.
      let all = wanted.compactMap { $0["codes"] as? [String] }
      #expect(table.topics.count == all.count)
      for topic in table.topics {
        #expect(all.contains { Set(topic.codes).isSubset(of: $0) }, "\(topic.codes)")
      }
    }
  }
}

/// A project and the figures that were computed from it elsewhere.
private enum FichaGolden {
  static let project: URL? = Places.sharedData?.appending(path: "ficha/estudio-esquema6.hebra")

  static func with(_ body: (borrowing Project, [String: Any]) throws -> Void) throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "estudio.hebra").path
    try Data(contentsOf: #require(project)).write(to: URL(fileURLWithPath: path))
    let file = try #require(Places.sharedData).deletingLastPathComponent()
      .appending(path: "reference/ficha/golden-A.json")
    let golden = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let work = try Project.write(path, who: "Ana")
    try body(work, golden)
  }
}
