internal import HebraLanguage

/// Estimates the size of a YAML tree before it is parsed, because the parser enforces no limits.
enum YAMLSize {
  /// The nesting depth of brackets up to which there is no extra cost; a codebook has two levels.
  private static let depth = 32

  /// Counts the tree of these bytes as memory kept; returns false if the budget is exceeded.
  ///
  /// A node may follow the beginning of a line, a dash, a question mark, a colon, a bracket, or a
  /// comma within brackets. The parser compares the keys of a mapping completely, and a key may
  /// itself be a mapping. A deeply bracketed tree is therefore compared once for each level, and is
  /// counted as often.
  static func hold(_ bytes: [UInt8], _ budget: ReadingBudget) -> Bool {
    var nodes = 1
    var open = 0
    var deepest = 0
    var beginsLine = true
    for (i, byte) in bytes.enumerated() {
      let isLast = i + 1 == bytes.count || bytes[i + 1].isYAMLSpace
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        beginsLine = true
        continue
      case UInt8(ascii: " "), UInt8(ascii: "\t"): continue
      case UInt8(ascii: "-") where isLast, UInt8(ascii: "?") where isLast: nodes += 1
      case UInt8(ascii: ":") where isLast || 0 < open: nodes += 1
      case UInt8(ascii: ",") where 0 < open: nodes += 1
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        nodes += 1
        open += 1
        deepest = max(deepest, open)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
      default: break
      }
      if beginsLine, byte != UInt8(ascii: "#") { nodes += 1 }
      beginsLine = false
    }
    budget.spend(bytes.count)
    return budget.hold(nodes * ReadingBudget.node * (1 + deepest / depth)) && !budget.isOver
  }
}

extension UInt8 {
  /// The white space of YAML: space, tab and line ends.
  var isYAMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
