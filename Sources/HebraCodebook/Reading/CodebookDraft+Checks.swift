internal import HebraLanguage
internal import HebraModel
internal import HebraYAML
internal import Yams

/// Checks that need the whole file: that every reference has a target.
extension CodebookDraft {
  func check(in findings: inout YAMLFindings) {
    var byID: [String: DraftCode] = [:]
    for code in codes {
      if let first = byID[code.value.id] {
        findings.duplicate(code.value.id, at: code.idMark, first: first.idMark)
      } else {
        byID[code.value.id] = code
      }
    }
    checkNames(in: &findings)
    let ids = codes.map(\.value.id)
    // Codes that are their own ancestors.
    let circular = rings(among: ids) { byID[$0]?.parent?.value }
    let mirrored = byID.mapValues { Set($0.mirrors.map(\.value)) }
    let references = References(self)
    for code in codes {
      checkParent(of: code, byID, ids, circular, in: &findings)
      checkMirrors(of: code, mirrored, ids, in: &findings)
      checkReplacement(of: code, byID, ids, in: &findings)
      references.check(code, in: &findings)
    }
    for mirror in mirrors {
      for side in [mirror.a, mirror.b] where byID[side.value] == nil {
        findings.unknown(.codebookUnknownMirror, side.value, among: ids, at: side.mark)
      }
    }
    checkMirrorGroups(ids, in: &findings)
    checkGuideOfMirrors(in: &findings)
    for code in guideCodes where byID[code.value] == nil {
      findings.unknown(.codebookUnknownGuideCode, code.value, among: ids, at: code.mark)
    }
    for facet in facets { checkDefaults(of: facet, byID, ids, in: &findings) }
  }

  private func checkNames(in findings: inout YAMLFindings) {
    var seen: [NameKey: DraftCode] = [:]
    for code in codes where !code.value.isRetired {
      let key = NameKey(code.value.name)
      if let first = seen[key], first.value.id != code.value.id {
        var details = ["id": code.value.id, "other": first.value.id]
        details["first"] = first.nameMark.map { "\($0.line)" }
        findings.error(.codebookDuplicateName, at: code.nameMark, details)
      } else {
        seen[key] = code
      }
    }
  }

  private func checkParent(
    of code: DraftCode, _ byID: [String: DraftCode], _ ids: [String], _ rings: Set<String>,
    in findings: inout YAMLFindings
  ) {
    guard let parent = code.parent else { return }
    if byID[parent.value] != nil {
      if rings.contains(code.value.id) {
        findings.error(.codebookParentCycle, at: parent.mark, ["id": code.value.id])
      }
    } else if !parent.value.isEmpty {
      findings.unknown(
        .codebookUnknownParent, parent.value, among: ids, at: parent.mark,
        ["id": code.value.id])
    }
  }

  private func checkMirrors(
    of code: DraftCode, _ mirrored: [String: Set<String>], _ ids: [String],
    in findings: inout YAMLFindings
  ) {
    for mirror in code.mirrors {
      guard let others = mirrored[mirror.value] else {
        findings.unknown(
          .codebookUnknownMirror, mirror.value, among: ids, at: mirror.mark,
          ["id": code.value.id])
        continue
      }
      if !others.contains(code.value.id) {
        findings.warning(
          .codebookMirrorOneWay, at: mirror.mark,
          ["id": code.value.id, "other": mirror.value])
      }
    }
  }

  private func checkReplacement(
    of code: DraftCode, _ byID: [String: DraftCode], _ ids: [String],
    in findings: inout YAMLFindings
  ) {
    for replacement in code.replacements {
      guard let other = byID[replacement.value] else {
        findings.unknown(
          .codebookUnknownReplacement, replacement.value, among: ids, at: replacement.mark,
          ["id": code.value.id])
        continue
      }
      if other.value.isRetired {
        findings.error(
          .codebookReplacementRetired, at: replacement.mark,
          ["id": code.value.id, "other": other.value.id])
      }
    }
    if code.value.isRetired, code.replacements.isEmpty {
      findings.warning(
        .codebookRetiredWithoutReplacement, at: code.idMark, ["id": code.value.id])
    }
  }

  private func checkDefaults(
    of draft: DraftFacet, _ byID: [String: DraftCode], _ ids: [String],
    in findings: inout YAMLFindings
  ) {
    let names = draft.facet.values.map(\.id)
    let known = Set(names)
    let facet = ["facet": draft.facet.id]
    let isFromCode = draft.facet.defaultKey.map {
      $0 == draft.facet.id || CodebookKeys.facetDefaults.contains($0)
    }
    if let value = draft.facet.defaultValue, isFromCode != true, !known.contains(value) {
      findings.unknown(
        .codebookUnknownDefault, value, among: names, at: draft.defaultMark, facet)
    }
    for exception in draft.exceptions {
      if byID[exception.code.value] == nil {
        findings.unknown(
          .codebookUnknownDefaultCode, exception.code.value, among: ids,
          at: exception.code.mark, facet)
      }
      if !known.contains(exception.value.value) {
        findings.unknown(
          .codebookUnknownDefault, exception.value.value, among: names,
          at: exception.value.mark, facet)
      }
    }
  }
}
