import HebraDisclosure
import HebraModel
import TestSupport
import Testing

@testable import HebraFormats

@Suite struct CSVTests {
  private func bytes(_ rows: [[String]]) -> [[[UInt8]]] { rows.map { $0.map { Array($0.utf8) } } }

  private func read(_ text: String) throws -> (Table, [Notice]) {
    try Tables.read(Array(text.utf8), name: "tabla.csv")
  }

  private func law(_ strings: [String], _ separator: FieldSeparator) throws {
    let rows = [["n", "texto", "fin"]] + strings.enumerated().map { [String($0), $1, "z"] }
    let written = CSVWriter.write(DisclosureRule.show(rows), separator: separator).bytes
    let records = try CSVReader.records(Array(written.dropFirst(3)))
    #expect(bytes(records.map(\.fields)) == bytes(rows))
    #expect(written == CSVWriter.write(DisclosureRule.show(rows), separator: separator).bytes)
  }

  @Test(arguments: FieldSeparator.allCases)
  func `writing and reading gives every text back`(separator: FieldSeparator) throws {
    try law(NaughtyStrings.own, separator)
  }

  @Test(.enabled(if: !NaughtyStrings.list.isEmpty), arguments: FieldSeparator.allCases)
  func `writing and reading gives a public list of naughty strings back`(
    separator: FieldSeparator
  ) throws {
    #expect(NaughtyStrings.list.count > 500)
    try law(NaughtyStrings.list, separator)
  }

  @Test func `a single empty field is not an empty line`() throws {
    let written = CSVWriter.write(DisclosureRule.show([["a"], [""], ["b"]])).bytes
    #expect(written == Array("\u{FEFF}a\r\n\"\"\r\nb\r\n".utf8))
    #expect(
      try CSVReader.records(Array(written.dropFirst(3))).map(\.fields) == [["a"], [""], ["b"]])
  }

  @Test func `no field of text begins like a formula, and numbers keep their sign`() {
    let written = String(
      decoding: CSVWriter.write(DisclosureRule.show([["=1+1", "-12", "-12,5", "+1+1"]])).bytes,
      as: UTF8.self)
    #expect(written == "\u{FEFF}'=1+1,-12,\"-12,5\",'+1+1\r\n")
  }

  @Test(arguments: [
    ("a,b,c\n1,2,3\n", ["a", "b", "c"]), ("a;b;c\n1,5;2;3\n", ["a", "b", "c"]),
    ("a\tb\n1,5\t2\n", ["a", "b"]),
    ("documento;nota, larga\nE-01;x, y, z\n", ["documento", "nota, larga"]),
    ("sep=;\r\na;b\r\n1;2\r\n", ["a", "b"]), ("sola\nuno\n", ["sola"]),
    ("\"a\nb\";c\n1;2\n", ["a\nb", "c"]), ("\u{FEFF}\"a\",b\n1,2", ["a", "b"]),
  ])
  func `finds the separator`(text: String, headers: [String]) throws {
    let (table, notices) = try read(text)
    #expect(table.headers == headers)
    #expect(notices.isEmpty)
    #expect(table.rows.allSatisfy { $0.cells.count == headers.count })
  }

  @Test func `rows know the line on which they begin`() throws {
    let (table, _) = try read("a,b\r\n\r\n1,\"dos\r\nlíneas\"\r\n,\r\n2,x\r\n")
    #expect(table.rows.map(\.line) == [3, 6])
    #expect(table.rows[0].cells == ["1", "dos\r\nlíneas"])
  }

  @Test func `Windows-1252 is read and noticed`() throws {
    // Excel in Spanish: año;policía, with a dash and curly quotes of the upper table.
    let text: [UInt8] = [0x61, 0xF1, 0x6F, 0x3B, 0x70, 0xED, 0x0A, 0x96, 0x3B, 0x93, 0x80, 0x94]
    let (table, notices) = try Tables.read(text, name: "t.csv")
    #expect(table.headers == ["año", "pí"])
    #expect(table.rows[0].cells == ["–", "“€”"])
    #expect(notices == [Notice("csv.windows-1252", at: Location(file: "t.csv"))])
  }

  @Test func `UTF-16 with its mark is read and noticed`() throws {
    let units = "\u{FEFF}año\tvía\n1\t2\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let (table, notices) = try Tables.read(units, name: "t.csv")
    #expect(table.headers == ["año", "vía"])
    #expect(notices.map(\.code) == ["csv.utf-16"])
  }

  @Test func `a short row is filled up and noticed`() throws {
    let (table, notices) = try read("a,b,c\n1,2\n")
    #expect(table.rows[0].cells == ["1", "2", ""])
    #expect(
      notices == [
        Notice(
          "table.row-short", at: Location(file: "tabla.csv", line: 2),
          details: ["expected": "3", "found": "2"])
      ])
  }

  @Test(arguments: [
    ("a,b\n1,ñu,3\n", "table.row-long", 2, 6), ("a,b\n1,\"dos\n3,4\n", "csv.unclosed-quote", 2, 3),
    ("a,b\n\"1\"x,2\n", "csv.after-quote", 2, 4), ("\n\n,,\n", "table.empty", 0, 0),
  ])
  func `refuses with the place`(text: String, code: String, line: Int, column: Int) {
    let error = #expect(throws: ReadError.self) { try read(text) }
    #expect(error?.code.rawValue == code)
    #expect(error?.location.line ?? 0 == line)
    #expect(error?.location.column ?? 0 == column)
  }

  @Test func `every beginning of a file is read or refused, never a trap`() {
    let whole = Array("\u{FEFF}año;\"a \"\"b\"\"\";c\r\n'=1;\"x\r\ny\";-3\r\n".utf8)
    for length in whole.indices { _ = try? Tables.read(Array(whole[..<length]), name: "t.csv") }
  }

  @Test func `a hundred thousand columns are refused`() {
    let wide = Array((String(repeating: "a,", count: 100_000) + "\n").utf8)
    #expect(throws: ReadError.self) { try Tables.read(wide, name: "t.csv") }
  }

  @Test(arguments: [
    ("Grupo de edad", "grupo_edad", false), ("GÉNERO ", "genero", true),
    ("cohorte-edad", "Cohorte Edad", true),
    ("Año", "ano", false), ("an\u{303}o", "AÑO", true), ("role_band", "Role band", true),
  ])
  func `headers are found without case, accents and spaces, and ñ is a letter`(
    header: String, name: String, isFound: Bool
  ) {
    let table = Table(headers: ["x", header], rows: [])
    #expect(table.column(name) == (isFound ? 1 : nil))
  }
}
