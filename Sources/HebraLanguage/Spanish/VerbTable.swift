/// Finds the verbs of which a folded word may be a form, by root and ending, for a list of verbs.
///
/// It also accepts forms that grammar does not allow (`pierdimos`). That does no harm, since they
/// do not occur.
struct VerbTable: Sendable {
  /// The kinds of endings that a root takes.
  struct Endings: OptionSet, Hashable {
    let rawValue: UInt8
    static let first = Endings(rawValue: 1)
    static let others = Endings(rawValue: 2)
    static let preterite = Endings(rawValue: 4)
    static let future = Endings(rawValue: 8)
    /// Endings in e, before which the spelling of the root changes: `amenac-`, `busqu-`, `llegu-`.
    static let beforeE = Endings(rawValue: 16)
    /// Endings in a or o, before which it changes: `conozc-`, `cresc-`, `coj-`.
    static let beforeA = Endings(rawValue: 32)
    /// Endings after a y between vowels: `huy-`, `ley-`.
    static let afterY = Endings(rawValue: 64)
  }

  private struct Root {
    var endings: Endings
    var verb: String
  }

  private var roots: [String: [Root]] = [:]
  private var whole: [String: [String]] = [:]

  /// Complete forms whose initial letter differs from their verb's: `fue` of `ir`, `huele` of
  /// `oler`.
  var formsOfOtherInitial: [String] {
    whole.filter { form, verbs in verbs.contains { $0.utf8.first != form.utf8.first } }.map(\.key)
  }

  /// Roots whose initial letter differs from their verb's: `huel` of `oler`.
  var rootsOfOtherInitial: [String] {
    roots.filter { root, verbs in verbs.contains { $0.verb.utf8.first != root.utf8.first } }
      .map(\.key)
  }

  /// Reads the two lists of ``SpanishVerbs``.
  init(verbs: String, irregular: String) {
    for entry in verbs.split(separator: ",") {
      let parts = entry.split(whereSeparator: \.isWhitespace)
      guard let verb = parts.first else { continue }
      add(String(verb), alternates: parts.dropFirst())
    }
    for line in irregular.split(separator: "\n") {
      let parts = line.split(separator: ":")
      guard parts.count == 2 else { continue }
      whole[String(parts[0]), default: []].append(String(parts[0]))
      for word in parts[1].split(separator: " ") {
        whole[String(word), default: []].append(String(parts[0]))
      }
    }
  }

  private mutating func add(_ verb: String, alternates: ArraySlice<Substring>) {
    let isFirst = verb.hasSuffix("ar")
    let root = String(verb.dropLast(2))
    add(root, isFirst ? .first : .others, verb)
    var full = [root]
    for alternate in alternates {
      let bare = String(alternate.dropLast())
      switch alternate.last {
      case "=": add(bare, .preterite, verb)
      case "+": add(bare, .future, verb)
      default:
        add(String(alternate), isFirst ? .first : .others, verb)
        full.append(String(alternate))
      }
    }
    for root in full {
      if isFirst {
        if let changed = Self.beforeE(root) { add(changed, .beforeE, verb) }
      } else {
        addSpelling(of: root, verb)
      }
    }
  }

  private static func beforeE(_ root: String) -> String? {
    switch root.last {
    case "z": root.dropLast() + "c"
    case "c": root.dropLast() + "qu"
    case "g": root + "u"
    default: nil
    }
  }

  private mutating func addSpelling(of root: String, _ verb: String) {
    let bare = String(root.dropLast())
    switch root.last {
    case "c":
      add(bare + (bare.last.map { "aeiou".contains($0) } ?? false ? "zc" : "z"), .beforeA, verb)
    case "g": add(bare + "j", .beforeA, verb)
    case "u" where root.hasSuffix("gu"): add(bare, .beforeA, verb)
    case "u": add(root + "y", .afterY, verb)
    case "a", "e": add(root + "y", .preterite, verb)
    default: break
    }
  }

  private mutating func add(_ root: String, _ endings: Endings, _ verb: String) {
    roots[root, default: []].append(Root(endings: endings, verb: verb))
  }

  /// The infinitives of which `word`, folded, may be a form.
  func infinitives(of word: String) -> [String] {
    var result = whole[word] ?? []
    let bytes = word.utf8
    var packed: UInt64 = 0
    var cut = bytes.endIndex
    for place in 0..<max(0, min(7, bytes.count - 1)) {
      bytes.formIndex(before: &cut)
      packed |= UInt64(bytes[cut]) << UInt64(place * 8)
      let endings = Endings(rawValue: Self.endings.value(packed))
      guard !endings.isEmpty, let found = roots[String(word[..<cut])] else { continue }
      for root in found where !root.endings.isDisjoint(with: endings) {
        // Only verbs in -ir have -ís: `tenis` is not a form of `tener`.
        if packed == Self.is, !root.verb.hasSuffix("ir") { continue }
        if !result.contains(root.verb) { result.append(root.verb) }
      }
    }
    return result
  }

  private static let `is`: UInt64 = 0x6973

  /// Every ending, with the kinds of roots that take it.
  private static let endings: PackedTable = {
    let lists: [(Endings, String)] = [
      (
        .first,
        """
        o as a amos an e es emos en aste aron aba abas abamos aban are aras ara aremos aran aria arias \
        ariamos arian aramos ais eis asteis abais ase ases asen asemos ando ado ada ados adas ar ad
        """
      ),
      (
        .others,
        """
        o es e emos imos eis ais isteis iais en is a as amos an i iste io ieron ia ias iamos ian iera ieras ieramos ieran \
        iese ieses iesen iendo ido ida idos idas er ir ere eras era eremos eran eria erias eriamos \
        erian ire iras ira iremos iran iria irias iriamos irian ed id
        """
      ),
      (
        .preterite,
        "e iste o imos ieron iendo eron iera ieras ieramos ieran iese iesen era eras eran endo"
      ),
      (.future, "e as a emos an ia ias iamos ian"),
      (.beforeE, "e es emos en"),
      (.beforeA, "o a as amos an"),
      (.afterY, "o es e en a as amos an o eron era eras eran ese esen endo"),
    ]
    var result: [String: UInt8] = [:]
    for (kind, list) in lists {
      for ending in list.split(separator: " ") {
        result[String(ending), default: 0] |= kind.rawValue
      }
    }
    return PackedTable(result)
  }()
}
