internal import HebraLanguage

/// The name that was probably meant.
public enum NearestName {
  /// The nearest of some names, or nil when none is close; case and accents do not count.
  public static func to(_ typed: String, among names: [String]) -> String? {
    Nearest.name(to: typed, among: names)
  }
}
