extension Codebook {
  /// The name of the next version: `0.2` gives `0.2.1`, `0.2.1-borrador` gives `0.2.2-borrador`; the
  /// first such name that is not in `taken`.
  package func nextVersion(besides taken: Set<String>) -> String {
    var digits = version.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    while digits.last == "." { digits.removeLast() }
    let rest = version.dropFirst(digits.count)
    var parts =
      digits.isEmpty
      ? [] : digits.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var number = 0
    if parts.count > 2, let last = Int(parts[parts.count - 1]) {
      parts.removeLast()
      number = last
    }
    while true {
      number += 1
      let name =
        parts.isEmpty
        ? "\(rest).\(number)" : (parts + [String(number)]).joined(separator: ".") + rest
      if !taken.contains(name) { return name }
    }
  }
}
