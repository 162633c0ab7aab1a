/// Finds the verbs of which a folded word may be a form, by root and ending, for a list of verbs.
///
/// It also accepts forms that grammar does not allow (`pierdimos`). That does no harm, since they
/// do not occur.
struct VerbTable: Sendable {
  /// The kinds of endings that a root takes.
  struct Endings: OptionSet, Hashable {
    let rawValue: UInt16
    static let first = Endings(rawValue: 1)
    /// Endings of verbs in -er and -ir that carry the stress themselves.
    static let others = Endings(rawValue: 2)
    /// Endings of a strong preterite and of a y: `dij-`, `cay-`.
    static let preterite = Endings(rawValue: 4)
    static let future = Endings(rawValue: 8)
    /// Endings in e, before which the spelling of the root changes: `amenac-`, `busqu-`, `llegu-`.
    static let beforeE = Endings(rawValue: 16)
    /// Endings in a or o, before which it changes: `conozc-`, `cresc-`, `coj-`, `teng-`.
    static let beforeA = Endings(rawValue: 32)
    /// Endings after a y between vowels: `huy-`, `ley-`.
    static let afterY = Endings(rawValue: 64)
    /// Endings of -er and -ir whose root is stressed, so that its vowel may change: `muer-o`.
    static let stressed = Endings(rawValue: 128)
    /// The same in e, which *vos* stresses: `querés`.
    static let stressedE = Endings(rawValue: 256)
    /// The regular preterite of -er and -ir where the vowel of the root never changes (`pediste`),
    /// and the participle as it is spoken (`pedío`).
    static let unchanged = Endings(rawValue: 512)
    /// The endings of -er and -ir before which e may become i, and o may become u: `pid-iendo`.
    static let changed = Endings(rawValue: 1024)
    /// The same in the past, which a strong preterite replaces: `pid-ió`, but `pud-o`.
    static let changedPast = Endings(rawValue: 2048)
    static let all: Endings = [
      .others, .stressed, .stressedE, .unchanged, .changed, .changedPast,
    ]
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
    var changed: [String] = []
    var plain: Endings = isFirst ? [.first, .beforeE] : .all
    for alternate in alternates {
      let bare = String(alternate.dropLast())
      switch alternate.last {
      case "=":
        add(bare, .preterite, verb)
        plain.subtract([.unchanged, .changedPast])
      case "+": add(bare, .future, verb)
      case "g" where !root.hasSuffix("g"), "p" where alternate.hasSuffix("ep"):
        add(String(alternate), .beforeA, verb)
        plain.remove(.stressed)
      default:
        changed.append(String(alternate))
        plain.subtract(
          verb.hasSuffix("er")
            ? .stressed : [.stressed, .stressedE, .changed, .changedPast])
      }
    }
    addSpelled(root, plain, verb)
    for root in changed {
      addSpelled(
        root, isFirst ? [.first, .beforeE] : [.stressed, .stressedE, .changed, .changedPast], verb)
    }
  }

  /// Adds a root, and its other spelling before vowels that change the sound of its last letter.
  private mutating func addSpelled(_ root: String, _ endings: Endings, _ verb: String) {
    if let changed = Self.beforeE(root), endings.contains(.first) {
      add(root, endings.subtracting(.beforeE), verb)
      add(changed, .beforeE, verb)
    } else if endings.contains(.stressed), let changed = Self.beforeA(root) {
      add(root, endings.subtracting(.stressed), verb)
      add(changed, .beforeA, verb)
    } else {
      add(root, endings, verb)
      guard !endings.contains(.first) else { return }
      switch root.last {
      case "u" where !root.hasSuffix("gu"): add(root + "y", .afterY, verb)
      case "a", "e": add(root + "y", .preterite, verb)
      default: break
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

  private static func beforeA(_ root: String) -> String? {
    let bare = String(root.dropLast())
    switch root.last {
    case "c": return bare + (bare.last.map { "aeiou".contains($0) } ?? false ? "zc" : "z")
    case "g": return bare + "j"
    case "u" where root.hasSuffix("gu"): return bare
    default: return nil
    }
  }

  private mutating func add(_ root: String, _ endings: Endings, _ verb: String) {
    roots[root, default: []].append(Root(endings: endings, verb: verb))
  }

  /// Whether a folded word is one of the complete forms.
  func isIrregular(_ word: String) -> Bool { whole[word] != nil }

  /// The infinitives of which `word`, folded, may be a form.
  func infinitives(of word: String) -> [String] {
    var result = whole[word] ?? []
    forEachRoot(of: word) { root, _ in
      if !result.contains(root.verb) { result.append(root.verb) }
    }
    return result
  }

  /// Whether `word`, folded, has an ending that only verbs have: `barría`, `miraban`, `viviendo`.
  func hasVerbalEnding(_ word: String) -> Bool {
    var isVerbal = false
    forEachRoot(of: word) { _, ending in isVerbal = isVerbal || Self.verbal.contains(ending) }
    return isVerbal
  }

  private func forEachRoot(of word: String, _ body: (Root, _ ending: UInt64) -> Void) {
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
        body(root, packed)
      }
    }
  }

  private static let verbal = Set(
    "ia ias iamos ian iendo ando endo aba abas abamos aban aron ieron".split(separator: " ")
      .map { $0.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } })
  private static let `is`: UInt64 = 0x6973

  /// Every ending, with the kinds of roots that take it.
  private static let endings: PackedTable = {
    let lists: [(Endings, String)] = [
      (
        .first,
        """
        o as a amos an aste aron aba abas abamos aban are aras ara aremos aran aria arias \
        ariamos arian aramos ais eis asteis abais ase ases asen asemos ando ado ada ados adas ar ad
        """
      ),
      (
        .others,
        """
        emos imos eis ais is i ia ias iamos ian ido ida idos idas er ir ere eras era \
        eremos eran eria erias eriamos erian ire iras ira iremos iran iria irias iriamos irian ed id
        """
      ),
      (.stressed, "o a as an"),
      (.stressedE, "e es en"),
      (.unchanged, "iste isteis io"),
      (.changed, "iendo amos"),
      (.changedPast, "io ieron iera ieras ieramos ieran iese ieses iesen"),
      (
        .preterite,
        "e iste o imos ieron iendo eron iera ieras ieramos ieran iese iesen era eras eran endo"
      ),
      (.future, "e as a emos an ia ias iamos ian"),
      (.beforeE, "e es emos en"),
      (.beforeA, "o a as amos an"),
      (.afterY, "o es e en a as amos an o eron era eras eran ese esen endo"),
    ]
    var result: [String: UInt16] = [:]
    for (kind, list) in lists {
      for ending in list.split(separator: " ") {
        result[String(ending), default: 0] |= kind.rawValue
      }
    }
    return PackedTable(result)
  }()
}
