/// The stable name of a message, for example `document.unknown`.
///
/// The parts of the library say what happened with a code. Only `Messages` has the sentence. Machine
/// output (CSV, JSON) has the code itself, so a code never changes its meaning.
///
/// Every code of Hebra is a static member, declared once, in an extension next to the code that
/// uses it. A test compares the members with the sentences of each language.
///
/// ```swift
/// do {
///   try project.codebook()
/// } catch let failure as Failure where failure.code.rawValue == "codebook.none" {
///   try project.setCodebook(file: "codebook.yaml")
/// }
/// ```
public struct MessageCode: RawRepresentable, Hashable, Comparable, Sendable {
  /// The code as machine output has it.
  public var rawValue: String

  /// The code with this name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The code of a closed list of reasons, whose raw values are message codes.
  package init(_ reason: some RawRepresentable<String>) { self.init(rawValue: reason.rawValue) }

  /// By name.
  public static func < (a: MessageCode, b: MessageCode) -> Bool { a.rawValue < b.rawValue }
}

extension MessageCode {
  /// More notices of one kind than are listed (`count`, `code`).
  package static let noticesMore = MessageCode(rawValue: "notices.more")
}
