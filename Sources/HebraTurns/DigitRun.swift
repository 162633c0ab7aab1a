/// Digits that form one number: consecutive, or in groups separated by one dot, space or hyphen.
struct DigitRun {
  private(set) var end: Int
  private var start: Int
  private var groups: [Int] = []
  private var marks: [UInt8] = []
  private var first: [UInt8] = []

  private var count: Int { groups.reduce(0, +) }

  /// The run that begins at `start`, where there must be a digit.
  init(_ text: ByteText, _ start: Int, _ limit: Int) {
    self.start = start
    end = start
    var i = start
    var group = 0
    while i < limit {
      let byte = text[i]
      if (0x30...0x39).contains(byte) {
        group += 1
        if first.count < 4 { first.append(byte) }
        i += 1
        end = i
        continue
      }
      guard 0 < group, [0x2E, 0x20, 0x2D].contains(byte), i + 1 < limit,
        (0x30...0x39).contains(text[i + 1]), groups.count < 6
      else { break }
      groups.append(group)
      marks.append(byte)
      group = 0
      i += 1
    }
    groups.append(group)
  }

  /// The kind of identifier the run may be, or nil for an ordinary number, a date or an amount.
  func kind(in text: ByteText) -> IdentifierScan.Kind? {
    let isPlus = 0 < start && text[start - 1] == 0x2B
    var digits = count
    var head = first
    if (isPlus || digits == 12), head.starts(with: [0x35, 0x37]) {
      digits -= 2
      head = Array(head.dropFirst(2))
    }
    if isPlus, 8 <= digits { return .telephone }
    if digits == 10, head.first == 0x33 || head.starts(with: [0x36, 0x30]) { return .telephone }
    guard !isAmount(in: text) else { return nil }
    if digits == 7, groups == [3, 4] || groups == [3, 2, 2] { return .telephone }
    guard 6 <= digits else { return nil }
    if isTelephoneContext(in: text), digits == 7 || digits == 10 { return .telephone }
    if groups.count == 1 { return .number }
    if marks.contains(0x2D) {
      // A tax number has its check digit after a hyphen, but so do dates and ranges.
      return 8 <= digits && groups.last == 1 ? .number : nil
    }
    return groups.dropFirst().allSatisfy { $0 == 3 } && groups[0] <= 3 ? .number : nil
  }

  /// Whether the number is an amount: preceded by `$`, or followed by a unit.
  private func isAmount(in text: ByteText) -> Bool {
    var i = start
    while 0 < i, text[i - 1] == 0x20 { i -= 1 }
    if 0 < i, text[i - 1] == 0x24 { return true }
    let limit = text.bytes.count
    let next = text.skippingSpace(from: end, to: limit)
    guard next < limit else { return false }
    if text[next] == 0x25 { return true }
    return Self.units.contains(text.wordKey(next, text.wordEnd(from: next, to: limit)))
  }

  private func isTelephoneContext(in text: ByteText) -> Bool {
    var stop = start
    for _ in 0..<4 {
      let space = text.trimmedEnd(from: max(0, stop - 16), to: stop)
      let word = text.wordStart(before: space, from: max(0, space - 16))
      guard word < space else { return false }
      if Self.calls.contains(text.wordKey(word, space)) { return true }
      stop = word
    }
    return false
  }

  private static let units: Set<UInt64> = Set(
    ["pesos", "peso", "millones", "mil", "hectareas", "dolares", "habitantes", "personas", "cop"]
      .map(ByteText.wordKey))

  private static let calls: Set<UInt64> = Set(
    [
      "telefono", "tel", "celular", "cel", "fijo", "whatsapp", "llame", "llamar", "llamo", "marque",
      "movil", "contacto",
    ].map(ByteText.wordKey))
}
