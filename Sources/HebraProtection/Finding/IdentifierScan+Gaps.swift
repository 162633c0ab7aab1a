/// What stands between tokens.
extension IdentifierScan {
  enum Gap {
    /// White space and invisible characters on one line.
    case space
    /// A full stop, with space or not.
    case stop
    case comma
    case hyphen
    /// A space and an opening quotation mark.
    case quote
    case other
  }

  /// What stands between a token and the next one; `other` at the end.
  func gap(after i: Int) -> Gap {
    guard i + 1 < tokens.count, !tokens[i + 1].shape.contains(.address) else { return .other }
    let start = tokens[i].end
    let end = tokens[i + 1].start
    if end == start + 1, bytes[start] == 0x20 { return .space }
    var gap = Gap.space
    var place = start
    while place < end {
      switch bytes[place] {
      case 0x20, 0x09: place += 1
      case 0x2E where gap == .space && place == start:
        gap = .stop
        place += 1
      case 0x2C where gap == .space && place == start:
        gap = .comma
        place += 1
      case 0x2D where gap == .space && end == start + 1:
        gap = .hyphen
        place += 1
      case 0x22, 0x27:
        guard gap == .space, start < place else { return .other }
        gap = .quote
        place += 1
      case 0x80...:
        let scalar = ScalarKind(bytes, place)
        switch scalar.value {
        case 0xA0, 0x202F, 0x2009: break
        case 0xAB, 0x201C, 0x2018:
          guard gap == .space, start < place else { return .other }
          gap = .quote
        default: if scalar.kind != .ignorable { return .other }
        }
        place += scalar.length
      default: return .other
      }
    }
    return start == end ? .other : gap
  }

  /// Whether a token follows on the same line after a space or an opening quotation mark.
  func follows(_ i: Int) -> Bool {
    guard 0 < i, i < tokens.count else { return false }
    let gap = gap(after: i - 1)
    return gap == .space || gap == .quote
  }

  /// The bytes between a token and the next one; a line feed before an address.
  func between(_ i: Int) -> ArraySlice<UInt8> {
    guard i + 1 < tokens.count, !tokens[i + 1].shape.contains(.address) else { return [0x0A] }
    return bytes[tokens[i].end..<tokens[i + 1].start]
  }

  /// Whether one of the `count` tokens before has one of these marks, on the same line.
  func isPreceded(_ i: Int, by marks: WordMarks, within count: Int) -> Bool {
    var k = i
    while 0 < k, i - k < count {
      k -= 1
      if between(k).contains(0x0A) { return false }
      if !tokens[k].marks.isDisjoint(with: marks) { return true }
    }
    return false
  }
}
