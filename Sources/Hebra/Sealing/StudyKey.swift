internal import Foundation
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraSeal

/// The key of a study, open in memory: a sealed file that holds what identifies people, apart from the
/// project.
///
/// The file is a text that `age` opens too; its content is JSON (``StudyKeyContent``). It is replaced as
/// a whole: the new one is complete, on the disk and opened again before it has the name of the old one.
/// The bytes of the content are overwritten after use; the values that are decoded from them cannot be.
struct StudyKey {
  let path: String
  var content: StudyKeyContent
  private let keys: KeyRing
  /// The file whose content this is; nil for a key that has none yet.
  private var file: FileIdentity?
  private var saved: StudyKeyContent?

  /// The key of a thousand interviews has some tens of megabytes.
  private static var limits: ReadLimits {
    var limits = ReadLimits()
    limits.fileBytes = 1 << 30
    return limits
  }

  /// A new key for these recipients, which has no file until it is saved.
  ///
  /// - Throws: ``Failure`` when there is a file of that name, or the identity is none of the recipients.
  init(
    new path: String, recipients: [Recipient], identity: String, asking: PassphraseAsking
  ) throws {
    self.path = path
    keys = try KeyFiles.identities(identity, asking: asking)
    _ = try OutputFile(Destination(path), of: .studyKey)
    guard keys.identities.contains(where: { recipients.contains($0.recipient) }) else {
      throw Failure(.protectNotRecipient, at: Location(file: Location.name(identity)))
    }
    content = StudyKeyContent(
      study: UUID().uuidString.lowercased(), recipients: recipients.map(\.text))
  }

  /// Opens a key with the identities of a file.
  ///
  /// - Throws: ``Failure`` when it does not open, or what is in it is no key.
  init(_ path: String, identity: String, asking: PassphraseAsking) throws {
    self.path = path
    let keys = try KeyFiles.identities(identity, asking: asking)
    self.keys = keys
    let (bytes, file) = try KeyFiles.located(path) {
      let file = try OpenFile(path, limits: Self.limits)
      let size = Int(lseek(file.descriptor, 0, SEEK_END))
      guard let identity = FileIdentity(file.descriptor), size >= 0,
        var sealed = Descriptor.read(file.descriptor, at: 0, atMost: size)
      else { throw SealError(.unreadable) }
      return (try Opening.content(Secret(taking: &sealed), with: keys), identity)
    }
    self.file = file
    guard let content = try? JSONDecoder().decode(StudyKeyContent.self, from: Data(bytes.bytes)),
      content.format == StudyKeyContent.current
    else { throw Failure(.protectKeyForeign, at: Location(file: Location.name(path))) }
    self.content = content
    saved = content
  }

  /// Writes the key where it differs from its file.
  ///
  /// - Throws: ``Failure`` when it cannot be written, or its file is another one by now; the file is
  ///   unchanged then.
  mutating func save() throws {
    guard content != saved else { return }
    let recipients = content.recipients.compactMap(Recipient.init(_:))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var bytes = Array(try encoder.encode(content))
    let plain = Secret(taking: &bytes)
    do {
      let sealed = try Sealing.text(of: plain, .recipients(recipients))
      let pending = try PendingFile(sealing: path) {
        guard Descriptor.write(sealed, to: $0) else { throw SealError(.unwritable) }
      }
      try pending.reading { descriptor in
        guard var written = Descriptor.read(descriptor, at: 0, atMost: sealed.count + 1) else {
          throw SealError(.unreadable)
        }
        guard try Opening.content(Secret(taking: &written), with: keys).isEqual(to: plain) else {
          throw SealError(.unproved)
        }
      }
      try pending.place(over: file)
      pending.settle()
    } catch {
      var failure = Failure(error)
      failure.location = Location(file: Location.name(path))
      throw failure
    }
    file = FileIdentity(of: path)
    saved = content
  }
}
