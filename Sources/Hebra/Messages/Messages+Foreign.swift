/// What other programs say in English, in the words of the language.
extension Messages {
  /// The details of a sentence, with what the YAML parser and SQLite say translated.
  func translated(_ details: [String: String]) -> [String: String] {
    guard language != .english else { return details }
    var details = details
    if let problem = details["problem"] { details["problem"] = yaml(problem) }
    for key in ["finding", "result"] {
      // `11 (database disk image is malformed)`: the number is enough to look it up.
      guard let said = details[key], let match = said.wholeMatch(of: /(\d+) \(.*\)/) else {
        continue
      }
      details[key] = "SQLite \(match.1)"
    }
    return details
  }

  private func yaml(_ problem: String) -> String {
    let key = problem.lowercased().split { !$0.isASCII || !$0.isLetter }.joined(separator: "-")
    let sentence = word("yaml.\(key)")
    return sentence.hasSuffix("yaml." + key) ? word("yaml.other") : sentence
  }
}
