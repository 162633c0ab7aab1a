internal import HebraDisclosure
internal import HebraFormats
internal import HebraModel
internal import HebraSeal
internal import HebraStore

extension Project {
  /// Writes the files of a handoff as one sealed file: a ZIP file with the folder, which only its recipients
  /// open.
  ///
  /// The rows say for each document who holds it and for whom it is sealed, as those of a folder do. Returns
  /// how many recipients it has.
  func handSealed(
    _ exports: [Export], _ report: HandoffReport, _ options: HandoffOptions,
    asking: PassphraseAsking
  ) throws -> Int {
    let head = try options.head ?? head()
    let target = try output(
      Destination(report.folder, level: options.level), of: .seal, as: "handoff", head: head,
      documents: report.documents)
    let sealing = options.sealing
    let recipients = try KeyFiles.recipients(
      sealing.recipients, files: sealing.recipientFiles)
    let keys = try sealing.identity.map { try KeyFiles.identities($0, asking: asking) }
    let names = recipients.map(\.text).joined(separator: " ")
    var sealed: SealedFolder?
    let handle = store.handle
    handle.beginPlacing()
    do {
      try act { act in
        var exports = exports
        if options.includesWorkFile {
          exports.append(try workExport(report, options, head, &act))
        }
        let files = exports.flatMap(\.files).map { outgoing in
          (
            name: String(outgoing.file.path.dropFirst(report.folder.count + 1)),
            bytes: outgoing.written.bytes
          )
        }
        let folder = try SealedFolder(files, to: target, recipients, keys)
        sealed = folder
        for export in exports {
          var export = export
          export.settings["recipients"] = names
          try act.exported(export)
        }
        try act.exported(
          "handoff.sealed", file: target.place.file ?? "", disclosure: options.level,
          sha256: folder.hash,
          settings: ["coder": report.coder, "recipients": names]
            .merging(head.map { ["head": $0] } ?? [:]) { $1 })
        try target.check()
        // Placed last, so that only the commit can still fail.
        try folder.place()
      }
    } catch {
      let isBack = sealed?.takeBack() ?? true
      handle.endPlacing(hasChanged: false)
      guard isBack else { throw Failure(.outputLeft, ["files": target.place.file ?? ""]) }
      throw Failure(error)
    }
    sealed?.settle()
    handle.endPlacing(hasChanged: true)
    return recipients.count
  }

  /// The export of the work file, whose event is in the same act.
  func workExport(
    _ report: HandoffReport, _ options: HandoffOptions, _ head: String?, _ act: inout Act
  ) throws -> Export {
    guard let work = try workFile(report, options) else {
      throw Failure(.handoffNoDocuments)
    }
    let (event, bytes) = try act.handOver(to: report.coder, documents: report.documents)
    let written = ProjectCopy.write(
      try DisclosureRule.release(ProjectCopy(bytes), for: options.level))
    var settings = ["coder": report.coder, "event": event]
    settings["head"] = head
    return Export(
      kind: "handoff.project", files: [Outgoing(file: work, written: written)],
      settings: settings)
  }
}
