internal import HebraLanguage
internal import HebraModel

/// A name alone on its line with the words below it, as Otter, Trint and Descript write it.
///
/// A one-line answer (`Nada`, `Quibdó`) looks like a name. It differs in what follows: the next name.
enum NameLines {
  /// Opens turns at the names, if two or more recur and somebody asks.
  static func mark(_ sheet: inout TurnSheet) {
    var lines: [LabelKey: [Int]] = [:]
    var labels: [LabelKey: String] = [:]
    for i in sheet.lines.indices where sheet.lines[i].mark == .text {
      let line = sheet.lines[i]
      guard sheet.isWholeParagraph(line),
        let head = LabelHead.read(sheet.text, line.start, line.end, isName: true),
        head.separator == .line, head.time == nil, head.shape != .phrase, head.shape != .number
      else { continue }
      let label = sheet.text.label(head.start, head.end)
      let key = LabelKey(label)
      lines[key, default: []].append(i)
      if labels[key] == nil { labels[key] = label }
    }
    lines = lines.filter { 2 <= $0.value.count }
    guard lines.count <= LabelKey.mostCompared else { return }
    while let worst = worst(lines, sheet) { lines[worst] = nil }
    let names = Set(lines.values.joined())
    guard 2 <= lines.count, 4 <= names.count,
      lines.values.contains(where: { asks($0, names, sheet) })
    else { return }
    for (key, places) in lines {
      for i in places {
        sheet.open(
          TurnSheet.Opening(label: labels[key] ?? ""), at: i, speech: sheet.lines[i].end)
      }
    }
  }

  /// The label whose lines most often have another name, or nothing, below them; nil if none has.
  private static func worst(_ lines: [LabelKey: [Int]], _ sheet: TurnSheet) -> LabelKey? {
    let names = Set(lines.values.joined())
    guard sheet.budget.spend(names.count / 8 + 1) else { return nil }
    let shares = lines.mapValues { places in
      let bare = places.count { place in
        guard let below = sheet.lineBelow(place), sheet.lines[below].mark == .text else {
          return true
        }
        return names.contains(below)
      }
      return Double(bare) / Double(places.count)
    }
    // Of two the same label each time, whatever the order of a dictionary is.
    return shares.filter { 0 < $0.value }.max { a, b in
      a.value == b.value
        ? b.key.bytes.lexicographicallyPrecedes(a.key.bytes) : a.value < b.value
    }?.key
  }

  /// Whether at least half of the turns below these lines ask.
  private static func asks(_ places: [Int], _ names: Set<Int>, _ sheet: TurnSheet) -> Bool {
    let asking = places.count { place in
      var i = place + 1
      while i < sheet.lines.count, !names.contains(i) {
        if sheet.text.bytes[sheet.lines[i].start..<sheet.lines[i].end].contains(0x3F) {
          return true
        }
        i += 1
      }
      return false
    }
    return places.count <= asking * 2
  }
}
