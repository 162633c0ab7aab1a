/// Digits in groups with one sign between them, and the form that they have.
struct NumberGroups {
  enum Form {
    case clock, date, telephone, identity, other
  }

  private let lengths: [Int]
  /// The sign after each group but the last.
  private let signs: [UInt8]
  private let digits: [[UInt8]]
  private let isAfterPlus: Bool
  private let isAfterIdentity: Bool
  private let isAfterTelephone: Bool
  private let isAfterAccount: Bool
  private let isAmount: (Int) -> Bool

  /// The groups that begin at a token.
  init(_ scan: IdentifierScan, _ i: Int) {
    var lengths: [Int] = []
    var signs: [UInt8] = []
    var digits: [[UInt8]] = []
    var next = i
    while next < scan.tokens.count, lengths.count < 9, scan.tokens[next].isNumber {
      let token = scan.tokens[next]
      lengths.append(token.end - token.start)
      digits.append(Array(scan.bytes[token.start..<token.end]))
      let gap = scan.between(next)
      guard let sign = gap.first,
        gap.count == 1 || gap.elementsEqual([0x2C, 0x20])
          || gap.elementsEqual([0x2C, 0x20, 0x2D]) || gap.elementsEqual([0xC2, 0xA0]),
        [0x2E, 0x20, 0x2D, 0x2F, 0x3A, 0x2C, 0x27, 0xC2].contains(sign),
        next + 1 < scan.tokens.count,
        scan.tokens[next + 1].isNumber
      else { break }
      signs.append(sign == 0xC2 ? 0x20 : gap.count == 1 ? sign : 0x3B)
      next += 1
    }
    self.lengths = lengths
    self.signs = Array(signs.prefix(lengths.count - 1))
    self.digits = digits
    let start = scan.tokens[i].start
    isAfterPlus = 0 < start && scan.bytes[start - 1] == 0x2B
    isAfterIdentity =
      scan.isPreceded(i, by: .identity, within: 4)
      || String(decoding: scan.bytes[max(0, start - 6)..<start], as: UTF8.self).contains("C.C")
    isAfterTelephone = scan.isPreceded(i, by: .telephone, within: 4)
    isAfterAccount = scan.isPreceded(i, by: .account, within: 5)
    var before = start
    while 0 < before, scan.bytes[before - 1] == 0x20 { before -= 1 }
    let isMoney = 0 < before && scan.bytes[before - 1] == 0x24
    isAmount = { count in
      let last = i + count - 1
      if isMoney
        || scan.bytes.indices.contains(scan.tokens[last].end)
          && scan.bytes[scan.tokens[last].end] == 0x25
      {
        return true
      }
      return scan.follows(last + 1) && scan.tokens[last + 1].marks.contains(.amount)
    }
  }

  /// The number of groups of the longest form, and the form; nil for an ordinary number.
  var form: (count: Int, form: Form)? {
    if let count = clock { return (count, .clock) }
    if let count = date { return (count, .date) }
    if let count = coordinate { return (count, .other) }
    for count in (1...lengths.count).reversed() {
      if let form = form(count) { return (count, form) }
    }
    return nil
  }

  /// The number of groups of an ordinary number: thousands and decimals belong to it.
  var plainCount: Int {
    var count = 1
    while count < lengths.count, [0x2E, 0x2C].contains(signs[count - 1]) { count += 1 }
    return count
  }

  private func number(_ group: Int) -> Int { digits[group].reduce(0) { $0 * 10 + Int($1 & 0x0F) } }

  private var clock: Int? {
    guard lengths.count >= 2, lengths[0] <= 2, signs[0] == 0x3A, lengths[1] == 2 else { return nil }
    guard lengths.count > 2, signs[1] == 0x3A, lengths[2] == 2 else { return 2 }
    guard lengths.count > 3, [0x2E, 0x2C].contains(signs[2]), lengths[3] == 3 else { return 3 }
    return 4
  }

