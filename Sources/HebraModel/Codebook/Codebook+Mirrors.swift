/// Codes that are read together because they are mirrors of each other, under one name.
public struct MirrorGroup: Sendable, Hashable {
  /// Unique among groups.
  public var id: String
  /// The label that people see, in the codebook's language; it names a topic and blames nobody.
  public var name: String
  /// The English gloss; nil when the codebook has none.
  public var nameEnglish: String?
  /// The ids of its codes, in the order of the file.
  public var codes: [String]

  /// A group.
  public init(id: String, name: String, nameEnglish: String? = nil, codes: [String]) {
    self.id = id
    self.name = name
    self.nameEnglish = nameEnglish
    self.codes = codes
  }
}

extension Codebook {
  /// The groups in which mirrors are read: those that the codebook names, then the codes of no named
  /// group that are joined by pairs.
  ///
  /// A pair between two named groups was cut by hand and joins nothing. A group that the codebook does
  /// not name has the id of its first code and no name.
  package var groupsOfMirrors: [MirrorGroup] {
    let named = Set(mirrorGroups.flatMap(\.codes))
    var component: [String: Int] = [:]
    var members: [[String]] = []
    for mirror in mirrors where !named.contains(mirror.a) && !named.contains(mirror.b) {
      switch (component[mirror.a], component[mirror.b]) {
      case (nil, nil):
        component[mirror.a] = members.count
        component[mirror.b] = members.count
        members.append(mirror.a == mirror.b ? [mirror.a] : [mirror.a, mirror.b])
      case (let one?, nil):
        component[mirror.b] = one
        members[one].append(mirror.b)
      case (nil, let one?):
        component[mirror.a] = one
        members[one].append(mirror.a)
      case (let one?, let other?) where one != other:
        for code in members[other] { component[code] = one }
        members[one] += members[other]
        members[other] = []
      default: break
      }
    }
    let rest = members.filter { !$0.isEmpty }.map { codes in
      MirrorGroup(id: codes[0], name: "", codes: codes)
    }
    return mirrorGroups + rest
  }
}
