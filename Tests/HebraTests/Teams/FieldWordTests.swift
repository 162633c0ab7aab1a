import Hebra
import HebraModel
import Testing

@testable import HebraStore

/// What people read about a field in conflict.
@Suite struct FieldWordTests {
  /// The fields of every kind of record, those that no table lists among them.
  private static var fields: [(kind: RecordKind, field: String)] {
    RecordKind.allCases.flatMap { kind -> [(kind: RecordKind, field: String)] in
      let own: [String] =
        switch kind {
        case .study: ["codebook"]
        case .version: ["document", "text", "aside"]
        case .reading: ["document", "text", "reading"]
        case .hits: ["search", "text", "hits"]
        case .coding: ["facet actor"]
        case .document, .participant: ["attribute sala"]
        case .origin: ["set_aside"]
        default: []
        }
      let table = RecordTable.all[kind]?.columns.map(\.field) ?? []
      return ([""] + own + table).map { (kind, $0) }
    }
  }

  @Test func `every field of every kind has a name in both languages`() {
    #expect(Self.fields.count > 150)
    for (kind, field) in Self.fields {
      for messages in [Messages.spanish, .english] {
        let word = messages.field(field)
        #expect(!word.isEmpty && !word.contains("word."), "\(kind) \(field)")
        #expect(!word.contains("_"), "\(kind) \(field): \(word)")
        #expect(!messages.word("record.\(kind.rawValue)").contains("word."), "\(kind)")
      }
    }
    #expect(Messages.spanish.field("facet actor") == "faceta actor")
    #expect(Messages.english.field("attribute sala") == "column sala")
    #expect(Messages.spanish.field("role_band") == "rango del cargo")
  }
}
