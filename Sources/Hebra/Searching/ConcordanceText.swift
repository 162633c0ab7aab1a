internal import HebraDisclosure
internal import HebraFormats
public import HebraModel
internal import HebraStore

extension Concordance {
  /// The hits as a JSON array for the screen; positions in code points, end exclusive.
  public func json(in project: borrowing Project) throws -> String {
    let list = HitList(
      title: "", settings: [], hits: hits, places: try places(in: project), language: "")
    return String(decoding: HitsJSON.write(DisclosureRule.show(list)).bytes, as: UTF8.self)
  }

  /// The position of each hit in its document, in code points, end exclusive.
  func places(in project: borrowing Project) throws -> [Range<Int>] {
    var maps: [String: CodePointMap] = [:]
    return try hits.map { hit in
      let map =
        try maps[hit.document]
        ?? CodePointMap(try project.asking { try $0.transcript(hit.document).text })
      maps[hit.document] = map
      let start = map.codePoint(atByte: hit.range.start)
      return start..<max(start, map.codePoint(atByte: hit.range.end))
    }
  }

  /// The hits as rows, for CSV.
  public func matrix(_ messages: Messages) -> Matrix {
    Matrix(
      title: messages.word("search"),
      columns: messages.columns(["document", "turn", "label", "role", "before", "hit", "after"]),
      rows: hits.map { hit in
        [
          .text(hit.document), hit.turn.map { .count($0) } ?? .text(""), .text(hit.label ?? ""),
          .text(messages.word(hit.role)), .text(hit.before), .text(hit.text),
          .text(hit.after),
        ]
      })
  }
}
