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

  /// That a code is in one group at most, and a pair in one group.
  func checkMirrorGroups(_ ids: [String], in findings: inout YAMLFindings) {
    guard !mirrorGroups.isEmpty else { return }
    let known = Set(ids)
    let mirrored = Set(mirrors.flatMap { [$0.a.value, $0.b.value] })
      .union(codes.flatMap { $0.mirrors.map(\.value) + ($0.mirrors.isEmpty ? [] : [$0.value.id]) })
    var group: [String: DraftMirrorGroup] = [:]
    for draft in mirrorGroups {
      for code in draft.codes {
        guard known.contains(code.value) else {
          findings.unknown(
            .codebookUnknownGroupCode, code.value, among: ids, at: code.mark,
            ["group": draft.group.id])
          continue
        }
        if let first = group[code.value] {
          findings.error(
            .codebookMirrorTwoGroups, at: code.mark,
            ["id": code.value, "group": draft.group.id, "other": first.group.id])
        } else if !mirrored.contains(code.value) {
          findings.warning(
            .codebookGroupWithoutMirror, at: code.mark,
            ["id": code.value, "group": draft.group.id])
        }
        group[code.value] = group[code.value] ?? draft
      }
    }
    for mirror in mirrors {
      let sides = (group[mirror.a.value]?.group.id, group[mirror.b.value]?.group.id)
      guard sides.0 != sides.1 || sides.0 == nil else { continue }
      findings.warning(
        sides.0 == nil || sides.1 == nil ? .codebookMirrorNoGroup : .codebookMirrorCut,
        at: mirror.a.mark, ["id": mirror.a.value, "other": mirror.b.value])
    }
  }

  /// Names every pair of which one half is asked of nobody, or of nobody on a side that an instrument
  /// asks.
  func checkGuideOfMirrors(in findings: inout YAMLFindings) {
    guard instruments.contains(where: { !$0.blocks.isEmpty }) else { return }
    let retired = Set(codes.filter(\.value.isRetired).map(\.value.id))
    var asked: [String: Set<String>] = [:]
    let stated = Set(instruments.compactMap(\.side))
    for instrument in instruments {
      let sides = instrument.side.map { [$0] } ?? stated.sorted() + ["?"]
      for code in instrument.blocks.flatMap(\.codes) { asked[code, default: []].formUnion(sides) }
    }
    for mirror in pairsWithMarks
    where !retired.contains(mirror.a.value) && !retired.contains(mirror.b.value) {
      for (half, other) in [(mirror.a, mirror.b), (mirror.b, mirror.a)] {
        let sides = asked[half.value] ?? []
        let details = ["id": half.value, "other": other.value]
        guard !sides.isEmpty else {
          findings.warning(.codebookMirrorUnasked, at: half.mark, details)
          continue
        }
        for side in stated.subtracting(sides).sorted() {
          findings.warning(
            side == "comunidad"
              ? .codebookMirrorUnaskedCommunity : .codebookMirrorUnaskedInstitution,
            at: half.mark, details)
        }
      }
    }
  }

  /// The pairs of the separate list, then those that only the codes state.
  private var pairsWithMarks: [DraftMirror] {
    var pairs = mirrors
    var known = Set(pairs.map { Set([$0.a.value, $0.b.value]) })
    for code in codes {
      for other in code.mirrors where known.insert([code.value.id, other.value]).inserted {
        pairs.append(
          DraftMirror(
            a: Located(value: code.value.id, mark: code.idMark), b: other, reading: ""))
      }
    }
    return pairs
  }
}
