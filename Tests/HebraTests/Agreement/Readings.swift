import Foundation
import Hebra
import HebraDisclosure
import HebraFormats
import HebraLanguage
import HebraModel
import TestSupport
import Testing

/// Two readings of an invented interview, and what people do with the sheet of their disagreements.
struct Readings: ~Copyable {
  let study: Study

  /// Who, words, code and facets; on the interview of ``Study``.
  typealias Mark = (coder: String, quote: String, code: String, facets: [String])

  static let marks: [Mark] = [
    // The same.
    ("Ana", "Uno llama y nunca llegan.", "DES-01", ["policia"]),
    ("Luis", "Uno llama y nunca llegan", "DES-01", []),
    // Another code.
    ("Ana", "La policía llega tarde.", "DES-01", ["policia"]),
    ("Luis", "La policía llega tarde", "DES-02", ["fiscalia"]),
    // Only one of them.
    ("Luis", "Todos saben.", "COR-01", ["policia"]),
    // Other facets.
    ("Ana", "Denunciar es avisarle al otro.", "COR-01", ["policia"]),
    ("Luis", "Denunciar es avisarle al otro.", "COR-01", ["fiscalia"]),
  ]

  init(
    _ marks: [Mark] = Self.marks, interview: String = Study.interview, finished: Bool = true
  ) throws {
    let study = try Study()
    try study.bring([study.write("E-01.txt", interview)])
    let work = try Project.write(study.project, who: "Lead")
    for mark in marks {
      _ = try work.addCoding(
        CodingRequest(
          document: "E-01", at: .quotation(mark.quote), code: mark.code, coder: mark.coder,
          facets: mark.facets, memo: mark.coder == "Luis" ? "nota de Luis" : nil))
    }
    if finished {
      for coder in Set(marks.map(\.coder)) {
        try work.finish(document: "E-01", coder: coder, scope: .completo)
      }
    }
    self.study = study
  }

  func write() throws -> Project { try Project.write(study.project, who: "Lead") }

  func now() throws -> Reconciliation {
    try Project.read(study.project).reconciliation(of: "E-01")
  }

  /// The agreed layer: code, words, stated facets.
  func agreed() throws -> [String] {
    let work = try Project.read(study.project)
    return try work.segments(layer: "acordada").map { segment in
      let facets = segment.coding.facets.filter { !$0.isAssumed }.map(\.value).sorted()
      return ([segment.coding.code, segment.quotation] + facets).joined(separator: " · ")
    }
  }

  func path(_ name: String) -> String { study.folder.appending(path: name).path }

  /// Writes the sheet.
  @discardableResult
  func sheet(_ name: String = "hoja.docx") throws -> Exported {
    try Project.export(from: study.project, who: "Lead")
      .writeAgreementSheet(of: [], to: Destination(path(name), replaces: true))
  }

  /// Lets a person fill the sheet in: `edit` gets each row's cells, by title, and may change or repeat
  /// them.
  func fill(
    _ name: String = "hoja.docx", _ edit: (_ question: String, inout [[String]]) -> Void
  ) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(name))))
    let source = try DOCXReader.read(bytes, name: name, budget: ReadingBudget())
    var tables: [Int: [Int: [Int: [String]]]] = [:]
    for paragraph in source.paragraphs {
      guard let cell = paragraph.cell else { continue }
      tables[cell.table, default: [:]][cell.row, default: [:]][cell.column, default: []]
        .append(String(source.text.text(in: paragraph.range) ?? ""))
    }
    var blocks: [DOCXWriter.Block] = []
    for (_, table) in tables.sorted(by: { $0.key < $1.key }) {
      var rows: [[DOCXWriter.Table.Cell]] = []
      for (_, row) in table.sorted(by: { $0.key < $1.key }) {
        let cells = row.sorted { $0.key < $1.key }.map { $0.value.joined(separator: "\n") }
        var copies = [cells]
        if rows.isEmpty == false { edit(row[0]?.last ?? "", &copies) }
        rows += copies.map { copy in
          copy.map { text in
            text.split(separator: "\n", omittingEmptySubsequences: false).map {
              DOCXWriter.Paragraph([.run(DOCXWriter.Run(String($0)))], style: .cell)
            }
          }
        }
      }
      blocks.append(.table(DOCXWriter.Table(widths: rows[0].map { _ in 1500 }, rows: rows)))
      blocks.append(.paragraph(DOCXWriter.Paragraph([])))
    }
    let custom = source.properties.sorted { $0.key < $1.key }.map {
      DOCXWriter.Properties.Custom($0, $1)
    }
    let document = DOCXWriter.Document(
      blocks: blocks, properties: DOCXWriter.Properties(custom: custom))
    try Data(try DOCXWriter.write(DisclosureRule.show(document)).bytes)
      .write(to: URL(fileURLWithPath: path(name)))
  }
}
