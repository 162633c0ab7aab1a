internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// What is written down in the field about documents and participants.
///
/// Each function throws ``Failure`` for a document, participant or municipality that the project does
/// not know, and returns false when it changes nothing.
extension Project {
  /// The answers of participants to being recorded and quoted, by document and pseudonym.
  public func consents() throws -> [Consent] { try asking { try $0.consents() } }

  /// Notes the answers of a participant in a document; nil keeps what is stored.
  @discardableResult
  public func setConsent(_ consent: Consent) throws -> Bool {
    var consent = consent
    consent.document = try documentName(consent.document)
    return try act { try $0.setConsent(consent) }
  }

  /// Who was there in conversations, by document.
  public func sessions() throws -> [SessionFacts] { try asking { try $0.sessions() } }

  /// Notes who was there; nil keeps what is stored.
  @discardableResult
  public func setSession(_ session: SessionFacts) throws -> Bool {
    var session = session
    session.document = try documentName(session.document)
    try Self.check(session)
    return try act { try $0.setSession(session) }
  }

  static func check(_ session: SessionFacts) throws(Failure) {
    if let spoke = session.spoke, let present = session.present, present < spoke {
      throw Failure(
        .dataMoreSpoke,
        [
          "document": session.document, "spoke": String(spoke), "present": String(present),
        ])
    }
  }

  /// The municipalities that documents serve besides their own.
  public func servedPlaces() throws -> [DocumentPlace] { try asking { try $0.servedPlaces() } }

  /// Notes that a document serves a municipality besides its own, by its code or name.
  @discardableResult
  public func addPlace(_ place: String, to document: String) throws -> Bool {
    let name = try documentName(document)
    guard let municipality = try placeNames().municipality(place) else {
      throw Failure(.dataPlace, ["place": place])
    }
    return try act {
      try $0.addPlace(DocumentPlace(document: name, municipality: municipality))
    }
  }

  /// Pairs of documents that tell one event.
  public func sameEvents() throws -> [SameEvent] { try asking { try $0.sameEvents() } }

  /// Notes that two documents tell one event.
  @discardableResult
  public func addSameEvent(_ event: SameEvent) throws -> Bool {
    let event = SameEvent(try documentName(event.document), try documentName(event.other))
    return try act { try $0.addSameEvent(event) }
  }
}
