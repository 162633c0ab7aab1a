internal import HebraModel
internal import HebraYAML
internal import Yams

/// A pair of codes and their positions.
struct DraftMirror {
  var a: Located<String>
  var b: Located<String>
  var reading: String

  var mirror: Mirror { Mirror(a: a.value, b: b.value, reading: reading) }
}

/// A group of mirrors and the positions of its codes.
struct DraftMirrorGroup {
  var group: MirrorGroup
  var mark: Mark?
  var codes: [Located<String>]
}

extension CodebookDraft {
  mutating func readMirror(_ node: Node, in findings: inout YAMLFindings) {
    guard let record = YAMLRecord(node, keys: CodebookKeys.mirror, in: &findings) else { return }
    guard let a = requiredText(.a, of: record, in: &findings),
      let b = requiredText(.b, of: record, in: &findings)
    else { return }
    let reading = record.text("lectura", in: &findings)?.value ?? ""
    mirrors.append(DraftMirror(a: a, b: b, reading: reading))
  }

  mutating func readMirrorGroup(_ node: Node, in findings: inout YAMLFindings) {
    guard let record = YAMLRecord(node, keys: CodebookKeys.mirrorGroup, in: &findings),
      let id = requiredText(.id, of: record, in: &findings)
    else { return }
    if let first = mirrorGroups.first(where: { $0.group.id == id.value }) {
      findings.duplicate(id.value, at: id.mark, first: first.mark)
    }
    let name = requiredText(.name, of: record, in: &findings, owner: id.value)
    let codes = record.list("codigos", in: &findings)
    mirrorGroups.append(
      DraftMirrorGroup(
        group: MirrorGroup(
          id: id.value, name: name?.value ?? id.value,
          nameEnglish: record.text("en", in: &findings)?.value, codes: codes.map(\.value)),
        mark: id.mark, codes: codes))
  }
}
