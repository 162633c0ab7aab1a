/// What a memo can be on.
public enum NoteSubject: String, CaseIterable, Sendable {
  /// The study as a whole.
  case project
  case code
  case document
  case participant
  case municipality
  case coding
  /// A saved search.
  case search
  /// A figure or table of the results, by the name that people give it.
  case figure
  /// A range of a text.
  case segment
}

/// A place that a memo is on.
public struct NotePlace: Hashable, Sendable {
  /// What kind of thing it is.
  public var subject: NoteSubject
  /// The id of a code or coding, the code of a municipality, a pseudonym, or the name of a document,
  /// a search or a figure; empty for the project and for a segment.
  public var name: String
  /// The document of a segment or coding.
  public var document: String?
  /// The byte range of a segment or coding in the text of its document.
  public var range: TextRange?

  /// A place; ``segment(_:_:)`` makes one on a range of a text.
  public init(_ subject: NoteSubject, _ name: String = "") {
    self.subject = subject
    self.name = name
  }

  /// A range of the text of a document.
  public static func segment(_ document: String, _ range: TextRange) -> NotePlace {
    var place = NotePlace(.segment)
    place.document = document
    place.range = range
    return place
  }
}

/// A memo with a type or a title, or on something else than one range of a text.
///
/// ``Memo`` is the plain one, on one range or on a whole document.
public struct Note: Hashable, Sendable {
  /// A UUID.
  public var id: String
  /// The type, in the words of the team; nil when none was given.
  public var type: String?
  /// The title; nil when none was given.
  public var title: String?
  /// The text; paragraphs are separated by LF.
  public var text: String
  /// The author's name in the project.
  public var coder: String
  /// When it was written, ISO 8601; nil if unknown.
  public var date: String?
  /// How it came into the project.
  public var origin: CodingOrigin
  /// What it is on, at least one thing.
  public var places: [NotePlace]

  /// A memo.
  public init(
    id: String = "", type: String? = nil, title: String? = nil, text: String, coder: String,
    date: String? = nil, origin: CodingOrigin = .hand, places: [NotePlace]
  ) {
    self.id = id
    self.type = type
    self.title = title
    self.text = text
    self.coder = coder
    self.date = date
    self.origin = origin
    self.places = places
  }
}

/// What a person changes in a memo; what is nil stays.
public struct NoteChange: Hashable, Sendable {
  /// The new type; empty for none.
  public var type: String?
  /// The new title; empty for none.
  public var title: String?
  /// The new text.
  public var text: String?
  /// Places that it is on from now on, besides those that it has.
  public var places: [NotePlace]

  /// A change.
  public init(
    type: String? = nil, title: String? = nil, text: String? = nil, places: [NotePlace] = []
  ) {
    self.type = type
    self.title = title
    self.text = text
    self.places = places
  }

  /// Whether nothing changes.
  public var isEmpty: Bool { type == nil && title == nil && text == nil && places.isEmpty }
}
