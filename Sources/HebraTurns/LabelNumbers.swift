/// The labels of a document, numbered as they come: few, and each met hundreds of times.
///
/// The first ones are compared with one another, which a short string does faster than it is hashed.
struct LabelNumbers {
  private static let few = 8
  private(set) var labels: [String] = []
  private var others: [String: Int] = [:]

  /// The number of a label, and whether it is new.
  mutating func number(of label: String) -> (number: Int, isNew: Bool) {
    if let known = known(label) { return (known, false) }
    if Self.few <= labels.count { others[label] = labels.count }
    labels.append(label)
    return (labels.count - 1, true)
  }

  /// The number of a label met before.
  func known(_ label: String) -> Int? {
    for i in 0..<min(Self.few, labels.count) where labels[i] == label { return i }
    return others.isEmpty ? nil : others[label]
  }
}
