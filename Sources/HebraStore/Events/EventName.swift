internal import HebraLanguage

/// Computes the name of an event: the SHA-256 of its content and of the names of its parents.
///
/// The content is bytes that have one reading only: a JSON array with the form of the event, its
/// parents' names in order, time, person, act, subject and the hash of the subject's words; then for
/// each change its kind, LF, and for each part its 32 bytes of hash after a 1, or a 0; then a JSON
/// array for each event whose words were erased.
struct EventName {
  private var bytes: [UInt8] = []
  private var tail: [UInt8] = []
  private(set) var changes = 0

  /// Adds a change by the hashes of its parts.
  mutating func add(_ kind: String, before: [UInt8]?, after: [UInt8]?) {
    bytes += kind.utf8
    bytes.append(0x0A)
    for hash in [before, after] {
      bytes.append(hash == nil ? 0 : 1)
      if let hash { bytes += hash }
    }
    changes += 1
  }

  /// Adds the parts of an event that were erased.
  mutating func add(erased event: String, parts: String) {
    tail +=
      JSONOutput.stored { output in
        output.array { output in
          output.string(event)
          output.string(parts)
        }
      }.utf8
  }

  /// The name, in hexadecimal.
  func name(
    parents: [String], at: String, who: String, act: String, subject: String?,
    subjectHash: [UInt8]?
  ) -> String {
    let head = JSONOutput.stored { output in
      output.array { output in
        output.number(1)
        output.array { output in for parent in parents.sorted() { output.string(parent) } }
        for text in [at, who, act] { output.string(text) }
        output.string(subject)
        output.string(subjectHash.map { TextIdentity.hexadecimal($0) })
        output.number(changes)
      }
    }
    return TextIdentity.sha256(Array(head.utf8) + bytes + tail)
  }
}

/// Words of an event beside it: the event holds only the hash of a salt and the words.
///
/// After both are erased the event is still valid, and the words cannot be guessed by trying.
struct SealedWords {
  /// The length of a salt in bytes.
  static let saltLength = 16

  let content: String
  let salt: [UInt8]
  let hash: [UInt8]

  /// Words with a new salt, or with the given one.
  init(_ content: String, salt: [UInt8]? = nil) {
    var salts = Salts()
    self.content = content
    self.salt = salt ?? salts.next()
    hash = Self.hash(self.salt, content)
  }

  /// SHA-256 of the salt followed by the words in UTF-8.
  static func hash(_ salt: [UInt8], _ content: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(salt.count + content.utf8.count)
    bytes += salt
    bytes += content.utf8
    return TextIdentity.digest(bytes.span)
  }
}

/// Random salts from the system, which is asked for many at once.
struct Salts {
  private var bytes: ArraySlice<UInt8> = []
  /// How many salts the system is asked for the next time.
  private var count = 1

  /// A salt that nobody can guess.
  mutating func next() -> [UInt8] {
    if bytes.isEmpty {
      bytes = TextIdentity.random(count * SealedWords.saltLength)[...]
      // The system gives at most 256 bytes at once.
      count = 16
    }
    defer { bytes.removeFirst(SealedWords.saltLength) }
    return Array(bytes.prefix(SealedWords.saltLength))
  }
}
