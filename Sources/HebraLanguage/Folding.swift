/// Which letters a language keeps apart when words are compared, and which it writes as others.
///
/// Case and accents fold in all. Spanish keeps ñ; Portuguese ã, õ and ç, French é and ç are accents to
/// a search, as people type without them; œ and æ are written out.
public enum Folding: Hashable, Sendable {
  /// ñ is a letter of its own.
  case spanish
  /// Portuguese, French, English: every accent folds; œ is oe, æ is ae.
  case latin
  /// The forms of alef are one, final ya and alef maqsura too; tatweel is not there.
  case arabic

  /// Letters that keep their mark.
  var kept: Set<UInt32> { self == .spanish ? [0xF1] : [] }

  /// Letters that fold to others than their base; two in one number behind ``TokenBuffer/pair``.
  var replaced: [UInt32: UInt32] {
    switch self {
    case .spanish: [:]
    case .latin: [0x153: TokenBuffer.pair | 0x6F65, 0xE6: TokenBuffer.pair | 0x6165]
    case .arabic: [0x649: 0x64A, 0x671: 0x627]
    }
  }

  /// Scalars that are not there to a search, though they are letters.
  var dropped: Set<UInt32> { self == .arabic ? [0x640] : [] }
}
