internal import HebraLanguage
package import HebraModel

/// Checks the names of files and documents, which are shared more widely than their contents.
extension PossibleIdentifiers {
  /// The receipt line for a file whose name looks like a person's name; empty otherwise.
  package static func find(inName file: String) -> [ImportReceipt.IdentifierLine] {
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    guard isPersonName(stem) else { return [] }
    return [ImportReceipt.IdentifierLine(kind: "file-name", count: 1, paragraphs: [])]
  }

  /// Whether the name of a file or document looks like a person's name.
  ///
  /// It does if it contains a given name, a title with a name, or two capitalized words in a row
  /// that have no other known meaning. If it also contains a code such as `E-03`, a given name
  /// counts only if another name follows it, because coders put their own names in file names.
  package static func isPersonName(_ name: String) -> Bool {
    let words = words(of: Normalization.nfc(name))
    let hasCode = words.contains { $0.kind == .number }
    for (i, word) in words.enumerated() {
      let next = words.dropFirst(i + 1).first { $0.kind != .link }
      let hasNext = next.map { $0.kind == .given || $0.kind == .plain || $0.kind == .doubtful }
      switch word.kind {
      case .given where !hasCode || hasNext == true: return true
      case .title where next?.isCapital == true && hasNext == true: return true
      case .plain where word.isCapital && hasNext == true && next?.isCapital == true,
        .doubtful where word.isCapital && hasNext == true && next?.isCapital == true:
        return true
      default: continue
      }
    }
    return false
  }

  private struct Word {
    enum Kind {
      case given
      /// A given name that is also a common word.
      case doubtful
      case title
      case link
      /// A word typical of file names or of the study, an institution, or a month.
      case other
      case number
      case plain
    }

    var kind: Kind
    var isCapital: Bool
  }

  private static func words(of name: String) -> [Word] {
    let text = ByteText(name)
    var words: [Word] = []
    var i = 0
    while i < text.bytes.count {
      let start = i
      switch text.kind(at: i) {
      case .digit:
        words.append(Word(kind: .number, isCapital: false))
        while i < text.bytes.count, text.kind(at: i) == .digit { i += text.scalarLength(at: i) }
      case .other: i += text.scalarLength(at: i)
      case .upper, .lower, .caseless:
        let isCapital = text.kind(at: i) == .upper
        var isShouted = isCapital
        // `MaríaGómez` counts as two words.
        repeat {
          i += text.scalarLength(at: i)
          guard i < text.bytes.count else { break }
          if text.kind(at: i) == .lower { isShouted = false }
        } while [.lower, .caseless].contains(text.kind(at: i))
          || isShouted && text.kind(at: i) == .upper
        words.append(Word(kind: kind(of: text, start, i), isCapital: isCapital))
      }
    }
    return words
  }

  private static func kind(of text: ByteText, _ start: Int, _ end: Int) -> Word.Kind {
    let key = text.wordKey(start, end)
    if 0 < others.marks(of: key) { return .other }
    let marks = IdentifierWords(rawValue: IdentifierWords.table.marks(of: key))
    if marks.contains(.link) { return .link }
    if marks.contains(.kept) || marks.contains(.common) { return .other }
    if marks.contains(.given) { return 0 < doubtful.marks(of: key) ? .doubtful : .given }
    if marks.contains(.person) { return .title }
    if !marks.isEmpty || end - start < 3 { return .other }
    switch LabelWords.meaning(text, start, end) {
    case nil: return .plain
    default: return .other
    }
  }

  /// Given names that are also common words.
  private static let doubtful = WordTable([
    (
      mark: 1,
      words: """
      luz flor angel rosa blanca esperanza victoria memo piedad pilar clara marina marco mercedes
      jesus german dora
      """
    )
  ])

  /// Words typical of file names.
  private static let others = WordTable([
    (
      mark: 1,
      words: """
      entrevista entrevistas interview grupo grupos focal focales group focus taller talleres acta
      actas reunion relato relatoria audio video grabacion transcripcion transcripciones
      transcripto transcrito texto documento archivo copia version final borrador corregida
      corregido revisada revisado completa completo parte sesion anexo guia comunidad comunidades
      comunitario comunitaria mujeres hombres jovenes lideres lideresas campesinos indigenas afro
      desplazados zona rural urbana rio puerto pueblo centro norte sur oriente occidente casa
      campo cabecera villa lista datos informe word notas nota prueba ejemplo anonimo anonima
      anonimizada anonimizado limpia limpio codificada codificado comentarios primera primero
      segunda segundo tercera tercero uno dos tres cuatro
      """
    )
  ])
}
