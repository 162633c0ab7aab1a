/// Counts the items of lists and produces their labels.
struct ODTLists {
  private struct Open {
    var style: String?
    var number: Int?
  }

  private var open: [Open] = []
  /// The last numbers of each list style by level, for lists that continue.
  private var counts: [String: [Int]] = [:]
  /// The label of the current item, until its first paragraph takes it.
  var label: String?

  mutating func beginList(style: String?, goesOn: Bool) {
    let style = style ?? open.last?.style
    if open.isEmpty, !goesOn, let style { counts[style] = [] }
    open.append(Open(style: style))
  }

  mutating func endList() { _ = open.popLast() }

  mutating func beginItem(_ lists: [String: [Int: ODTStyles.Level]], start: Int?) {
    label = nil
    guard let style = open.last?.style, let levels = lists[style] else { return }
    let depth = open.count
    guard let level = levels[depth] else { return }
    if let bullet = level.bullet {
      label = bullet
      return
    }
    var numbers = counts[style] ?? []
    while numbers.count < depth { numbers.append((levels[numbers.count + 1]?.start ?? 1) - 1) }
    numbers.removeLast(numbers.count - depth)
    numbers[depth - 1] = start ?? numbers[depth - 1] + 1
    counts[style] = numbers
    if let pattern = level.pattern {
      label = numbers.indices.reduce(pattern) { label, depth in
        label.replacing(
          "%\(depth + 1)%", with: Self.written(numbers[depth], levels[depth + 1]?.format ?? "1"))
      }
      return
    }
    guard !level.format.isEmpty else { return }
    let shown = (max(1, depth - level.shown + 1)...depth).map { number in
      Self.written(numbers[number - 1], levels[number]?.format ?? "1")
    }
    label = level.prefix + shown.joined(separator: ".") + level.suffix
  }

  /// A number as digits, letters or Roman numerals.
  private static func written(_ number: Int, _ format: String) -> String {
    switch format {
    case "a", "A":
      guard 1...702 ~= number else { return String(number) }
      let letters = Array(
        format == "a" ? "abcdefghijklmnopqrstuvwxyz" : "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
      let last = String(letters[(number - 1) % 26])
      return number > 26 ? String(letters[(number - 1) / 26 - 1]) + last : last
    case "i", "I":
      guard 1...3999 ~= number else { return String(number) }
      var rest = number
      var result = ""
      for (value, sign) in [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
        (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
      ] {
        while rest >= value {
          result += sign
          rest -= value
        }
      }
      return format == "i" ? result.lowercased() : result
    default: return String(number)
    }
  }
}
