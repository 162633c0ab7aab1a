import HebraCodebook
import HebraLanguage
import HebraModel
import HebraYAML

/// YAML with `⟦` before the place at which a finding is expected.
struct MarkedYAML {
  let text: String
  let line: Int
  let column: Int

  init(_ marked: String) {
    let parts = marked.split(separator: "⟦", maxSplits: 1, omittingEmptySubsequences: false)
    let before = parts[0]
    text = parts.joined()
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    line = lines.count
    column = (lines.last?.unicodeScalars.count ?? 0) + 1
  }
}

func read(_ yaml: String) -> (codebook: Codebook?, findings: [YAMLFinding]) {
  read(Array(yaml.utf8))
}

/// A file past the limits of its budget is one finding, so that tests can name it.
func read(_ bytes: [UInt8]) -> (codebook: Codebook?, findings: [YAMLFinding]) {
  do throws(ReadError) {
    return try CodebookReader.read(bytes, name: "libro.yaml")
  } catch {
    return (nil, [YAMLFinding(.error, MessageCode(error.code), details: error.details)])
  }
}
