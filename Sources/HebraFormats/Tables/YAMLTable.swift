package import HebraLanguage
internal import HebraModel
package import HebraYAML

/// Reads the questions of a panel from YAML as a table: a row for each question.
///
///     preguntas:
///       - id: acude
///         pregunta: Cuando llaman, alguien acude
///         constructo: DES
///         escala: si/no
///       - id: trato
///         pregunta: Cómo lo tratan
///         niveles: [mal, regular, bien]
package enum YAMLTable {
  /// The columns of the table.
  package static let headers = ["item", "label", "construct", "scale", "levels"]
  /// What stands between the levels of a question in its cell.
  package static let separator = "|"

  private static let keys: YAMLRecord.Keys = [
    "id": ["item"], "pregunta": ["label", "question", "etiqueta"], "constructo": ["construct"],
    "escala": ["scale"], "niveles": ["levels"],
  ]

  /// Whether a file of this name is YAML.
  package static func isNamed(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  /// The table; throws all the errors of the file at once.
  package static func read(
    _ bytes: [UInt8], budget: ReadingBudget = ReadingBudget()
  ) throws(YAMLTableFailure) -> Table {
    var findings = YAMLFindings("items", budget)
    var rows: [Table.Row] = []
    if let root = YAMLTree.root(of: bytes, in: &findings),
      let whole = YAMLRecord(root, keys: ["preguntas": ["items", "questions"]], in: &findings)
    {
      for node in whole.items("preguntas", in: &findings) {
        guard let record = YAMLRecord(node, keys: keys, in: &findings) else { continue }
        let levels = record.list("niveles", in: &findings).map(\.value)
        let cells = ["id", "pregunta", "constructo", "escala"].map {
          record.text($0, in: &findings)?.value ?? ""
        }
        rows.append(
          Table.Row(
            line: record.line ?? 1,
            cells: cells + [levels.joined(separator: " \(separator) ")]))
      }
    }
    do throws(ReadError) {
      try budget.check()
    } catch {
      throw YAMLTableFailure(
        findings: [YAMLFinding(.error, MessageCode(error.code), details: error.details)])
    }
    guard findings.all.isEmpty else { throw YAMLTableFailure(findings: findings.all) }
    return Table(headers: headers, rows: rows)
  }
}

/// Why a file of questions was not read.
package struct YAMLTableFailure: Error, Sendable {
  /// What is wrong, in the order of the file.
  package let findings: [YAMLFinding]
}
