internal import GRDB
internal import HebraLanguage

/// The versions that determine the index; when the stored value differs, the index is rebuilt.
package enum IndexVersion {
  /// The versions in this program.
  package static var current: String {
    "tokens \(IndexTokens.version), ICU \(Normalization.icuVersion)"
  }
}

extension Database {
  /// Whether the full-text index has another version; an unknown version counts as the current one.
  func isIndexStale() throws -> Bool {
    let version = try first("setting", "SELECT value FROM setting WHERE name = 'index'") {
      try $0[0].text()
    }
    return version != nil && version != IndexVersion.current
  }
}
