internal import HebraAnalysis
internal import HebraFormats
internal import HebraModel

/// What nobody asked about, which matters have two halves, and what was agreed.
extension LessonsPage {
  private func list(_ codes: [String]) -> String {
    codes.map { "\(words.inside($0)) (\($0))" }.joined(separator: "; ")
  }

  var unasked: [Sheet.Block] {
    let never = compared.neverAsked
    var blocks: [Sheet.Block] = [
      .heading(say("unasked.title")),
      .paragraph(
        never.isEmpty
          ? [.text(say("unasked.none"))]
          : line("unasked.never", ["n": "\(never.count)", "names": list(never)])),
    ]
    let uneven = compared.unevenlyAsked
    guard comparable.count > 1, !uneven.isEmpty else { return blocks }
    // Causes that the same municipalities asked about stand in one line.
    var lines: [(asked: [FichaFigures], unasked: [FichaFigures], codes: [String])] = []
    for one in uneven {
      let same = lines.firstIndex { $0.asked.map(\.place.code) == one.asked.map(\.place.code) }
      if let same {
        lines[same].codes.append(one.code)
      } else {
        lines.append((one.asked, one.unasked, [one.code]))
      }
    }
    blocks.append(
      .list(
        lines.map { one in
          line(
            "unasked.some",
            [
              "asked": names(one.asked), "unasked": names(one.unasked),
              "n": "\(one.codes.count)", "names": list(one.codes),
            ])
        }, isLead: false))
    return blocks
  }

  /// The groups of mirrors of which both sides name a half somewhere, with where.
  var groups: [(group: String, places: [FichaFigures])] {
    words.codebook.groupsOfMirrors.compactMap { group in
      let places = comparable.filter { figures in
        figures.mirrors.contains { $0.group == group.id && $0.hasTwoHalves }
      }
      return places.isEmpty ? nil : (group.id, places)
    }
  }

  var halves: [Sheet.Block] {
    let title: [Sheet.Block] = [.heading(say("halves.title"))]
    guard comparable.count > 1 else { return title + [.paragraph([.text(say("few"))])] }
    guard !groups.isEmpty else { return title + [.paragraph([.text(say("halves.nowhere"))])] }
    return title + [
      .list(
        groups.map { one in
          line(
            "halves.in",
            [
              "group": words.group(one.group), "n": "\(one.places.count)",
              "all": "\(comparable.count)", "places": names(one.places),
            ])
        }, isLead: false)
    ]
  }

  var agreed: [Sheet.Block] {
    let with = compared.places.filter { (work[$0.place.code]?.commitments ?? 0) > 0 }
    let title: [Sheet.Block] = [.heading(say("agreed.title"))]
    guard !with.isEmpty else { return title + [.paragraph([.text(say("agreed.nowhere"))])] }
    return title + [
      .list(
        with.map { figures in
          let own = work[figures.place.code] ?? Work()
          return line(
            "agreed.in",
            [
              "place": figures.place.name, "met": "\(own.met)", "n": "\(own.commitments)",
              "dialogues": "\(own.dialogues)",
            ])
        }, isLead: false)
    ]
  }
}
