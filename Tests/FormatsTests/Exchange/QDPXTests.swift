import Foundation
import HebraDisclosure
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraFormats

/// REFI-QDA projects, out and in.
@Suite struct QDPXTests {
  private func written(_ project: QDAProject) throws -> [UInt8] {
    try QDPXWriter.write(DisclosureRule.release(project, for: .team)).bytes
  }

  private func read(_ bytes: [UInt8]) throws -> QDAReading {
    try QDPXReader.read(bytes, budget: ReadingBudget())
  }

  /// A project with one of everything.
  static func sample(_ text: String, _ selections: [(Int, Int)]) -> QDAProject {
    var project = QDAProject(name: "Prueba", origin: "Hebra")
    project.description = "Libro 1"
    project.users = [.init(guid: guid(1), name: "Ana")]
    var family = QDAProject.Code(guid: guid(2), name: "DES Desempeño", isCodable: false)
    family.children = [
      .init(
        guid: guid(3), name: "DES-01 Tarde", color: "#1F4E9E", description: "No acuden.\nIncluye: x"
      )
    ]
    project.codes = [family]
    project.variables = [.init(guid: guid(4), name: "municipio")]
    var source = QDAProject.Source(guid: guid(5), name: "E-01 «ñ» & <b>", text: text)
    source.values = [.init(guid(4), "Peñas")]
    for (number, (start, end)) in selections.enumerated() {
      let scalars = Array(text.unicodeScalars)
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[start..<min(end, start + 100)])
      var one = QDAProject.Selection(
        guid: guid(100 + 2 * number), name: String(words), start: start, end: end)
      var coding = QDAProject.Coding(
        guid: guid(101 + 2 * number), code: guid(3), user: guid(1), date: "2024-05-01T10:00:00Z")
      if number == 0 { coding.notes = [guid(6)] }
      one.codings = [coding]
      source.selections.append(one)
    }
    project.sources = [source]
    var person = QDAProject.Case(guid: guid(7), name: "Líder-01")
    person.values = [.init(guid(4), "otro")]
    person.selections = source.selections.map(\.guid)
    project.cases = [person]
    project.notes = [
      .init(guid: guid(6), user: guid(1), date: nil, text: "actor=policia\nasí «es» & <ya>")
    ]
    project.links = [.init(guid: guid(8), name: "a → b", origin: guid(5), target: guid(5))]
    project.projectNotes = [guid(6)]
    project.codebookSource = "libro: {}\n"
    return project
  }

  private static func guid(_ number: Int) -> String {
    "00000000-0000-5000-8000-" + String(repeating: "0", count: 12 - "\(number)".count) + "\(number)"
  }

  /// Texts with what breaks positions: emoji of several code points, NFD, marks, NBSP, U+2028, soft hyphens, tabs.
  private static func randomText(_ generator: inout SplitMix) -> String {
    let pieces = [
      "nunca llegan ", "la policía ", "👩🏽‍🌾 ", "n\u{303}o ", "a\u{301}rbol ", "¿y? ", "\u{A0}",
      "\u{2028}", "sua\u{AD}ve ", "\t", "\n", "\n\n", "𝒳 ", "[risas] ", "fin. ",
    ]
    return (0..<Int.random(in: 3...40, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static func randomSelections(
    _ text: String, _ generator: inout SplitMix
  ) -> [(Int, Int)] {
    let count = text.unicodeScalars.count
    return (0..<6).map { _ in
      let start = Int.random(in: 0..<count, using: &generator)
      return (start, Int.random(in: (start + 1)...count, using: &generator))
    }
  }

  @Test func `what is written is read, whatever the text`() throws {
    var generator = SplitMix(state: 11)
    for _ in 0..<200 {
      let text = Self.randomText(&generator)
      let project = Self.sample(text, Self.randomSelections(text, &generator))
      let reading = try read(written(project))
      #expect(reading.project == project)
      #expect(reading.dialect == .standard && reading.unread.isEmpty && reading.misplaced == 0)
    }
  }

  @Test func `equal projects give equal bytes`() throws {
    let project = Self.sample("uno dos tres", [(0, 3), (4, 7)])
    #expect(try written(project) == written(project))
  }

  /// An archive as another program writes it: CRLF, perhaps a mark, and positions that count as `dialect`.
  private func foreign(
    _ text: String, _ selections: [(Int, Int)], _ dialect: QDADialect, hasMark: Bool,
    names: Bool = true, folder: String = "Sources"
  ) throws -> [UInt8] {
    let scalars = Array(text.unicodeScalars)
    func place(_ position: Int) -> Int {
      var units = hasMark && dialect.countsMark ? 1 : 0
      for scalar in scalars[..<position] {
        units += dialect.countsUnits && scalar.value > 0xFFFF ? 2 : 1
        if scalar == "\n", !dialect.joinsLines { units += 1 }
      }
      return units
    }
    let marks = selections.enumerated().map { number, range in
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[range.0..<range.1].prefix(100))
      let name = String(words).replacing("\n", with: " ").replacing("\t", with: " ")
      return """
        <PlainTextSelection guid="{\(Self.guid(100 + number).uppercased())}"\
        \(names ? " name=\"\(name)\"" : "") \
        startPosition="\(place(range.0))" endPosition="\(place(range.1))"><Description/>\
        <Coding guid="\(Self.guid(200 + number))"><CodeRef targetGUID="\(Self.guid(3))"/></Coding>\
        </PlainTextSelection>
        """
    }
    let xml = """
      <?xml version="1.0" encoding="utf-8"?>
      <Project xmlns="urn:QDA-XML:project:1:0" name="NV" origin="NVivo"><CodeBook><Codes>\
      <Code guid="\(Self.guid(3))" name="Tarde" isCodable="true"/></Codes></CodeBook><Sources>\
      <TextSource guid="\(Self.guid(5))" name="E-01" plainTextPath="internal://\(Self.guid(5)).TXT">\
      \(marks.joined())</TextSource><PictureSource guid="\(Self.guid(9))" name="foto"/></Sources>\
      <Sets><Set guid="\(Self.guid(10))" name="g"/></Sets></Project>
      """
    var archive = ZIPWriter()
    archive.add("Mi estudio.qde", Array(xml.utf8))
    archive.add(
      "\(folder)/\(Self.guid(5)).txt",
      (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.replacing("\n", with: "\r\n").utf8))
    return try archive.bytes()
  }

  @Test(arguments: QDADialect.all.indices)
  func `what another program counts is found out, and every position is exact`(_ number: Int) throws
  {
    let dialect = QDADialect.all[number]
    var generator = SplitMix(state: UInt64(number) + 3)
    for round in 0..<20 {
      let text = "Uno 👩🏽‍🌾 dos\ntres 𝒳 cuatro\n" + Self.randomText(&generator)
      var selections = Self.randomSelections(text, &generator)
      selections += [(0, 3), (text.unicodeScalars.count - 3, text.unicodeScalars.count)]
      let reading = try read(
        foreign(text, selections, dialect, hasMark: dialect.countsMark || round % 2 == 0))
      let found = reading.project.sources[0].selections.map { ($0.start, $0.end) }
      // A mark that is not there cannot be counted or not.
      #expect(found.map(\.0) == selections.map(\.0), "\(dialect) \(reading.dialect)")
      #expect(found.map(\.1) == selections.map(\.1))
      #expect(reading.project.sources[0].text == text)
      #expect(reading.unread == ["PictureSource": 1, "Sets": 1] && reading.misplaced == 0)
      #expect(reading.project.sources[0].selections[0].guid == Self.guid(100))
    }
  }

  @Test func `what is no project, and what has no text, is said`() throws {
    var empty = ZIPWriter()
    empty.add("a.txt", [1])
    let none = try empty.bytes()
    #expect(throws: ReadError.self) { try read(none) }
    #expect(throws: ReadError.self) { try read(Array("nada".utf8)) }
    var cut = ZIPWriter()
    cut.add("project.qde", Array("<Project><Sources>".utf8))
    let broken = try cut.bytes()
    #expect(throws: ReadError.self) { try read(broken) }
    var doctype = ZIPWriter()
    doctype.add("project.qde", Array("<!DOCTYPE a [<!ENTITY b 'c'>]><Project/>".utf8))
    let entities = try doctype.bytes()
    #expect(throws: ReadError.self) { try read(entities) }
    var missing = ZIPWriter()
    missing.add(
      "project.qde",
      Array(
        "<Project><Sources><TextSource guid=\"a\" name=\"E\" plainTextPath=\"internal://a.txt\"><PlainTextSelection guid=\"b\" startPosition=\"0\" endPosition=\"2\"/></TextSource></Sources></Project>"
          .utf8))
    let reading = try read(missing.bytes())
    #expect(reading.missing == ["E"] && reading.misplaced == 1)
  }

  @Test(.enabled(if: Places.sharedData != nil, "skipped: no shared data"))
  func `the annexes of the standard are read`() throws {
    let folder = try #require(Places.sharedData).appending(path: "refi-qda")
    for name in ["spec-annex-A2-atlasti8mac.qde", "spec-annex-A3-transana322.qde"] {
      var archive = ZIPWriter()
      archive.add("project.qde", Array(try Data(contentsOf: folder.appending(path: name))))
      let reading = try read(archive.bytes())
      #expect(!reading.project.codes.isEmpty && !reading.project.sources.isEmpty, "\(name)")
    }
  }

  @Test(
    .enabled(
      if: Places.sharedData != nil
        && FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint"),
      "skipped: no shared data or no xmllint"))
  func `what is written is valid by the schema of the standard`() throws {
    let schema = try #require(Places.sharedData)
      .appending(path: "refi-qda/Project-mrt2019-with-MIT-notice.xsd").path
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let bytes = try written(Self.sample("uno 👩🏽‍🌾 dos\ntres", [(0, 3), (4, 9)]))
    let part = try ZIPArchive.open(bytes, budget: ReadingBudget()) {
      (archive) throws(ReadError) in
      try archive.all().first { $0.name == "project.qde" }?.bytes ?? []
    }
    let file = folder.appending(path: "project.qde")
    try Data(part).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/xmllint")
    process.arguments = ["--noout", "--nonet", "--schema", schema, file.path]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
