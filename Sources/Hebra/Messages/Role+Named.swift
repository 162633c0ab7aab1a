internal import HebraLanguage
public import HebraModel

extension Role {
  /// The role with this name in either language, ignoring case and accents.
  public init?(named written: String) { self.init(written: written.trimmed) }
}
