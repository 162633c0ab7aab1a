internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// Marks of finished documents: only then does a zero mean zero.
extension Project {
  /// Marks a document as finished by a coder; the coder must be known unless `isNew` is true.
  public func finish(
    document: String, coder: String, scope: FinishScope, isBlind: Bool? = nil, isNew: Bool = false
  ) throws {
    try finish([document], coder: coder, scope: scope, isBlind: isBlind, isNew: isNew)
  }

  /// Marks documents as finished by a coder in one act: all of them, or none.
  ///
  /// The coder must be known unless `isNew` is true. `isBlind` states whether the coder worked without
  /// seeing another's codings of the documents; without it the project says what it knows.
  ///
  /// - Returns: the documents.
  /// - Throws: ``Failure`` `blind.seen` when it is stated that the coder worked blind, and the project
  ///   knows that they saw another's layer.
  @discardableResult
  public func finish(
    _ documents: [String], coder: String, scope: FinishScope, isBlind: Bool? = nil,
    isNew: Bool = false
  ) throws -> [String] {
    try exclusively {
      let names = try namesOnce(documents)
      let codebook = try self.codebook()
      let coders = try asking { try $0.layers() }.compactMap(\.coder)
      try CoderNames.check(coder, among: coders, isNew: isNew)
      guard isNew || coders.contains(coder) else {
        throw Failure(
          .coderUnknown,
          [
            "coder": coder, "coders": coders.joined(separator: ", "),
            "nearest": Nearest.name(to: coder, among: coders) ?? "",
          ])
      }
      try act { act in
        for name in names {
          try act.finish(
            name, coder: coder, scope: scope, codebookVersion: codebook.version, isBlind: isBlind)
        }
      }
      return names
    }
  }

  /// Marks every document of the study as finished by a coder, in one act; returns the documents.
  @discardableResult
  public func finishAll(
    coder: String, scope: FinishScope, isBlind: Bool? = nil, isNew: Bool = false
  ) throws -> [String] {
    try finish(
      try asking { try $0.documentNames() }, coder: coder, scope: scope, isBlind: isBlind,
      isNew: isNew)
  }

  /// Takes back a coder's marks in one act; returns the documents that were marked.
  ///
  /// - Throws: ``Failure`` `finish.none` when the coder had finished none of them.
  public func unfinish(_ documents: [String], coder: String) throws -> [String] {
    try exclusively {
      let names = try namesOnce(documents)
      let taken = try act { act in
        try names.filter { try act.unfinish($0, coder: coder) }
      }
      guard !taken.isEmpty else {
        throw Failure(
          .finishNone, ["documents": names.joined(separator: ", "), "coder": coder])
      }
      return taken
    }
  }

  /// Takes back all marks of a coder, in one act; returns the documents that were marked.
  public func unfinishAll(coder: String) throws -> [String] {
    try unfinish(try asking { try $0.documentNames() }, coder: coder)
  }

  /// The names of documents of the study, each once.
  private func namesOnce(_ documents: [String]) throws -> [String] {
    var seen: Set<String> = []
    return try documents.filter { seen.insert($0).inserted }.map { try documentName($0) }
  }
}
