/// The numbers of the files that still have to be requested; the lowest is always next.
///
/// The parent takes answers in order and reads only a limited number of files ahead. A file that is
/// put back must therefore come before all higher numbers: behind one of them, the parent would
/// wait for it without ever requesting it.
struct DueFiles {
  /// In descending order.
  private var numbers: [Int]

  /// The files 0 to `count - 1`.
  init(count: Int) { numbers = Array((0..<count).reversed()) }

  var isEmpty: Bool { numbers.isEmpty }

  /// The next file; nil when none is left.
  var next: Int? { numbers.last }

  /// Takes the next file out.
  mutating func take() -> Int? { numbers.popLast() }

  /// Puts back files that were requested and not answered.
  mutating func putBack(_ files: some Sequence<Int>) {
    for file in files {
      var place = numbers.count
      while 0 < place, numbers[place - 1] < file { place -= 1 }
      numbers.insert(file, at: place)
    }
  }
}
