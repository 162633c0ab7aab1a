internal import CCrypto
internal import CICU

/// A C library that the program uses, with the version that is loaded.
package struct UsedLibrary: Hashable, Sendable {
  package let name: String
  package let version: String

  package init(_ name: String, _ version: String) {
    self.name = name
    self.version = version
  }

  /// A version that a library gives as one number: 20914 is 2.9.14.
  package init(_ name: String, number: Int32) {
    self.init(name, "\(number / 10_000).\(number / 100 % 100).\(number % 100)")
  }

  /// Those that this target uses; the library of stems does not say its version.
  package static var ofLanguage: [UsedLibrary] {
    [
      UsedLibrary("ICU", Normalization.icuVersion),
      UsedLibrary("OpenSSL", String(cString: OpenSSL_version(OPENSSL_VERSION_STRING))),
    ]
  }
}
