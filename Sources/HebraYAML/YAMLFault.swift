/// What can be wrong with any file of YAML, whatever it is about.
package enum YAMLFault: String, CaseIterable, Sendable {
  case tooLarge = "too-large"
  case notUTF8 = "not-utf8"
  case anchor
  case alias
  case empty
  case syntax
  case duplicateKey = "duplicate-key"
  case unknownKey = "unknown-key"
  /// Something else stands where a list is due.
  case list = "wrong-type-list"
  case mapping = "wrong-type-mapping"
  case boolean = "wrong-type-boolean"
  case text = "wrong-type-text"
}
