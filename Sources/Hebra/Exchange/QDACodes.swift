internal import HebraFormats
internal import HebraLanguage
internal import HebraModel

/// The codes of another program as rows of a codebook, with an id for each.
///
/// A name that begins with an id, as Hebra writes it (`COR-03 Cobros`), keeps it. A name that the codebook has
/// already keeps that code's. Other families get letters of their name, and other codes a number.
struct QDACodes {
  struct Row {
    var id: String
    var parent: String?
    var name: String
    var description: String?
  }

  private(set) var rows: [Row] = []
  /// GUID → id.
  private(set) var ids: [String: String] = [:]
  private var taken: Set<String>
  private let known: [String: String]

  init(_ codes: [QDAProject.Code], onto codebook: Codebook?) {
    taken = Set(codebook?.codes.map(\.id) ?? [])
    known = Dictionary(
      (codebook?.codes ?? []).map { (Words.fold($0.name), $0.id) },
      uniquingKeysWith: { first, _ in first })
    for code in codes { add(code, below: nil) }
  }

  private mutating func add(_ code: QDAProject.Code, below parent: String?) {
    let (written, name) = Self.divided(code.name)
    let id: String
    if let written, taken.contains(written) || known[Words.fold(name)] == nil {
      id = written
    } else if let own = known[Words.fold(code.name)] ?? known[Words.fold(name)] {
      id = own
    } else {
      id = new(name, below: parent)
    }
    if !taken.contains(id) || written == nil && known[Words.fold(name)] == nil {
      rows.append(Row(id: id, parent: parent, name: name, description: code.description))
    }
    taken.insert(id)
    ids[code.guid] = id
    for child in code.children { add(child, below: id) }
  }

  /// An id that no code has.
  private mutating func new(_ name: String, below parent: String?) -> String {
    let letters = Words.fold(name).uppercased().filter { $0.isASCII && $0.isLetter }
    let stem = parent ?? String((letters + "XXX").prefix(3))
    var number = 1
    func candidate() -> String {
      parent == nil
        ? (number == 1 ? stem : "\(stem)\(number)")
        : stem + (number < 10 ? "-0\(number)" : "-\(number)")
    }
    while taken.contains(candidate()) { number += 1 }
    return candidate()
  }

  /// The id before a name, and the name.
  private static func divided(_ written: String) -> (id: String?, name: String) {
    let parts = written.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let first = parts.first,
      first.wholeMatch(of: #/[A-ZÑ]{2,6}[0-9]*(-[0-9]{1,3})?/#) != nil
    else { return (nil, written) }
    return (String(first), String(parts[1]))
  }
}
