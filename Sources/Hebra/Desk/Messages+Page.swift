extension Messages {
  /// The sentences of the page by the name that it gives them, with their places as the catalog writes
  /// them: `{name}`, `{n|one|many}`.
  package var pageWords: [String: String] {
    let prefix = "word.page."
    return catalog.sentences.reduce(into: [:]) { words, entry in
      guard entry.key.hasPrefix(prefix) else { return }
      words[String(entry.key.dropFirst(prefix.count))] = entry.value.what
    }
  }
}
