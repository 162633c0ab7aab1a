extension String {
  /// Without white space and line breaks at its ends.
  var trimmed: String {
    // Nearly every text begins and ends with a character of ASCII that is no space.
    if let first = utf8.first, let last = utf8.last, 0x21...0x7E ~= first, 0x21...0x7E ~= last {
      return self
    }
    var rest = unicodeScalars[...]
    while let first = rest.first, first.isSpace { rest.removeFirst() }
    while let last = rest.last, last.isSpace { rest.removeLast() }
    return String(rest)
  }

  /// The text, or nil when it is empty.
  var nilIfEmpty: String? { isEmpty ? nil : self }
}

extension Unicode.Scalar {
  /// White space as Unicode defines it, and the zero-width space.
  fileprivate var isSpace: Bool { properties.isWhitespace || self == "\u{200B}" }
}
