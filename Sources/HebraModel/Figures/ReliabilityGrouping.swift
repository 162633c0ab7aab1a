/// What has a row in a figure of agreement.
public enum ReliabilityGrouping: String, CaseIterable, Sendable {
  /// Each code below a family.
  case code
  case family
  /// Each two coders, by family.
  case pair
  /// Each municipality, by family.
  case municipality
}
