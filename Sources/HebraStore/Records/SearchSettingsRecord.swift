internal import HebraLanguage
internal import HebraModel

/// The JSON record of the conditions of a search in `saved_search.settings`.
///
/// ``SearchSettings/fields`` has the keys and values to write. A key that this program does not know
/// is damage and not passed over, because without that condition the search would find more.
struct SearchSettingsRecord: StoredRecord {
  var record: Int?
  private var fields: [String: String]

  private static let known: Set = [
    "unit", "municipality", "code", "document", "speaker", "role", "without", "lenient", "labels",
  ]

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    fields = [:]
    for key in values.allKeys {
      if key.stringValue == "record" {
        record = try values.decode(Int.self, forKey: key)
      } else {
        fields[key.stringValue] = try values.decode(String.self, forKey: key)
      }
    }
  }

  /// An object on one line, with its keys in order.
  static func json(_ settings: SearchSettings) -> String {
    JSONOutput.stored { $0.object(of: settings.fields) }
  }

  var value: SearchSettings? {
    guard Self.known.isSuperset(of: fields.keys) else { return nil }
    var settings = SearchSettings()
    if let typed = fields["unit"] {
      guard let unit = SearchUnit(rawValue: typed) else { return nil }
      settings.unit = unit
    }
    if let typed = fields["role"] {
      guard let role = Role(written: typed) else { return nil }
      settings.role = role
    }
    settings.municipality = fields["municipality"]
    settings.code = fields["code"]
    settings.document = fields["document"]
    settings.speaker = fields["speaker"]
    settings.excludedForms = fields["without"].map { Words.folded(in: $0) } ?? []
    settings.isLenient = fields["lenient"] == "yes"
    settings.includesLabels = fields["labels"] == "yes"
    return settings
  }

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
  }
}
