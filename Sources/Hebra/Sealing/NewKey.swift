internal import Foundation
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraSeal

/// The files of a new key, and who can now be sealed for.
public struct NewKey: Sendable {
  /// The identity, sealed with words.
  public var path: String
  /// The recipient of the identity, written `age1…`.
  public var recipient: String
  /// The sheet with the identity for emergencies, which is printed and then deleted.
  public var sheet: String
  /// The recipient of the sheet.
  public var recovery: String
  /// The list of both recipients, which is no secret.
  public var list: String

  /// Makes a key in three files: the identity that is used every day, sealed with words that this makes;
  /// a sheet with a second identity, for the day on which the words or the file are lost; and the list of
  /// both recipients.
  ///
  /// Before the files get their names, each is read again from its bytes: the words must open the key,
  /// and both identities must open what is sealed for the list.
  ///
  /// - Parameters:
  ///   - path: a file that does not exist; its extension is `age`.
  ///   - messages: the language of the sheet and of the file names.
  ///   - confirm: gets the words before anything is written, to show them; gives what the person typed of
  ///     them.
  /// - Returns: the files, which are there now.
  /// - Throws: ``Failure``; no file is left behind then.
  public static func make(
    at path: String, _ messages: Messages,
    confirm: (TypedPassphrase) throws -> TypedPassphrase
  ) throws -> NewKey {
    do {
      return try NewKeyFiles(path, messages).make(confirm)
    } catch {
      throw Failure(error)
    }
  }
}

/// The work of ``NewKey/make(at:_:confirm:)``.
private struct NewKeyFiles {
  private let key: OutputFile
  private let sheet: OutputFile
  private let list: OutputFile
  private let messages: Messages
  private let work: Identity
  private let recovery: Identity

  init(_ path: String, _ messages: Messages) throws {
    self.messages = messages
    key = try OutputFile(Destination(path), of: .key)
    let stem = (path as NSString).deletingPathExtension
    sheet = try OutputFile(
      Destination("\(stem)-\(messages.word("key.file.sheet")).txt"), of: .keySheet)
    list = try OutputFile(
      Destination("\(stem)-\(messages.word("key.file.list")).txt"), of: .keySheet)
    work = try Identity()
    recovery = try Identity()
  }

  func make(_ confirm: (TypedPassphrase) throws -> TypedPassphrase) throws -> NewKey {
    let words = TypedPassphrase(try Passphrase.new())
    let typed = try confirm(words)
    guard typed.isEqual(to: words) else { throw Failure(.keyTypedOther) }
    let sealed = try Sealing.text(
      of: content(work, comments: []), .passphrase(Passphrase(words.secret)))
    // The key gets its name last, so that it never exists without the sheet.
    let files = [
      try written(Array(listText.utf8), to: list),
      try written(content(recovery, comments: sheetComments).bytes, to: sheet),
      try written(sealed, to: key),
    ]
    try prove(files, Passphrase(typed.secret))
    do {
      for file in files { try file.place() }
    } catch {
      for file in files.reversed() { file.takeBack() }
      throw error
    }
    for file in files { file.settle() }
    return NewKey(
      path: key.path, recipient: work.recipient.text, sheet: sheet.path,
      recovery: recovery.recipient.text, list: list.path)
  }

  private func written(_ bytes: [UInt8], to file: OutputFile) throws -> PendingFile {
    try PendingFile(sealing: file.path) {
      guard Descriptor.write(bytes, to: $0) else { throw SealError(.unwritable) }
    }
  }

  /// Reads all files again and opens something with each identity.
  private func prove(_ files: [PendingFile], _ words: Passphrase) throws {
    func content(_ file: PendingFile) throws -> Secret {
      try file.reading { descriptor in
        guard var bytes = Descriptor.read(descriptor, at: 0, atMost: Opening.mostInMemory) else {
          throw SealError(.unreadable)
        }
        return Secret(taking: &bytes)
      }
    }
    let list = try Recipient.all(in: String(decoding: content(files[0]).bytes, as: UTF8.self))
    let sheet = try Identity.all(in: content(files[1]))
    let key = try Identity.all(
      in: Opening.content(content(files[2]), with: KeyRing(passphrase: words)))
    guard list == [work.recipient, recovery.recipient], key.map(\.recipient) == [list[0]],
      sheet.map(\.recipient) == [list[1]]
    else { throw SealError(.unproved) }
    var bytes = Array(list[0].text.utf8)
    let sample = Secret(taking: &bytes)
    var text = try Sealing.text(of: sample, .recipients(list))
    let sealed = Secret(taking: &text)
    for identities in [key, sheet] {
      let opened = try Opening.content(sealed, with: KeyRing(identities: identities))
      guard opened.isEqual(to: sample) else { throw SealError(.unproved) }
    }
  }

  /// An identity as a file has it, with comments before it.
  private func content(_ identity: Identity, comments: [String]) -> Secret {
    var text: [UInt8] = []
    // Room for everything, so that no copy of the bytes stays behind.
    text.reserveCapacity(1 << 14)
    for comment in comments { text += Array("# \(comment)".utf8) + [0x0A] }
    text += Array("# public key: \(identity.recipient.text)\n".utf8)
    text += identity.text.bytes
    text.append(0x0A)
    return Secret(taking: &text)
  }

  private var listText: String {
    """
    # \(messages.word("key.list.work"))
    \(work.recipient.text)
    # \(messages.word("key.list.recovery"))
    \(recovery.recipient.text)

    """
  }

  private var sheetComments: [String] {
    [
      messages.word("key.sheet.title"), messages.word("key.sheet.what"),
      messages.word("key.sheet.keep"), messages.word("key.sheet.use"),
      messages.word("key.sheet.lost"), messages.word("key.sheet.date") + " " + Moment.now(),
    ]
  }
}
