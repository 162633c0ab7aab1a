public import HebraModel

/// Receipts and import reports in a person's words.
extension Messages {
  /// The lines of one receipt.
  public func lines(_ receipt: ImportReceipt) -> [String] {
    var lines: [String] = []
    let speakers = receipt.speakers.map { speaker in
      "\(speaker.label) (\(word(speaker.role))) \(speaker.turns)"
    }
    lines.append(
      what(
        .receiptTurns,
        [
          "turns": String(receipt.turns),
          "speakers": speakers.isEmpty ? "—" : speakers.joined(separator: ", "),
        ]))
    lines.append(
      what(
        .receiptWords,
        [
          "in": String(receipt.wordsIn), "text": String(receipt.wordsInText),
          "aside": String(receipt.wordsSetAside), "out": String(receipt.wordsOut),
        ]))
    let items = receipt.items.filter { $0.found > 0 }.map { item in
      // An encoding is a fact about the file, not something found in it.
      guard !item.kind.hasPrefix("encoding-") else {
        return word("item.\(item.kind)")
      }
      var parts: [String] = []
      if item.kept > 0 { parts.append("\(word("kept")) \(item.kept)") }
      if item.setAside > 0 {
        parts.append("\(word("set-aside")) \(item.setAside)")
      }
      if item.refused > 0 { parts.append("\(word("refused")) \(item.refused)") }
      let detail = parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
      return "\(word("item.\(item.kind)")) \(item.found)\(detail)"
    }
    if !items.isEmpty { lines.append(items.joined(separator: " · ")) }
    let identifiers = receipt.identifiers.filter { $0.count > 0 }.map { line in
      "\(word("identifier.\(line.kind)")) \(line.count)"
        + (line.paragraphs.isEmpty ? "" : " (\(paragraphs(line.paragraphs)))")
    }
    if !identifiers.isEmpty {
      lines.append(what(.receiptIdentifiers, ["list": identifiers.joined(separator: " · ")]))
    }
    return lines
  }

  /// The lines of one file of an import.
  public func lines(_ file: FileReport) -> [String] {
    guard file.refusal == nil, let receipt = file.receipt else { return [] }
    let outcome = word("outcome.\(file.outcome.rawValue)")
    var lines = ["\(file.file) → \(file.document ?? "") (\(outcome))"]
    lines += self.lines(receipt).map { "  " + $0 }
    if file.codings + file.memos + file.relations > 0 {
      lines.append(
        "  "
          + what(
            .receiptCodings,
            [
              "codings": String(file.codings), "memos": String(file.memos),
              "relations": file.relations > 0 ? String(file.relations) : "",
              "coders": file.coders.joined(separator: ", "),
            ]))
    }
    return lines
  }

  /// The summary at the end of every import: totals, and what may identify someone.
  public func summary(_ report: ImportReport, isDryRun: Bool) -> [String] {
    let read = report.files.filter { $0.refusal == nil }
    var counts: [String: Int] = [:]
    var seen: Set<String> = []
    for file in read {
      guard let receipt = file.receipt, seen.insert(receipt.textHash).inserted else { continue }
      for line in receipt.identifiers { counts[line.kind, default: 0] += line.count }
    }
    var lines = [
      what(
        isDryRun ? .importWould : .importDone,
        [
          "files": String(report.files.count), "added": String(report.added),
          "known": String(read.count - report.added),
          "refused": String(report.files.count - read.count),
          "turns": String(
            read.filter { $0.outcome == .added }.reduce(0) { $0 + ($1.receipt?.turns ?? 0) }),
          "codings": String(read.reduce(0) { $0 + $1.codings }),
        ])
    ]
    if let protection = report.protection {
      let open = String(protection.open)
      lines.append(
        what(.importProtected, ["open": open, "replaced": String(protection.replaced)]))
      return lines
    }
    func count(_ kind: String) -> String { String(counts[kind] ?? 0) }
    lines.append(
      what(
        .importIdentifiers,
        [
          "names": count("name"), "ids": count("id-number"), "telephones": count("telephone"),
          "addresses": count("address"),
        ]))
    return lines
  }

  private func paragraphs(_ numbers: [Int]) -> String {
    let shown = numbers.prefix(8).map(String.init).joined(separator: ", ")
    return "\(word("paragraphs.short")) \(shown)\(numbers.count > 8 ? "…" : "")"
  }
}
