/// A project as REFI-QDA 1.5 exchanges it: what its elements say, by GUID (RFC 9562, lower case).
package struct QDAProject: Hashable, Sendable, Codable {
  package struct User: Hashable, Sendable, Codable {
    package var guid: String
    package var name: String

    package init(guid: String, name: String) { (self.guid, self.name) = (guid, name) }
  }

  package struct Code: Hashable, Sendable, Codable {
    package var guid: String
    package var name: String
    /// Whether codings may have it; a family's is false.
    package var isCodable: Bool
    /// `#RRGGBB`; nil for none.
    package var color: String?
    package var description: String?
    package var notes: [String] = []
    package var children: [Code] = []

    package init(
      guid: String, name: String, isCodable: Bool = true, color: String? = nil,
      description: String? = nil
    ) {
      self.guid = guid
      self.name = name
      self.isCodable = isCodable
      self.color = color
      self.description = description
    }
  }

  package struct Coding: Hashable, Sendable, Codable {
    package var guid: String
    /// The GUID of the code.
    package var code: String
    /// The GUID of the user; nil when the file does not say it.
    package var user: String?
    /// ISO 8601.
    package var date: String?
    /// GUIDs of notes.
    package var notes: [String] = []

    package init(guid: String, code: String, user: String? = nil, date: String? = nil) {
      (self.guid, self.code, self.user, self.date) = (guid, code, user, date)
    }
  }

  package struct Selection: Hashable, Sendable, Codable {
    package var guid: String
    package var name: String?
    /// The positions as the file has them, the end exclusive; code points by the standard.
    package var start: Int
    package var end: Int
    package var user: String?
    package var date: String?
    package var description: String?
    package var codings: [Coding] = []
    package var notes: [String] = []

    package init(guid: String, name: String? = nil, start: Int, end: Int) {
      (self.guid, self.name, self.start, self.end) = (guid, name, start, end)
    }
  }

  /// A text with what is marked in it.
  package struct Source: Hashable, Sendable, Codable {
    package var guid: String
    package var name: String
    package var text: String
    package var selections: [Selection] = []
    /// Codings of the whole text.
    package var codings: [Coding] = []
    package var notes: [String] = []
    package var values: [Value] = []

    package init(guid: String, name: String, text: String) {
      (self.guid, self.name, self.text) = (guid, name, text)
    }
  }

  /// The value of a variable, by its GUID.
  package struct Value: Hashable, Sendable, Codable {
    package var variable: String
    package var text: String

    package init(_ variable: String, _ text: String) {
      (self.variable, self.text) = (variable, text)
    }
  }

  package struct Variable: Hashable, Sendable, Codable {
    package var guid: String
    package var name: String

    package init(guid: String, name: String) { (self.guid, self.name) = (guid, name) }
  }

  /// A person or a thing that is compared.
  package struct Case: Hashable, Sendable, Codable {
    package var guid: String
    package var name: String?
    package var values: [Value] = []
    package var sources: [String] = []
    package var selections: [String] = []

    package init(guid: String, name: String?) { (self.guid, self.name) = (guid, name) }
  }

  package struct Note: Hashable, Sendable, Codable {
    package var guid: String
    package var name: String?
    package var user: String?
    package var date: String?
    package var text: String

    package init(guid: String, name: String? = nil, user: String?, date: String?, text: String) {
      (self.guid, self.name, self.user, self.date, self.text) = (guid, name, user, date, text)
    }
  }

  package struct Link: Hashable, Sendable, Codable {
    package var guid: String
    package var name: String?
    package var origin: String
    package var target: String

    package init(guid: String, name: String?, origin: String, target: String) {
      (self.guid, self.name, self.origin, self.target) = (guid, name, origin, target)
    }
  }

  package var name: String
  /// The program that wrote it.
  package var origin: String?
  package var description: String?
  package var users: [User] = []
  package var codes: [Code] = []
  package var variables: [Variable] = []
  package var cases: [Case] = []
  package var sources: [Source] = []
  package var notes: [Note] = []
  package var links: [Link] = []
  /// GUIDs of notes on the project.
  package var projectNotes: [String] = []
  /// The codebook as Hebra writes it, in a part of the archive that other programs ignore; nil without.
  package var codebookSource: String?

  package init(name: String, origin: String? = nil) { (self.name, self.origin) = (name, origin) }
}
