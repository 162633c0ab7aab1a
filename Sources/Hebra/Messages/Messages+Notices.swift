public import HebraModel

extension Messages {
  /// The lines for notices, each kind once: a notice with several places is one line with their
  /// number and the places.
  public func lines(_ notices: [Notice]) -> [String] {
    var groups: [(notice: Notice, places: [Location])] = []
    var known: [Kind: Int] = [:]
    for notice in notices {
      let kind = Kind(notice)
      if let group = known[kind] {
        groups[group].notice.count += notice.count
        groups[group].places.append(notice.location ?? Location())
      } else {
        known[kind] = groups.count
        groups.append((notice, [notice.location ?? Location()]))
      }
    }
    return groups.map { notice, places in
      guard places.count > 1 else { return line(notice) }
      var notice = notice
      notice.location = nil
      // It names no single document.
      notice.details["document"] = nil
      return line(notice) + " " + list(places)
    }
  }

  /// Notices of one kind have the same sentence.
  private struct Kind: Hashable {
    var code: MessageCode
    var details: [String: String]

    init(_ notice: Notice) {
      code = notice.code
      details = notice.details
      details["document"] = nil
    }
  }

  /// Places by file: `(E-01.docx: párr. 3, 8; E-02.docx: párr. 1)`.
  private func list(_ places: [Location]) -> String {
    var files: [(name: String, numbers: [String])] = []
    for place in places {
      let number = place.paragraph.map(String.init) ?? place.line.map(String.init)
      let name = [place.file, place.paragraph.map { _ in word("paragraphs.short") }]
        .compactMap { $0 }.joined(separator: ": ")
      if files.last?.name == name {
        files[files.count - 1].numbers += [number].compactMap { $0 }
      } else {
        files.append((name, [number].compactMap { $0 }))
      }
    }
    let shown = files.prefix(Self.mostFiles).map { file in
      let numbers = file.numbers.prefix(Self.mostNumbers).joined(separator: ", ")
      let more = file.numbers.count > Self.mostNumbers ? "…" : ""
      return numbers.isEmpty ? file.name : "\(file.name) \(numbers)\(more)"
    }
    let more = files.count > Self.mostFiles ? "; …" : ""
    return "(" + shown.joined(separator: "; ") + more + ")"
  }

  private static let mostFiles = 12
  private static let mostNumbers = 12
}
