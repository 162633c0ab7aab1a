import Foundation
import HebraModel
import HebraStore
import TestSupport
import Testing

/// What a project holds of one document and layer, as far as a trip through Word must keep it.
struct LayerFacts: Equatable {
  var textHash: String
  var codings: [Coding]
  var memos: [Memo]

  /// Reads them; origins are left out, since a return through Word is a Word comment.
  init(_ project: URL, document: String, layer: String) throws {
    let store = try ProjectStore.open(project.path, for: .read)
    textHash = try store.documents().first { $0.name == document }?.hash ?? ""
    codings = try store.codings(document: document, layer: layer).map {
      var coding = $0
      coding.origin = .wordComment
      coding.facets.sort()
      return coding
    }.sorted { $0.id < $1.id }
    memos = try store.memos(document: document).filter { $0.coder == layer }.map {
      var memo = $0
      memo.origin = .wordComment
      return memo
    }.sorted { $0.id < $1.id }
  }

  /// Names the first thing that differs, for people.
  static func expectSame(_ before: LayerFacts, _ after: LayerFacts, _ name: String) {
    #expect(before.textHash == after.textHash, "\(name): text")
    #expect(before.codings.map(\.id) == after.codings.map(\.id), "\(name): codings")
    for (a, b) in zip(before.codings, after.codings) { #expect(a == b, "\(name)") }
    #expect(before.memos.map(\.text) == after.memos.map(\.text), "\(name): memos")
    for (a, b) in zip(before.memos, after.memos) { #expect(a == b, "\(name)") }
  }
}

/// Runs `hebra` and expects a status.
@discardableResult
func hebra(
  _ arguments: String..., in folder: URL, status: Int32 = 0,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> CommandResult {
  let result = try Command.hebra(arguments, in: folder)
  #expect(
    result.status == status, "hebra \(arguments.joined(separator: " ")): \(result.errors)",
    sourceLocation: sourceLocation)
  return result
}
