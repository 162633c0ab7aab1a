import Hebra
import HebraModel

extension Console {
  /// Prints where decisions on earlier texts went, and what of them waits.
  static func carried(_ reports: [CarryReport], _ messages: Messages) {
    let changes = reports.flatMap(\.changes)
    if !changes.isEmpty {
      show(Matrix(reanchored: changes, showsDocuments: true, messages), messages, on: .waiting)
    }
    for report in reports {
      if !report.counts.isEmpty { Console.print(messages.what(.mergeCarried, report.details)) }
      for (count, sentence) in [
        (report.changed, MessageCode.mergeChanged), (report.removed, .mergeRemoved),
        (report.remarks, .mergeRemarks),
      ] where count > 0 {
        Console.print(messages.what(sentence, report.details))
      }
      if report.differing > 0 {
        notice(
          Notice(
            .mergeDiffering, count: report.differing, details: ["document": report.document]),
          messages)
      }
      guard report.waiting > 0 else { continue }
      notice(
        Notice(.updateWaiting, count: report.waiting, details: ["document": report.document]),
        messages)
    }
  }

  /// Prints what came back from a desk that is one file.
  static func brought(_ report: BroughtReport, _ messages: Messages) {
    Console.print(
      messages.what(
        .broughtDone,
        [
          "file": report.file, "coder": report.coder, "new": String(report.new),
          "known": String(report.known), "added": String(report.added),
          "changed": String(report.changed), "removed": String(report.removed),
          "finished": report.finished > 0 ? String(report.finished) : "",
        ]))
    for (count, code) in [
      (report.withoutText, MessageCode.broughtTextless), (report.unfinished, .broughtUnfinished),
    ] where count > 0 {
      notice(Notice(code, at: Location(file: report.file), count: count), messages)
    }
    carried(report.carried, messages)
  }
}
