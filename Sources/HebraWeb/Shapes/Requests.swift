/// What the page sends.
enum Requests {
  struct Enter: Decodable, Sendable { var token: String }

  struct Choose: Decodable, Sendable {
    var who: String
    var isNew: Bool?
  }

  struct NewCoding: Decodable, Sendable {
    var document: String
    var hash: String
    var start: Int
    var end: Int
    var code: String
    var facets: [String]?
    var memo: String?
  }

  struct Change: Decodable, Sendable {
    var hash: String
    var code: String?
    var start: Int?
    var end: Int?
    var facets: [String]?
    var memo: String?
  }

  struct Held: Decodable, Sendable { var hash: String }

  struct NewMemo: Decodable, Sendable {
    var document: String
    var hash: String
    var start: Int
    var end: Int
    var text: String
    var title: String?
    var type: String?
  }

  struct MemoChange: Decodable, Sendable {
    var text: String?
    var title: String?
    var type: String?
  }

  struct Reverse: Decodable, Sendable { var event: Int? }

  struct Finish: Decodable, Sendable {
    var hash: String
    var scope: String
    var isBlind: Bool?
  }

  struct Nothing: Decodable, Sendable {}

  /// Other limits, another code or other facets than any reading.
  struct Other: Decodable, Sendable {
    var code: String?
    var layer: String?
    var facets: [String]?
    var start: Int?
    var end: Int?
  }

  struct Answer: Decodable, Sendable {
    var question: String
    var common: Bool?
    var take: [String]?
    var neither: Bool?
    var other: [Other]?
    var reason: String?
  }

  struct Agree: Decodable, Sendable {
    var document: String
    var hash: String
    var answers: [Answer]?
    var allCommon: Bool?
  }
}
