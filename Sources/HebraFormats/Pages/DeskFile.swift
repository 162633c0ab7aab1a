internal import Foundation
package import HebraDisclosure
internal import HebraLanguage

/// The desk as one file that opens in any browser: its page, its style, its script, and what it is about.
///
/// Nothing in it is fetched, and its policy of content allows no script and no style but these two.
package struct DeskFile: Sendable {
  /// The page as it is served, with one element for its style, one for its script.
  package var page: String
  package var style: String
  package var script: String
  /// Its sentences, and what it is about: sealed, or packed; as JSON.
  package var head: String

  /// A desk.
  package init(page: String, style: String, script: String, head: String) {
    self.page = page
    self.style = style
    self.script = script
    self.head = head
  }

  /// The file.
  package static func write(_ released: Released<DeskFile>) -> WrittenFile {
    WrittenFile(bytes: Array(released.value.html.utf8), for: released.level)
  }

  private var html: String {
    let policy = [
      "default-src 'none'", "script-src '\(Self.hash(script))'", "style-src '\(Self.hash(style))'",
      "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].joined(separator: "; ")
    // `<` as an escape cannot end the element early.
    let data = head.replacingOccurrences(of: "<", with: "\\u003c")
    let lines = page.split(separator: "\n").compactMap { line -> String? in
      if line.hasPrefix("<link rel=\"icon\"") { return nil }
      if line.hasPrefix("<link rel=\"stylesheet\"") {
        return
          "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">\n<style>\(style)</style>"
      }
      if line.hasPrefix("<script ") { return nil }
      return line.replacingOccurrences(
        of: "</body>",
        with: """
          <script type="application/json" id="hebra-page">\(data)</script>
          <script>\(script)</script></body>
          """)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `sha256-…`, as a policy of content names a script or a style.
  private static func hash(_ text: String) -> String {
    "sha256-" + Data(TextIdentity.digest(text.utf8.span)).base64EncodedString()
  }
}
