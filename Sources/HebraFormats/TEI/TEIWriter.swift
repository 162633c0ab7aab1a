/// A conversation as TEI: the speakers, their words, and events.
package struct TEIDocument: Hashable, Sendable {
  /// The title.
  package var title: String
  /// The language tag.
  package var language: String
  /// The speakers.
  package var people: [Person]
  /// Speech and events, in order.
  package var events: [Event]

  /// A speaker.
  package struct Person: Hashable, Sendable {
    /// An XML name, unique in the document.
    package var id: String
    /// The name to show.
    package var name: String
    /// `interviewer`, `participant` or another role.
    package var role: String?

    /// A person.
    package init(id: String, name: String, role: String? = nil) {
      self.id = id
      self.name = name
      self.role = role
    }
  }

  /// An element of the body.
  package enum Event: Hashable, Sendable {
    /// A heading, or another paragraph without a speaker.
    case paragraph(String)
    /// The uninterrupted words of one speaker, in one or more paragraphs.
    case utterance(who: String, segments: [String])
    /// An event: `(entran tres personas)`.
    case incident(String)
  }

  /// A conversation.
  package init(title: String, language: String = "es", people: [Person], events: [Event]) {
    self.title = title
    self.language = language
    self.people = people
    self.events = events
  }

  /// The document's bytes.
  package func write() -> [UInt8] {
    var xml = XMLOutput()
    xml.open("TEI", ["xmlns": "http://www.tei-c.org/ns/1.0", "xml:lang": language])
    writeHeader(to: &xml)
    xml.raw("<text>\n<body>\n<div>\n")
    for event in events { write(event, to: &xml) }
    xml.raw("</div>\n</body>\n</text>\n</TEI>\n")
    return xml.bytes
  }

  private func writeHeader(to xml: inout XMLOutput) {
    xml.raw("\n<teiHeader>\n<fileDesc>\n<titleStmt>")
    xml.element("title", [:], title)
    xml.raw("</titleStmt>\n<publicationStmt><p/></publicationStmt>\n")
    xml.raw("<sourceDesc><p/></sourceDesc>\n</fileDesc>\n")
    xml.raw("<profileDesc>\n<particDesc>\n<listPerson>\n")
    for person in people {
      xml.open("person", ["xml:id": person.id, "role": person.role])
      xml.element("persName", [:], person.name)
      xml.raw("</person>\n")
    }
    xml.raw("</listPerson>\n</particDesc>\n</profileDesc>\n</teiHeader>\n")
  }

  private func write(_ event: Event, to xml: inout XMLOutput) {
    switch event {
    case .paragraph(let text): xml.element("p", [:], text)
    case .incident(let text):
      xml.raw("<incident>")
      xml.element("desc", [:], text)
      xml.raw("</incident>")
    case .utterance(let who, let segments):
      xml.open("u", ["who": "#\(who)"])
      if segments.count == 1 {
        xml.text(segments[0])
      } else {
        for segment in segments { xml.element("seg", [:], segment) }
      }
      xml.close("u")
    }
    xml.raw("\n")
  }
}
