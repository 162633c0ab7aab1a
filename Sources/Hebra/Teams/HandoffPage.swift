internal import HebraDisclosure
internal import HebraFormats
internal import HebraModel

/// The page of a handoff that says in plain words what is in the folder, how to code in Word, and what
/// to do when the folder is lost.
enum HandoffPage {
  static func report(
    for coder: String, _ codebook: Codebook, files: [(name: String, what: String)],
    created: String?, _ messages: Messages
  ) -> ReportDocument {
    let example = codebook.codes.first { $0.parent != nil && !$0.isRetired }?.id ?? ""
    func paragraph(_ code: MessageCode) -> ReportDocument.Block {
      .paragraph([DOCXWriter.Run(messages.what(code, ["code": example]))])
    }
    var blocks: [ReportDocument.Block] = [
      .heading(1, messages.word("handoff.what")),
      .table(
        headers: [messages.word("column.file"), messages.word("handoff.contents")],
        rows: files.map { [$0.name, $0.what] }, widths: [1, 2]),
      .heading(1, messages.word("handoff.how")),
    ]
    let steps: [MessageCode] = [
      .handoffOpen, .handoffMark, .handoffComment, .handoffSave, .handoffReturn,
    ]
    for (number, step) in steps.enumerated() {
      blocks.append(
        .paragraph([
          DOCXWriter.Run("\(number + 1). ", isBold: true),
          DOCXWriter.Run(messages.what(step, ["code": example])),
        ]))
    }
    blocks += [
      paragraph(.handoffProtected), .heading(1, messages.word("handoff.if-lost")),
      paragraph(.handoffLost),
    ]
    if !codebook.rules.isEmpty {
      // What a coder must know stays on one page.
      blocks += [.pageBreak, .heading(1, messages.word("handoff.rules"))]
      blocks += codebook.rules.map { .paragraph([DOCXWriter.Run($0)]) }
    }
    return ReportDocument(
      title: messages.what(.handoffTitle, ["coder": coder]),
      subtitles: [
        "\(codebook.title) \(codebook.version)", messages.word("level.\(Disclosure.team.rawValue)"),
      ],
      blocks: blocks,
      properties: DOCXWriter.Properties(
        created: created, language: messages.spellingTag,
        custom: [DOCXWriter.Properties.Custom(HandoffIdentity.pageMark, "1")]))
  }
}
