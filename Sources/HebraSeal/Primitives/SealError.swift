/// Why a file was not sealed or opened, as a code without a message.
package struct SealError: Error, Hashable, Sendable {
  /// The key of the message, for example `seal.not-sealed`.
  package var code: Code
  /// The values that the message needs; never a key or a passphrase.
  package var details: [String: String]

  /// The reasons; each raw value is the code of its message.
  package enum Code: String, CaseIterable, Sendable {
    /// The file does not begin as a sealed file does.
    case notSealed = "seal.not-sealed"
    /// A later version of the format (`version`).
    case newer = "seal.newer"
    /// The file is for recipients of unknown kinds only (`kinds`).
    case unknownStanza = "seal.unknown-stanza"
    /// The head of the file breaks the rules of the format (`line`).
    case header = "seal.header"
    /// The armor, which is the form of the file as text, breaks the rules (`line`).
    case armor = "seal.armor"
    /// The head of the file is not what was sealed.
    case changed = "seal.changed"
    /// The content is not what was sealed (`byte`: the first byte of its damaged part).
    case payload = "seal.payload"
    /// The content has no end (`byte`: up to where it is whole).
    case cutOff = "seal.cut-off"
    /// The passphrase does not open the file.
    case wrongPassphrase = "seal.wrong-passphrase"
    /// None of the identities opens the file.
    case noIdentity = "seal.no-identity"
    /// The file opens with a passphrase, and there is none.
    case needsPassphrase = "seal.needs-passphrase"
    /// The file opens with an identity, and there is none.
    case needsIdentity = "seal.needs-identity"
    /// The passphrase asks for more work and memory than this program gives (`factor`, `most`).
    case workFactor = "seal.work-factor"
    /// Not a recipient (`line`, in a file of them).
    case badRecipient = "seal.bad-recipient"
    /// Not a file of identities (`line`).
    case badIdentity = "seal.bad-identity"
    /// There is nobody to seal the file for.
    case noRecipients = "seal.no-recipients"
    /// The sealed file on the disk is not what was to be sealed.
    case unproved = "seal.unproved"
    /// A library refused (`step`).
    case library = "seal.library"
    /// A file cannot be read.
    case unreadable = "file.unreadable"
    /// A file cannot be written.
    case unwritable = "file.unwritable"
  }

  /// An error.
  package init(_ code: Code, _ details: [String: String] = [:]) {
    self.code = code
    self.details = details
  }
}
