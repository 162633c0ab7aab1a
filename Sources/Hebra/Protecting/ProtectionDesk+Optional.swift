extension ProtectionDesk? {
  /// What `body` gives; nil without a desk.
  mutating func protect<T>(_ body: (inout ProtectionDesk) -> T) -> T? {
    guard var desk = self else { return nil }
    // Two owners would copy everything.
    self = nil
    defer { self = desk }
    return body(&desk)
  }

  /// A name as the project may hold it; the name itself without a desk.
  mutating func protected(name: String) -> String {
    protect { $0.protected(name: name) } ?? name
  }
}
