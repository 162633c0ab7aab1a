/// A word of a command as a shell takes it.
public enum ShellWord {
  /// A word that has nothing for a shell to interpret stays as it is; any other gets quotes.
  ///
  ///     ShellWord.quoted("E-01")            // E-01
  ///     ShellWord.quoted("Líder de barrio") // 'Líder de barrio'
  public static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0)
          || "-_./:@%+,=".unicodeScalars.contains($0)
      }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
