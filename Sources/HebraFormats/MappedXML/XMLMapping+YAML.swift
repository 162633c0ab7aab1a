package import HebraLanguage
internal import HebraModel
internal import HebraYAML

extension XMLMapping {
  private static let keys: YAMLRecord.Keys = [
    "turno": ["turn"], "texto": ["text"], "hablante": ["speaker"], "tiempo": ["time"],
    "unidad": ["unit"], "apartar": ["aside"],
  ]

  /// Reads the file of a mapping and reports all its errors at once, with line and column.
  ///
  /// A mapping that exceeds a limit of its budget is refused as too large.
  package init(
    yaml: [UInt8], budget: ReadingBudget = ReadingBudget()
  ) throws(XMLMappingFailure) {
    var findings = YAMLFindings("mapping", budget)
    var mapping: XMLMapping?
    if let root = YAMLTree.root(of: yaml, in: &findings),
      let record = YAMLRecord(root, keys: Self.keys, in: &findings)
    {
      mapping = Self.mapping(record, in: &findings)
    }
    do throws(ReadError) {
      try budget.check()
    } catch {
      throw XMLMappingFailure(
        findings: [YAMLFinding(.error, MessageCode(error.code), details: error.details)])
    }
    guard let mapping, findings.all.isEmpty else {
      // A mapping with a doubtful line is not used, so all findings are errors.
      throw XMLMappingFailure(
        findings: findings.all.map { finding in
          var error = finding
          error.severity = .error
          return error
        })
    }
    self = mapping
  }

  private static func mapping(
    _ record: YAMLRecord, in findings: inout YAMLFindings
  ) -> XMLMapping? {
    let turn = element("turno", record, in: &findings)
    let speaker = source("hablante", record, in: &findings)
    for key in ["turno", "hablante"] where record.values[key]?.isNothing ?? true {
      findings.error(.mappingMissingKey, at: record.mark, ["key": key])
    }
    var unit = Unit.seconds
    if let word = record.text("unidad", in: &findings) {
      let units: [String: Unit] = [
        "s": .seconds, "ms": .milliseconds, "reloj": .clock, "clock": .clock,
      ]
      if let known = units[word.value] {
        unit = known
      } else {
        findings.unknown(
          .mappingUnknownUnit, word.value, among: units.keys.sorted(), at: word.mark)
      }
    }
    var aside: Set<String> = []
    for item in record.list("apartar", in: &findings) {
      if isName(item.value) {
        aside.insert(item.value)
      } else {
        findings.error(
          .mappingNotAName, at: item.mark, ["key": "apartar", "value": item.value])
      }
    }
    let text = element("texto", record, in: &findings)
    let time = source("tiempo", record, in: &findings)
    guard let turn, let speaker else { return nil }
    return XMLMapping(
      turn: turn, text: text == turn ? nil : text, speaker: speaker, time: time, unit: unit,
      aside: aside)
  }

  private static func element(
    _ key: String, _ record: YAMLRecord, in findings: inout YAMLFindings
  ) -> String? {
    guard let word = record.text(key, in: &findings) else { return nil }
    if isName(word.value) { return word.value }
    findings.error(.mappingNotAName, at: word.mark, ["key": key, "value": word.value])
    return nil
  }

  private static func source(
    _ key: String, _ record: YAMLRecord, in findings: inout YAMLFindings
  ) -> Source? {
    guard let word = record.text(key, in: &findings) else { return nil }
    let isAttribute = word.value.hasPrefix("@")
    let name = isAttribute ? String(word.value.dropFirst()) : word.value
    if isName(name) { return isAttribute ? .attribute(name) : .element(name) }
    findings.error(.mappingNotAName, at: word.mark, ["key": key, "value": word.value])
    return nil
  }

  /// Whether it can be an XML name without a prefix; the check catches common typing errors.
  private static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && !text.unicodeScalars.contains { " \t\n<>/@:[]\"'=".unicodeScalars.contains($0) }
      && text.unicodeScalars.first.map { $0.properties.isAlphabetic || $0 == "_" } == true
  }
}
