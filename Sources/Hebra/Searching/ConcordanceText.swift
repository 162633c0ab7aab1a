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

  /// The hits aligned with their context (KWIC) for a terminal of `width` columns.
  public func keywordsInContext(width: Int) -> [String] {
    let sources = hits.map { hit in
      Shown.line(
        [hit.document, hit.turn.map(String.init), hit.label].compactMap { $0 }
          .joined(separator: " "))
    }
    let sourceWidth = min(28, sources.map { Shown.width($0) }.max() ?? 0)
    let side = max(12, (width - sourceWidth - 22) / 2)
    return zip(hits, sources).map { hit, source in
      let before = Shown.line(hit.before).unicodeScalars.suffix(side)
      let after = Shown.line(hit.after).unicodeScalars.prefix(side)
      return Self.padded(source, sourceWidth) + "  "
        + String(repeating: " ", count: max(0, side - Shown.width(String(before))))
        + String(before) + "[" + Shown.line(hit.text) + "]" + String(after)
    }
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    let clipped = Shown.width(text) > width ? String(text.prefix(width)) : text
    return clipped
      + String(repeating: " ", count: max(0, width - Shown.width(clipped)))
  }
}
