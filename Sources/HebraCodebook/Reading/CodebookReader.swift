package import HebraLanguage
package import HebraModel
package import HebraYAML
internal import Yams

/// Reads a codebook from YAML and reports its errors with line and column.
///
/// - families with their codes, or a flat list of codes with `padre`
/// - Spanish keys, or the English words of ``CodebookKeys``
/// - facets, mirrors, guide instruments; the survey's constructs and the sources, to check
///   references
/// - no anchors, no aliases, at most 2 MB
///
/// A codebook with errors is not returned, because no figure may rest on part of a codebook.
package enum CodebookReader {
  /// The codebook in these bytes, nil if there are errors, and all findings by position.
  ///
  /// The `name` of the file is used as the title if the file has none.
  /// - Throws: the error of the budget limit that the file exceeded.
  package static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget = ReadingBudget()
  ) throws(ReadError) -> (codebook: Codebook?, findings: [YAMLFinding]) {
    var findings = YAMLFindings("codebook", budget)
    var codebook: Codebook?
    if let root = YAMLTree.root(of: bytes, in: &findings),
      let record = YAMLRecord(root, keys: CodebookKeys.root, in: &findings)
    {
      var draft = CodebookDraft()
      draft.read(record, name: name, in: &findings)
      draft.check(in: &findings)
      codebook = draft.codebook
    }
    try budget.check()
    let ordered = findings.all.enumerated().sorted {
      ($0.element.line ?? 0, $0.element.column ?? 0, $0.offset)
        < ($1.element.line ?? 0, $1.element.column ?? 0, $1.offset)
    }
    return (findings.hasErrors ? nil : codebook, ordered.map(\.element))
  }
}
