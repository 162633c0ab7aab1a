/// Names that need no protection: national bodies, institutions, the country and its departments,
/// months, days, feasts. The tool proposes to keep them; a person decides.
enum KeptNames {
  /// Whether a key is one of them.
  static func contains(_ key: String) -> Bool { keys.contains(key) }

  static let keys: Set<String> = []
}