  private var date: Int? {
    guard lengths.count >= 3, signs[0] == signs[1], [0x2F, 0x2D, 0x2E].contains(signs[0])
    else { return nil }
    let isDay = (1...31).contains(number(0)) && (1...12).contains(number(1))
    if lengths[0] <= 2, lengths[1] <= 2, isDay, lengths[2] == 4 || lengths[2] == 2 { return 3 }
    let isYear = lengths[0] == 4 && (1900...2100).contains(number(0))
    return isYear && lengths[1] <= 2 && (1...12).contains(number(1)) && lengths[2] <= 2
      && (1...31).contains(number(2)) ? 3 : nil
  }

  private var coordinate: Int? {
    guard lengths.count >= 2, signs[0] == 0x2E, lengths[0] <= 3, 4 <= lengths[1],
      number(0) <= 180
    else { return nil }
    guard lengths.count >= 4, [0x3B, 0x20, 0x2C].contains(signs[1]), signs[2] == 0x2E,
      lengths[2] <= 3, 4 <= lengths[3]
    else { return 2 }
    return 4
  }

  /// What the first `count` groups are.
  private func form(_ count: Int) -> Form? {
    let signs = signs.prefix(count - 1)
    guard signs.allSatisfy({ [0x2E, 0x20, 0x2D, 0x27].contains($0) }) else { return nil }
    let lengths = lengths.prefix(count)
    let total = lengths.reduce(0, +)
    let hasHyphen = signs.contains(0x2D)
    let isThousands = lengths.dropFirst().allSatisfy { $0 == 3 } && lengths[0] <= 3
    if (21...23).contains(total), signs.allSatisfy({ $0 != 0x2E }) { return .other }
    if isTelephone(count, total) { return .telephone }
    if isTaxNumber(count, total) { return .other }
    if isAmount(count) { return nil }
    if total == 7, count > 1, [[3, 4], [3, 2, 2]].contains(Array(lengths)), !signs.contains(0x2E) {
      return .telephone
    }
    if isAfterTelephone, total == 7, count == 1 { return .telephone }
    if count == 1 {
      if isAfterAccount, 8 <= total { return .other }
      return 6 <= total || isAfterIdentity && 5 <= total ? .identity : nil
    }
    if isAfterAccount, 9 <= total, !signs.contains(0x2E) { return .other }
    // `2021-00456`, but no two years.
    if hasHyphen, count == 2, 8 <= total, Array(lengths) != [4, 4] { return .other }
    if hasHyphen { return nil }
    let isOneSign = signs.allSatisfy { $0 == signs.first }
    guard isThousands, isOneSign, (6...10).contains(total) else { return nil }
    return signs.first == 0x20 && !isAfterIdentity ? nil : .identity
  }

  private func isTelephone(_ count: Int, _ total: Int) -> Bool {
    var head = digits.prefix(count).flatMap { $0 }
    var total = total
    if total == 12, head.starts(with: [0x35, 0x37]) {
      head.removeFirst(2)
      total -= 2
    }
    if isAfterPlus, 8 <= total, total <= 14 { return true }
    guard total == 10, head.first == 0x33 || head.starts(with: [0x36, 0x30]) else { return false }
    // An identity number of ten digits is written in thousands.
    guard count > 1 else { return true }
    return !(signs.prefix(count - 1).allSatisfy { $0 == 0x2E } && lengths[0] == 1)
      && lengths.prefix(count).allSatisfy { 2 <= $0 }
  }

  /// Nine digits and a check digit after a hyphen, which must be right unless `NIT` is before it.
  private func isTaxNumber(_ count: Int, _ total: Int) -> Bool {
    guard 2 <= count, total == 10 || total == 11, signs[count - 2] == 0x2D, lengths[count - 1] == 1
    else { return false }
    let head = digits.prefix(count - 1).flatMap { $0 }
    return isAfterIdentity || Self.checkDigit(head) == Int(digits[count - 1][0] & 0x0F)
  }

  /// The check digit of a tax number, modulus 11.
  static func checkDigit(_ digits: [UInt8]) -> Int {
    let weights = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71]
    let sum = zip(digits.reversed(), weights).reduce(0) { $0 + Int($1.0 & 0x0F) * $1.1 }
    let rest = sum % 11
    return rest < 2 ? rest : 11 - rest
  }
}
