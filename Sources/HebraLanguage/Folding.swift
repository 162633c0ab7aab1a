/// How a language folds letters when words are compared: which stay distinct and which are
/// replaced.
///
/// Every language ignores case and accents. Spanish keeps ñ. In Portuguese ã, õ and ç, and in
/// French é and ç, lose their marks, because people type searches without them; œ and æ become two
/// letters.
package enum Folding: Hashable, Sendable {
  /// ñ is a letter distinct from n.
  case spanish
  /// Portuguese, French, English: every accent folds; œ is oe, æ is ae.
  case latin
  /// The forms of alef become one, final ya and alef maqsura become one, and tatweel is removed.
  case arabic

  /// Letters that keep their mark.
  var kept: Set<UInt32> { self == .spanish ? [0xF1] : [] }

  /// Letters replaced by others than their base letter; two replacements are packed into one number
  /// with ``TokenBuffer/pair``.
  var replaced: [UInt32: UInt32] {
    switch self {
    case .spanish: [:]
    case .latin: [0x153: TokenBuffer.pair | 0x6F65, 0xE6: TokenBuffer.pair | 0x6165]
    case .arabic: [0x649: 0x64A, 0x671: 0x627]
    }
  }

  /// Letters that are ignored.
  var dropped: Set<UInt32> { self == .arabic ? [0x640] : [] }
}
