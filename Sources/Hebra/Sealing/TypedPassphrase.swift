internal import HebraSeal

/// Words that open a key or a sealed file; their bytes are overwritten when nobody needs them any more.
public struct TypedPassphrase {
  let secret: Secret

  init(_ secret: Secret) { self.secret = secret }

  /// Takes the bytes of a passphrase away from `bytes`, which is empty afterwards.
  public init(taking bytes: inout [UInt8]) { secret = Secret(taking: &bytes) }

  /// The words, for a person to write down.
  ///
  /// The text cannot be overwritten: whoever shows it lets it go at once.
  public var text: String { String(decoding: secret.bytes, as: UTF8.self) }

  /// Whether these are the same words.
  public func isEqual(to other: TypedPassphrase) -> Bool { secret.isEqual(to: other.secret) }
}

/// Asks for the passphrase of the file at a path.
public typealias PassphraseAsking = (_ path: String) throws -> TypedPassphrase
