public import HebraModel

/// Receipts and import reports in a person's words.
public enum ReceiptText {
  /// The lines of one receipt.
  public static func lines(_ receipt: ImportReceipt, _ language: UserLanguage) -> [String] {
    func say(_ code: MessageCode, _ details: [String: String] = [:]) -> String {
      Messages.what(code, details, language)
    }
    var lines: [String] = []
    let speakers = receipt.speakers.map { speaker in
      "\(speaker.label) (\(RoleWords.word(speaker.role, language))) \(speaker.turns)"
    }
    lines.append(
      say(
        .receiptTurns,
        [
          "turns": String(receipt.turns),
          "speakers": speakers.isEmpty ? "—" : speakers.joined(separator: ", "),
        ]))
    lines.append(
      say(
        .receiptWords,
        [
          "in": String(receipt.wordsIn), "text": String(receipt.wordsInText),
          "aside": String(receipt.wordsSetAside), "out": String(receipt.wordsOut),
        ]))
    let items = receipt.items.filter { $0.found > 0 }.map { item in
      // An encoding is a fact about the file, not something found in it.
      guard !item.kind.hasPrefix("encoding-") else {
        return Messages.word("item.\(item.kind)", language)
      }
      var parts: [String] = []
      if item.kept > 0 { parts.append("\(Messages.word("kept", language)) \(item.kept)") }
      if item.setAside > 0 {
        parts.append("\(Messages.word("set-aside", language)) \(item.setAside)")
      }
      if item.refused > 0 { parts.append("\(Messages.word("refused", language)) \(item.refused)") }
      let detail = parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
      return "\(Messages.word("item.\(item.kind)", language)) \(item.found)\(detail)"
    }
    if !items.isEmpty { lines.append(items.joined(separator: " · ")) }
    let identifiers = receipt.identifiers.filter { $0.count > 0 }.map { line in
      "\(Messages.word("identifier.\(line.kind)", language)) \(line.count)"
        + (line.paragraphs.isEmpty ? "" : " (\(paragraphs(line.paragraphs, language)))")
    }
    if !identifiers.isEmpty {
      lines.append(say(.receiptIdentifiers, ["list": identifiers.joined(separator: " · ")]))
    }
    return lines
  }

  /// The lines of one file of an import.
  public static func lines(_ file: FileReport, _ language: UserLanguage) -> [String] {
    guard file.refusal == nil, let receipt = file.receipt else { return [] }
    let outcome = Messages.word("outcome.\(file.outcome.rawValue)", language)
    var lines = ["\(file.file) → \(file.document ?? "") (\(outcome))"]
    lines += Self.lines(receipt, language).map { "  " + $0 }
    if file.codings + file.memos > 0 {
      lines.append(
        "  "
          + Messages.what(
            .receiptCodings,
            [
              "codings": String(file.codings), "memos": String(file.memos),
              "coders": file.coders.joined(separator: ", "),
            ], language))
    }
    return lines
  }

  /// The summary at the end of every import: totals, and what may identify someone.
  public static func summary(
    _ report: ImportReport, isDryRun: Bool, _ language: UserLanguage
  ) -> [String] {
    let read = report.files.filter { $0.refusal == nil }
    var counts: [String: Int] = [:]
    var seen: Set<String> = []
    for file in read {
      guard let receipt = file.receipt, seen.insert(receipt.textHash).inserted else { continue }
      for line in receipt.identifiers { counts[line.kind, default: 0] += line.count }
    }
    var lines = [
      Messages.what(
        isDryRun ? .importWould : .importDone,
        [
          "files": String(report.files.count), "added": String(report.added),
          "known": String(read.count - report.added),
          "refused": String(report.files.count - read.count),
          "turns": String(
            read.filter { $0.outcome == .added }.reduce(0) { $0 + ($1.receipt?.turns ?? 0) }),
          "codings": String(read.reduce(0) { $0 + $1.codings }),
        ], language)
    ]
    func count(_ kind: String) -> String { String(counts[kind] ?? 0) }
    lines.append(
      Messages.what(
        .importIdentifiers,
        [
          "names": count("name"), "ids": count("id-number"), "telephones": count("telephone"),
          "addresses": count("address"),
        ], language))
    return lines
  }

  private static func paragraphs(_ numbers: [Int], _ language: UserLanguage) -> String {
    let shown = numbers.prefix(8).map(String.init).joined(separator: ", ")
    return "\(Messages.word("paragraphs.short", language)) \(shown)\(numbers.count > 8 ? "…" : "")"
  }
}
