/// The files that are still to be asked for, by number; the lowest is always the next.
///
/// The parent takes answers in order and reads only so far ahead. A file that comes back must
/// therefore go before all higher ones: behind one of them it would be waited for and never asked for.
struct DueFiles {
  /// Descending.
  private var numbers: [Int]

  /// The files 0 to `count - 1`.
  init(count: Int) { numbers = Array((0..<count).reversed()) }

  var isEmpty: Bool { numbers.isEmpty }

  /// The next file; nil when none is left.
  var next: Int? { numbers.last }

  /// Takes the next file out.
  mutating func take() -> Int? { numbers.popLast() }

  /// Puts files back that were asked for and have no answer.
  mutating func putBack(_ files: some Sequence<Int>) {
    for file in files {
      var place = numbers.count
      while 0 < place, numbers[place - 1] < file { place -= 1 }
      numbers.insert(file, at: place)
    }
  }
}
