import Foundation
import HebraDisclosure
import HebraModel
import TestSupport
import Testing

@testable import HebraFormats

/// The programs beside a CSV file, run by their languages.
@Suite struct TableScriptTests {
  private static let marks: [Matrix.Missing: String] = [
    .notExplored: "no explorado", .unfinished: "sin terminar", .notApplicable: "",
  ]

  /// Every kind of cell, and texts that could be taken for code.
  private static let matrix = Matrix(
    title: "Título \"raro\" \\ 'así'\n#{x}",
    columns: [
      ("document", "Documento"), ("sector", "Sector"), ("date", "Fecha"), ("COR-03", "COR-03 «ñ»"),
      ("share", "n de N"), ("rate", "Tasa"), ("note", "Nota; con \"comillas\""),
      ("document", "Otra vez"),
    ].map { Matrix.Column(key: $0.0, title: $0.1) },
    rows: [
      [
        .text("E-01"), .text("ñandú"), .text("2021-06-14"), .count(3), .share(n: 1, total: 12),
        .decimal(0.5), .text("=1+1"), .text("a"),
      ],
      [
        .text("E-02"), .text("ñandú"), .text("2021-06-15"), .count(0), .missing(.notExplored),
        .decimal(-2.25), .text("'=dos"), .text("b"),
      ],
      [
        .text("E-03"), .text(""), .text(""), .missing(.unfinished), .share(n: 0, total: 7),
        .missing(.notApplicable), .text("línea\ny «;,\"»"), .text("c"),
      ],
      [
        .text("E-04"), .text("otro"), .text("2022-01-31"), .provisional(.count(5)),
        .share(n: 7, total: 7), .decimal(1), .text("-12"), .text("d"),
      ],
      [
        .text("E-05"), .text("otro"), .text("2022-02-28"), .count(1), .share(n: 2, total: 7),
        .decimal(0), .text(""), .text("e"),
      ],
    ])

  /// What is read from each cell: the value, and its state.
  private static let expected = [
    "E-01|ñandú|2021-06-14|3|1|12|0.5|=1+1|a",
    "E-02|ñandú|2021-06-15|0|-|-|-2.25|'=dos|b",
    "E-03|-|-|-|0|7|-|línea/y «;,\"»|c",
    "E-04|otro|2022-01-31|5|7|7|1.0|-12|d",
    "E-05|otro|2022-02-28|1|2|7|0.0||e",
  ]
  private static let states = [
    "final final final final final final final final final",
    "final final final final not-explored empty final final final",
    "final empty empty unfinished final final empty final final",
    "final final final provisional final final final final final",
    "final final final final final final final empty final",
  ]

  private func files(_ separator: FieldSeparator) throws -> URL {
    let folder = try Places.temporary()
    let table = TableScript(
      Self.matrix, file: "tabla ñ.csv", separator: separator, marks: Self.marks)
    let csv = CSVWriter.write(
      DisclosureRule.show(Self.matrix), separator: separator, missing: Self.marks)
    for (name, file) in [
      ("tabla ñ.csv", csv), ("t.py", PythonScript.write(DisclosureRule.show(table))),
      ("t.R", RScript.write(DisclosureRule.show(table))),
    ] {
      try Data(file.bytes).write(to: folder.appending(path: name))
    }
    return folder
  }

  @Test(arguments: FieldSeparator.allCases)
  func `Python reads what was written`(separator: FieldSeparator) throws {
    let folder = try files(separator)
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = """
      import t
      assert [kind for _, _, kind in t.COLUMNS] == ["text", "factor", "date", "count", "count", "count",
                                                    "decimal", "text", "text"]
      for row in t.rows:
          print("|".join("-" if v is None else str(v).replace("\\n", "/") for v in row.values()))
      for row in t.states:
          print(*row.values())
      print(t.TITLE == "Título \\"raro\\" \\\\ 'así'\\n#{x}", t.LABELS["note"], *t.rows[0], *t.LEVELS["sector"])
      """
    let read = try Command.run(
      URL(fileURLWithPath: "/usr/bin/env"), ["python3", "-X", "utf8", "-c", program], in: folder)
    #expect(read.status == 0, "\(read.errors)")
    let last =
      "True Nota; con \"comillas\" document sector date COR-03 share.n share.N rate note document.2 "
      + "ñandú otro"
    #expect(
      read.output.split(separator: "\n").map(String.init) == Self.expected + Self.states + [last])
  }

  private static let hasR =
    (try? Command.shell("command -v Rscript", in: Places.package))?.status == 0

  @Test(.enabled(if: hasR, "Rscript is not installed"), arguments: FieldSeparator.allCases)
  func `R reads what was written`(separator: FieldSeparator) throws {
    let folder = try files(separator)
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = """
      source("t.R", encoding = "UTF-8")
      stopifnot(is.factor(hebra_data$sector), inherits(hebra_data$date, "Date"),
        is.integer(hebra_data[["COR-03"]]), is.integer(hebra_data$share.N), is.numeric(hebra_data$rate))
      for (row in seq_len(nrow(hebra_data))) {
        cells <- vapply(hebra_data, function(x) as.character(x[row]), "")
        cells[["rate"]] <- if (is.na(cells[["rate"]])) NA else sprintf("%.2f", as.numeric(cells[["rate"]]))
        cells[is.na(cells)] <- "-"
        cat(gsub("\\n", "/", paste(cells, collapse = "|")), "\\n", sep = "")
      }
      for (row in seq_len(nrow(hebra_state))) cat(unlist(hebra_state[row, ]), "\\n")
      cat(attr(hebra_data$note, "label"), levels(hebra_data$sector), "\\n")
      """
    try Data(program.utf8).write(to: folder.appending(path: "look.R"))
    let read = try Command.shell("LC_ALL=C.UTF-8 Rscript --vanilla look.R", in: folder)
    #expect(read.status == 0, "\(read.errors)")
    let rates = ["0.50", "-2.25", "-", "1.00", "0.00"]
    let expected = zip(Self.expected, rates).map { line, rate in
      var cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      cells[6] = rate
      return cells.joined(separator: "|")
    }
    let lines = read.output.split(separator: "\n").map {
      $0.last == " " ? String($0.dropLast()) : String($0)
    }
    #expect(lines == expected + Self.states + ["Nota; con \"comillas\" ñandú otro"])
  }

  @Test func `a column without any figure is still one of figures`() {
    let matrix = Matrix(
      title: "x", columns: [.init(key: "a", title: "a"), .init(key: "b", title: "b")],
      rows: [[.text(""), .missing(.unfinished)], [.text(""), .missing(.notExplored)]])
    let table = TableScript(matrix, file: "x.csv", separator: .comma, marks: Self.marks)
    #expect(table.columns.map(\.kind) == [.text, .count])
  }

  @Test(arguments: ["\"); system(\"id\") #", "\\", "a\u{202E}b", "😀", "\u{1}\n\r\t", "ñ"])
  func `a text is a string and nothing else`(text: String) throws {
    let quoted = TableScript.quoted(text)
    #expect(quoted.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
    let read = try Command.run(
      URL(fileURLWithPath: "/usr/bin/env"),
      ["python3", "-c", "import sys; sys.stdout.buffer.write((\(quoted)).encode())"],
      in: Places.package)
    #expect(read.output == text && read.status == 0)
  }
}
