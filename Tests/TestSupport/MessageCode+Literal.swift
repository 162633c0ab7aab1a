package import HebraModel

/// Lets a test write the code that machine output has, which the sources may not do.
extension MessageCode: ExpressibleByStringLiteral {
  package init(stringLiteral code: String) { self.init(rawValue: code) }
}
