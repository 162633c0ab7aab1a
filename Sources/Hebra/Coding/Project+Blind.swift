public import HebraModel
internal import HebraStore

/// Which layers a person may see, in documents that are coded blind.
///
/// A document is closed while someone who is to code it blind has not finished it. A closed document
/// shows its blind coders their own layer only, and shows nothing to a person who does not say who they
/// are. Everyone else sees all layers, and that is noted.
public struct BlindView: Hashable, Sendable {
  /// Closed document → the one layer that may be shown; nil for none.
  let closed: [String: String?]

  /// Whether a layer of a document may be shown.
  public func shows(_ layer: String, of document: String) -> Bool {
    guard let own = closed[document] else { return true }
    return layer == own
  }

  /// Whether layers of a document are kept back.
  package func isClosed(_ document: String) -> Bool { closed[document] != nil }
}

extension Project {
  /// Who saw which layers of documents that are coded blind, by document, then person.
  public func sightings() throws -> [Sighting] { try asking { try $0.sightings() } }

  /// What a person may see.
  ///
  /// - Parameter person: their name; nil for someone who does not say it.
  /// - Returns: which layers of which documents.
  /// - Throws: ``Failure`` when the file is damaged.
  public func blindView(of person: String?) throws -> BlindView {
    BlindView(
      closed: try closedDocuments().compactMapValues { coding -> String?? in
        guard let person else { return .some(nil) }
        return coding.open.contains(person) ? .some(person) : nil
      })
  }

  /// Lets a person look at layers, and notes what they see in closed documents.
  ///
  /// - Parameters:
  ///   - path: the project file.
  ///   - person: their name; nil for someone who does not say it.
  ///   - document: the only document that they look at; nil for all.
  ///   - layer: the only layer that they look at; nil for all.
  ///   - interruption: what stops it.
  /// - Returns: what they may see, and a notice when something they look for is kept from them.
  /// - Throws: ``Failure`` when a document or layer is unknown, or the file cannot be written to.
  public static func look(
    at path: String, as person: String?, document: String? = nil, layer: String? = nil,
    interruption: Interruption = Interruption()
  ) throws -> (view: BlindView, hidden: Notice?) {
    let project = try Project.read(path, interruption: interruption)
    let view = try project.blindView(of: person)
    let name = try document.map { try project.documentName($0) }
    let only = try layer.map { try project.layer($0).name }
    var shown: [String: [String]] = [:]
    var hidden: Set<String> = []
    for closed in try project.closedDocuments().keys where name == nil || name == closed {
      for other in try project.codedLayers(of: closed)
      where other != person && (only == nil || only == other) {
        if view.shows(other, of: closed) {
          shown[closed, default: []].append(other)
        } else {
          hidden.insert(closed)
        }
      }
    }
    let kept =
      hidden.isEmpty
      ? nil
      : Notice(
        .blindHidden, count: hidden.count,
        details: ["documents": hidden.sorted().joined(separator: ", ")])
    guard let person else { return (view, kept) }
    let known = Set(
      try project.sightings().filter { $0.person == person }.map { [$0.document, $0.layer] })
    let isNew = shown.contains { document, layers in
      layers.contains { !known.contains([document, $0]) }
    }
    if isNew {
      let writing = try Project.write(path, who: person, interruption: interruption)
      try writing.exclusively { _ = try writing.act { try $0.see(shown, by: person) } }
    }
    return (view, kept)
  }

  /// Who is to code a document blind.
  struct BlindCoding {
    var coders: [String] = []
    /// Those who have not finished it.
    var open: [String] = []
  }

  /// The documents that are closed: coded blind, and not finished by everyone who is to code them so.
  func closedDocuments() throws -> [String: BlindCoding] {
    let marks = Set(try finishedMarks().map { [$0.document, $0.coder] })
    return try assignments().filter(\.isBlind).reduce(into: [:]) { found, one in
      found[one.document, default: BlindCoding()].coders.append(one.coder)
      if !marks.contains([one.document, one.coder]) {
        found[one.document, default: BlindCoding()].open.append(one.coder)
      }
    }.filter { !$0.value.open.isEmpty }
  }

  /// Refuses to compare the readings of a document that is closed.
  func checkOpen(_ document: String, _ closed: [String: BlindCoding]) throws(Failure) {
    guard let coding = closed[document] else { return }
    throw Failure(
      .blindClosed, ["document": document, "coders": coding.open.joined(separator: ", ")])
  }

  /// The layers that have codings on the current text of a document.
  private func codedLayers(of document: String) throws -> [String] {
    Set(try asking { try $0.codings(document: document) }.map(\.layer)).sorted()
  }
}
