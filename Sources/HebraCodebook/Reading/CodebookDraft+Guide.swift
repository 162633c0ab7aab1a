internal import HebraModel
internal import HebraYAML
internal import Yams

extension CodebookDraft {
  mutating func readGuide(_ node: Node, in findings: inout YAMLFindings) {
    guard let guide = YAMLRecord(node, keys: CodebookKeys.guide, in: &findings) else { return }
    var marks: [String: Mark?] = [:]
    func unique(_ id: Located<String>, in findings: inout YAMLFindings) {
      if let first = marks[id.value] {
        findings.duplicate(id.value, at: id.mark, first: first)
      } else {
        marks[id.value] = id.mark
      }
    }
    for item in guide.items("instrumentos", in: &findings) {
      guard let record = YAMLRecord(item, keys: CodebookKeys.instrument, in: &findings),
        let id = requiredText(.id, of: record, in: &findings)
      else { continue }
      unique(id, in: &findings)
      var blocks: [GuideBlock] = []
      for item in record.items("bloques", in: &findings) {
        guard let block = YAMLRecord(item, keys: CodebookKeys.block, in: &findings),
          let blockID = requiredText(.id, of: block, in: &findings)
        else { continue }
        unique(blockID, in: &findings)
        let codes = block.list("codigos", in: &findings)
        guideCodes += codes
        blocks.append(
          GuideBlock(
            id: blockID.value,
            name: block.text("nombre", in: &findings)?.value ?? blockID.value,
            nameEnglish: block.text("en", in: &findings)?.value, codes: codes.map(\.value)))
      }
      instruments.append(
        Instrument(
          id: id.value, name: record.text("nombre", in: &findings)?.value ?? id.value,
          nameEnglish: record.text("en", in: &findings)?.value,
          side: IndicatorReading.side(of: record, id: id.value, in: &findings), blocks: blocks))
    }
  }
}
