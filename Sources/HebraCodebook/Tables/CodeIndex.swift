internal import HebraLanguage
internal import HebraModel

/// Codes by the ids and names that people type.
struct CodeIndex {
  var codes: [Code] = []
  private var byID: [String: Int] = [:]
  private var byName: [NameKey: Int] = [:]
  /// The keys of ids that are used or will be.
  private var taken: Set<String> = []

  init(_ codes: [Code]) { for code in codes { append(code) } }

  subscript(_ id: String) -> Code? { byID[TypedID.key(id)].map { codes[$0] } }

  mutating func append(_ code: Code) {
    let key = TypedID.key(code.id)
    taken.insert(key)
    byID[key] = byID[key] ?? codes.count
    let name = NameKey(code.name)
    if !code.isRetired, !name.isEmpty { byName[name] = byName[name] ?? codes.count }
    codes.append(code)
  }

  mutating func reserve(_ id: TypedID) { taken.insert(id.key) }

  /// The code with an id, else the code in use with a whole name.
  func place(id: TypedID?, name: String) -> Int? {
    id.flatMap { byID[$0.key] } ?? byName[NameKey(name)]
  }

  /// The code with exactly this id.
  func place(exactly id: String) -> Int? {
    byID[TypedID.key(id)].flatMap { codes[$0].id == id ? $0 : nil }
  }

  /// Whether it is a number of a tree: `1.2.3`.
  func isNumbered(_ id: String) -> Bool {
    id.first.map { $0.isASCII && $0.isNumber } == true
      && id.allSatisfy { $0.isASCII && $0.isNumber || $0 == "." }
  }

  /// The code `1.2` of a code `1.2.3`, or else `1`.
  func parent(ofNumbered id: String) -> String? {
    guard isNumbered(id) else { return nil }
    var parts = id.split(separator: ".")
    while parts.count > 1 {
      parts.removeLast()
      if let parent = self[parts.joined(separator: ".")] { return parent.id }
    }
    return nil
  }

  /// The family whose id is the letters of a code's id.
  func family(ofPrefix letters: String) -> String? {
    letters.isEmpty ? nil : self[letters].flatMap { $0.parent == nil ? $0.id : nil }
  }

  /// A free id for a family: the letters of its codes, else the first letters of its name.
  func familyID(_ name: String, prefix: String?) -> String {
    if let prefix, !taken.contains(TypedID.key(prefix)) { return prefix }
    let letters = NameKey(name).words.joined().filter { $0.isLetter }.uppercased()
    let base = letters.isEmpty ? "COD" : letters
    for length in 3...max(3, min(6, base.count)) {
      let id = String(base.prefix(length))
      if !taken.contains(TypedID.key(id)) { return id }
    }
    return numbered(String(base.prefix(3)), separator: "")
  }

  /// The next free id below a family: `COR-05`, or `1.4`.
  func nextID(below parent: String) -> String {
    numbered(parent.isEmpty ? "COD" : parent, separator: isNumbered(parent) ? "." : "-")
  }

  private func numbered(_ base: String, separator: String) -> String {
    var number = 1
    while true {
      let digits = separator == "-" && number < 10 ? "0\(number)" : "\(number)"
      let id = base + separator + digits
      if !taken.contains(TypedID.key(id)) { return id }
      number += 1
    }
  }
}

extension TableCode {
  /// The id that the row states, once ``settleID()`` was called.
  var typed: TypedID? { typedID.flatMap { TypedID($0) } ?? typedID.map { TypedID(words: $0) } }

  /// Takes an id out of a name that begins with it.
  mutating func settleID() {
    // The name of a family is taken apart where its codes name it.
    if isFamily { return }
    if typedID == nil, let text = name {
      if let (id, rest) = TypedID.split(text) {
        (typedID, name) = (id.id, rest)
      } else if text.contains(where: \.isNumber), let id = TypedID(text) {
        typedID = id.id
      }
    } else if let text = typedID, name == nil, let (id, rest) = TypedID.split(text) {
      (typedID, name) = (id.id, rest)
    }
  }
}

extension TypedID {
  /// An id that is words: its letters, joined.
  init(words text: String) {
    id = NameKey(text).words.joined(separator: "-").uppercased()
    if id.isEmpty { id = text }
    key = TypedID.key(id)
  }
}
