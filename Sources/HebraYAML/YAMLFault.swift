/// The errors that can occur in any YAML file, whatever its contents.
package enum YAMLFault: String, CaseIterable, Sendable {
  case tooLarge = "too-large"
  case notUTF8 = "not-utf8"
  case anchor
  case alias
  case empty
  case syntax
  case duplicateKey = "duplicate-key"
  case unknownKey = "unknown-key"
  /// The value is not a list although a list is required.
  case list = "wrong-type-list"
  case mapping = "wrong-type-mapping"
  case boolean = "wrong-type-boolean"
  case text = "wrong-type-text"
}
