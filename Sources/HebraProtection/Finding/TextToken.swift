/// A word or a number of a text.
struct TextToken {
  /// What a token consists of.
  struct Shape: OptionSet {
    let rawValue: UInt8

    static let letters = Shape(rawValue: 1)
    static let digits = Shape(rawValue: 1 << 1)
    /// It has a capital.
    static let capital = Shape(rawValue: 1 << 2)
    /// It has a letter in lower case.
    static let lower = Shape(rawValue: 1 << 3)
    /// It has a letter of a script without case, which the net finds too.
    static let caseless = Shape(rawValue: 1 << 4)
    /// It may begin a sentence.
    static let start = Shape(rawValue: 1 << 5)
    /// Nothing but numbers stands before it on its line.
    static let line = Shape(rawValue: 1 << 6)
    /// It lies in an address of mail or of a page.
    static let address = Shape(rawValue: 1 << 7)
    /// A word in lower case inside a sentence.
    static let lowerWord = Shape(rawValue: 1 | 1 << 3)
    static let capitalLetter = Shape(rawValue: 1 | 1 << 2)
  }

  var start: Int
  var end: Int
  /// The hash of its folded form.
  var hash: UInt64
  var marks: WordMarks
  var shape: Shape
  /// The number of letters and digits.
  var letters: Int

  var isCapital: Bool { shape.contains(.capital) }
  var isNumber: Bool { shape.contains(.digits) && !shape.contains(.letters) }
  var isMixed: Bool { shape.contains(.digits) && shape.contains(.letters) }
  /// One capital letter: `J`.
  var isInitial: Bool { letters == 1 && isCapital && !shape.contains(.digits) }
  /// Two letters or more, all of them capitals.
  var isShouted: Bool { 2 <= letters && isCapital && !shape.contains(.lower) }
  /// A given name or surname that is no ordinary word.
  var isSureName: Bool { !marks.isDisjoint(with: .name) && !marks.contains(.doubtful) }
  var isListedName: Bool { !marks.isDisjoint(with: .name) }
}
