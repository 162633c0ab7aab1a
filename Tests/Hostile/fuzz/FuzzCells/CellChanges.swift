/// An input of the fuzzer, read as a group of questions and changes of cells.
struct CellChanges {
  /// What a cell gets.
  enum Value {
    case null
    case integer(Int64)
    case real(Double)
    case text([UInt8])
    case blob([UInt8])
    /// The cell's own bytes, or number, with one of them changed.
    case flip(place: Int, mask: UInt8)
    /// The cell's own bytes with some of them replaced.
    case splice(place: Int, count: Int, bytes: [UInt8])
    /// What another cell holds.
    case copy(table: Int, column: Int, row: Int)
    /// Nothing: the row is deleted.
    case gone
  }

  /// One change; numbers are taken modulo what there is.
  struct Change {
    var table: Int
    var column: Int
    var row: Int
    var value: Value
  }

  /// Which group of questions is asked.
  let group: Int
  private(set) var list: [Change] = []

  /// The most changes of one input.
  private static let most = 8

  init(_ input: UnsafeBufferPointer<UInt8>) {
    var rest = input[...]
    func number(_ count: Int) -> UInt64 {
      var value: UInt64 = 0
      for _ in 0..<count { value = value << 8 | UInt64(rest.popFirst() ?? 0) }
      return value
    }
    func bytes() -> [UInt8] {
      let count = min(rest.count, Int(number(2)) % 512)
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    func place() -> (table: Int, column: Int, row: Int) {
      (Int(number(1)), Int(number(1)), Int(number(1)))
    }
    group = Int(number(1))
    while !rest.isEmpty, list.count < Self.most {
      let (table, column, row) = place()
      let value: Value
      switch number(1) % 10 {
      case 0: value = .null
      case 1: value = .integer(Int64(bitPattern: number(8)))
      case 2: value = .integer(Int64(Int8(truncatingIfNeeded: number(1))))
      case 3: value = .real(Double(bitPattern: number(8)))
      case 4: value = .text(bytes())
      case 5: value = .blob(bytes())
      case 6: value = .flip(place: Int(number(2)), mask: UInt8(max(1, number(1))))
      case 7: value = .splice(place: Int(number(2)), count: Int(number(1)), bytes: bytes())
      case 8:
        let other = place()
        value = .copy(table: other.table, column: other.column, row: other.row)
      default: value = .gone
      }
      list.append(Change(table: table, column: column, row: row, value: value))
    }
  }
}
