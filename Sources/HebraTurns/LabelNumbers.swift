/// Numbers the labels of a document in order of first use.
///
/// There are few, and each occurs hundreds of times.
///
/// The first labels are found by comparison, which is faster than hashing for short strings.
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

  /// The number of a label already seen, or nil.
  func known(_ label: String) -> Int? {
    for i in 0..<min(Self.few, labels.count) where labels[i] == label { return i }
    return others.isEmpty ? nil : others[label]
  }
}
