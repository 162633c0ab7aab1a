/// The names of the blocks of a ficha under which people write and sign sentences.
enum FichaBlock {
  /// That contrary cases were looked for: with the code.
  static var contrary: String { "contrario." }
  /// What a side says of a group of mirrors: with the group and the side.
  static var paraphrase: String { "espejo." }
  /// The question for the table: with the group.
  static var question: String { "pregunta." }
  /// A neutral line below the topic of a group.
  static var line: String { "tema." }
  /// The signatures of a ficha.
  static var analysis: String { "ficha.analisis" }
  static var reading: String { "ficha.segunda-lectura" }
  static var risk: String { "ficha.riesgo" }
  /// That an institution agreed in writing not to use what is said.
  static var written: String { "acuerdo." }
}
