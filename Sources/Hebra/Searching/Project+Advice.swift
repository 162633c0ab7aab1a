internal import Foundation
internal import HebraCodebook
internal import HebraLanguage
public import HebraModel
internal import HebraStore

extension Project {
  /// Notices about a query that can be read, but may mean something else than was meant.
  ///
  /// A bare code is searched as words, and `CERCA` without a number has a distance that was not
  /// typed.
  public func advice(on request: SearchRequest) throws -> [Notice] {
    var notices: [Notice] = []
    let unquoted = request.query.split(separator: "\"", omittingEmptySubsequences: false)
      .enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
    let words = unquoted.joined(separator: " ").split { $0 == " " || $0 == "(" || $0 == ")" }
    if words.contains(where: { $0 == "CERCA" || $0 == "NEAR" }) {
      notices.append(
        Notice(.queryNear, details: ["words": String(SearchQuery.defaultDistance)]))
    }
    if let code = try code(typedAs: request.query) {
      notices.append(Notice(.queryCode, details: ["code": code]))
    }
    return notices
  }

  /// The id of the code that a whole query is: an id with a number in any spelling, or with `#` any
  /// id or name.
  private func code(typedAs query: String) throws -> String? {
    let typed = query.trimmingCharacters(in: .whitespaces)
    let isTag = typed.hasPrefix("#")
    let hasNumber = typed.contains(where: \.isNumber)
    guard isTag || hasNumber || typed == typed.uppercased(), !typed.isEmpty,
      let codebook = try asking({ try $0.codebook() })
    else { return nil }
    let name = isTag ? String(typed.dropFirst()) : typed
    guard case .code(let code) = CommentGrammar(codebook: codebook).resolve(name) else {
      return nil
    }
    let isID = Words.fold(code.id).filter(\.isLetter) == Words.fold(name).filter(\.isLetter)
    return isTag || isID ? code.id : nil
  }
}
