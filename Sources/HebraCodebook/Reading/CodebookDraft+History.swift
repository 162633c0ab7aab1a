internal import HebraLanguage
internal import HebraModel
internal import HebraYAML
internal import Yams

extension CodebookDraft {
  /// Reads one change of the history, which Hebra writes with every new version.
  mutating func readChange(_ node: Node, in findings: inout YAMLFindings) {
    guard let record = YAMLRecord(node, keys: CodebookKeys.change, in: &findings) else { return }
    func text(_ key: String) -> String { record.text(key, in: &findings)?.value ?? "" }
    guard let word = record.text("acto", in: &findings) else { return }
    guard let act = CodebookKeys.acts[Words.fold(word.value)] else {
      findings.unknown(
        .codebookUnknownAct, word.value, among: CodebookKeys.acts.keys.sorted(), at: word.mark)
      return
    }
    history.append(
      CodebookChange(
        version: text("version"), from: text("desde"), act: act,
        codes: record.list("codigos", in: &findings).map(\.value),
        into: record.list("hacia", in: &findings).map(\.value), author: text("autor"),
        date: text("fecha"), reason: record.text("motivo", in: &findings)?.value))
  }
}

extension CodebookKeys {
  static let change: YAMLRecord.Keys = [
    "version": [], "desde": ["from"], "acto": ["act"], "codigos": ["codes"], "hacia": ["into"],
    "autor": ["author"], "fecha": ["date"], "motivo": ["reason"],
  ]

  /// The words for what a change does, those that are written first.
  static let actWords: [(CodebookChange.Act, [String])] = [
    (.add, ["anadir", "add"]), (.rename, ["renombrar", "rename"]),
    (.define, ["definir", "define"]), (.move, ["mover", "move"]),
    (.merge, ["fusionar", "merge"]), (.split, ["dividir", "split"]),
    (.retire, ["retirar", "retire"]), (.combine, ["combinar", "combine"]),
  ]
  static let acts = Dictionary(
    uniqueKeysWithValues: actWords.flatMap { act, words in words.map { ($0, act) } })
}
