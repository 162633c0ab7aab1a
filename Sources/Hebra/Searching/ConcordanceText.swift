internal import HebraDisclosure
internal import HebraFormats
internal import HebraModel
internal import HebraStore

extension Concordance {
  /// The hits as a JSON array for the screen; positions in code points, end exclusive.
  public func json(in project: borrowing Project) throws -> String {
    let list = HitList(
      title: "", settings: [], hits: hits, codePoints: try codePoints(in: project), language: "")
    return String(decoding: HitsJSON.write(DisclosureRule.show(list)).bytes, as: UTF8.self)
  }

  /// The position of each hit in its document, in code points, end exclusive.
  func codePoints(in project: borrowing Project) throws -> [Range<Int>] {
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
}
