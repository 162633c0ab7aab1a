internal import HebraModel

/// The JSON of the event of an export: `file`, `disclosure` and `sha256` with the settings beside
/// them, and the typed part of the settings in a part of its own, so that a purge can erase it.
///
/// A key that this program does not know is a setting. A missing key has an empty value: the events
/// of early projects lack some.
struct ExportManifest {
  var file: String
  var level: String
  var sha256: String
  var settings: [String: String]

  /// The values of the part `after` of an event.
  var after: [String: JournalValue] {
    var after = settings.mapValues { JournalValue.text($0) }
    after["file"] = .text(file)
    after["disclosure"] = .text(level)
    after["sha256"] = .text(sha256)
    return after
  }

  init(file: String, disclosure: Disclosure, sha256: String, settings: [String: String]) {
    self.file = file
    level = disclosure.rawValue
    self.sha256 = sha256
    self.settings = settings
  }

  /// The manifest in an event of an export.
  init(_ event: JournalEvent) {
    var said = Self.texts(event.after)
    file = said.removeValue(forKey: "file") ?? ""
    level = said.removeValue(forKey: "disclosure") ?? ""
    sha256 = said.removeValue(forKey: "sha256") ?? ""
    settings = said.merging(Self.texts(event.before)) { $1 }
  }

  private static func texts(_ json: String?) -> [String: String] {
    (json.flatMap(JournalValue.fields) ?? [:]).compactMapValues { value in
      if case .text(let text) = value { text } else { nil }
    }
  }
}

extension ExportRecord {
  /// The export that an event of the journal records.
  init(_ event: JournalEvent) {
    let manifest = ExportManifest(event)
    self.init(
      number: event.number, at: event.at, who: event.who, kind: event.subject ?? "",
      level: manifest.level, file: manifest.file, sha256: manifest.sha256,
      settings: manifest.settings, isQueryErased: event.erased.contains(.before))
  }
}
