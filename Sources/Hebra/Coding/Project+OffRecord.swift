internal import HebraModel
internal import HebraStore

/// Speech that people asked to keep off the record: it is left out of every count until a person
/// decides.
extension Project {
  /// Decides whether a remark counts.
  public func decideOffRecord(_ number: Int, in document: String, counts: Bool) throws {
    try exclusively {
      let name = try documentName(document)
      let remarks = try asking { try $0.offRecord(document: name) }
      guard remarks.contains(where: { $0.number == number }) else {
        throw Failure(.offRecordUnknown, ["number": String(number), "document": name])
      }
      try act { try $0.decideOffRecord(number, counts: counts) }
    }
  }

  /// Document → speech that was said off the record and that nobody has decided to count.
  func offRecordSpeech() throws -> [String: [TextRange]] {
    Dictionary(
      grouping: try asking { try $0.offRecord() }.filter { $0.counts != true }, by: \.document
    )
    .mapValues { $0.map(\.range) }
  }

  /// A notice of how many codings are left out of a figure because they touch such speech.
  func offRecordNotice() throws -> [Notice] {
    let left = try asking { try $0.offRecordCount() }
    guard left.remarks > 0 else { return [] }
    return [
      Notice(
        .offRecordAside, count: left.remarks, details: ["codings": String(left.codings)])
    ]
  }
}
