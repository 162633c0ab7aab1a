internal import HebraLanguage
package import Yams

/// Parses the bytes of a file into one tree of nodes, or adds the finding that prevents it.
package enum YAMLTree {
  /// The greatest size in bytes of a file that people type; Hebra's own codebook has 156 kB.
  package static let limit = 2 << 20

  package static func root(of bytes: [UInt8], in findings: inout YAMLFindings) -> Node? {
    guard bytes.count <= limit else {
      findings.error(
        .tooLarge, at: nil, ["limit": "\(limit)", "size": "\(bytes.count)"])
      return nil
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard let text = String(validating: body, as: UTF8.self) else {
      findings.error(.notUTF8, at: nil)
      return nil
    }
    // Anchors are refused before parsing, since nested aliases grow exponentially when nodes are
    // compared.
    if let place = anchor(in: body) {
      findings.add(.error, findings.code(.anchor), line: place.line, column: place.column)
      return nil
    }
    guard YAMLSize.hold(body, findings.budget) else { return nil }
    do {
      guard let root = try Yams.compose(yaml: text), !root.isNothing else {
        findings.error(.empty, at: nil)
        return nil
      }
      return root
    } catch let error as YamlError {
      report(error, in: &findings)
    } catch {
      findings.error(.syntax, at: nil)
    }
    return nil
  }

  private static func report(_ error: YamlError, in findings: inout YAMLFindings) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      findings.error(.syntax, at: mark, ["problem": problem])
    case .composer(_, let problem, let mark, _):
      let isAlias = problem.contains("alias")
      findings.error(
        isAlias ? .alias : .syntax, at: mark, ["problem": problem])
    case .duplicatedKeysInMapping(let keys, let context):
      findings.error(
        .duplicateKey, at: context.mark, ["key": keys.first ?? ""])
    case .reader(let problem, _, _, _):
      findings.error(.syntax, at: nil, ["problem": problem])
    default:
      findings.error(.syntax, at: nil)
    }
  }

  /// The first `&name` where a node can begin: after an indicator, after a tag or at the start of a
  /// line.
  private static func anchor(in bytes: [UInt8]) -> (line: Int, column: Int)? {
    var line = 1
    var column = 0
    var mayBegin = true
    var isComment = false
    var isTag = false
    var previous = UInt8(ascii: "\n")
    for (i, byte) in bytes.enumerated() {
      if byte & 0xC0 != 0x80 { column += 1 }
      defer { previous = byte }
      switch byte {
      case UInt8(ascii: "\n"):
        (line, column, mayBegin, isComment, isTag) = (line + 1, 0, true, false, false)
      case _ where isComment: continue
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        if isTag { (mayBegin, isTag) = (true, false) }
      case UInt8(ascii: "#") where previous.isYAMLSpace: isComment = true
      case UInt8(ascii: "&") where mayBegin:
        if i + 1 < bytes.count, !bytes[i + 1].isYAMLSpace { return (line, column) }
        mayBegin = false
      case UInt8(ascii: "!") where mayBegin: (mayBegin, isTag) = (false, true)
      case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: "["),
        UInt8(ascii: "{"), UInt8(ascii: "?"):
        mayBegin = true
      default: mayBegin = false
      }
    }
    return nil
  }
}
