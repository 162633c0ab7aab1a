/// The separator between two fields of a CSV file.
public enum FieldSeparator: String, CaseIterable, Sendable {
  case comma = ","
  /// Excel expects it where the decimal separator is a comma; decimals are then written with a
  /// comma.
  case semicolon = ";"
  case tab = "\t"

  /// The separator as the byte of a file.
  package var byte: UInt8 {
    switch self {
    case .comma: 0x2C
    case .semicolon: 0x3B
    case .tab: 0x09
    }
  }
}
