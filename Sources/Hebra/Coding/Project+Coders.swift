internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// The people who code.
extension Project {
  /// The coders in order of name, each with what they decided in the current texts.
  public func coders() throws -> [Coder] {
    let names = try asking { try $0.layers() }.compactMap(\.coder)
    let codings = Dictionary(grouping: try asking { try $0.codings() }, by: \.layer)
    let memos = Dictionary(
      grouping: try asking { try $0.memos() }.map(\.coder) + notes().map(\.coder), by: \.self)
    let finished = Dictionary(grouping: try asking { try $0.finished() }, by: \.coder)
    return names.sorted().map { name in
      Coder(
        name: name, codings: codings[name]?.count ?? 0, memos: memos[name]?.count ?? 0,
        finished: (finished[name] ?? []).map(\.document).sorted())
    }
  }

  /// Joins two names of one coder: everything of `coder` becomes `kept`'s, in every text.
  ///
  /// Where both decided, what `kept` decided holds, and gains what only the other said.
  ///
  /// - Returns: how many codings and memos were moved, those of earlier texts included.
  /// - Throws: ``Failure`` when one of the names is unknown or both are the same.
  @discardableResult
  public func mergeCoder(
    _ coder: String, into kept: String
  ) throws -> (codings: Int, memos: Int) {
    try exclusively {
      let names = try asking { try $0.layers() }.compactMap(\.coder)
      for name in [coder, kept] where !names.contains(name) {
        throw Failure(
          .coderMissing, ["coder": name, "nearest": Nearest.name(to: name, among: names) ?? ""])
      }
      guard coder != kept else { throw Failure(.coderSame, ["coder": coder]) }
      let single = try asking { try $0.codebook() }?.singleFacets ?? []
      return try act { try $0.mergeCoder(coder, into: kept, singleFacets: single) }
    }
  }
}

extension Matrix {
  /// Coders as a listing.
  public init(coders: [Coder], _ messages: Messages) {
    self.init(
      title: messages.word("coders"),
      columns: messages.columns(["coder", "codings", "memos", "finished_documents"]),
      rows: coders.map { coder in
        [
          .text(coder.name), .count(coder.codings), .count(coder.memos),
          .text(coder.finished.joined(separator: ", ")),
        ]
      })
  }
}
