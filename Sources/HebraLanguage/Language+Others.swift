extension Language {
  /// Portuguese.
  package static let portuguese = Language(
    code: "pt", stemmer: "portuguese", sentences: "pt@ss=standard", dictionary: nil,
    folding: .latin,
    frequentWords: """
      a o as os um uma uns umas de do da dos das em no na nos nas por pelo pela para com sem sob sobre
      e ou mas que se nao sim ja mais muito ele ela eles elas eu voce nos me te lhe meu minha seu sua
      isso isto este esta esse essa aquele aquela quando como onde porque foi ser era tem ha
      """,
    invariableWords: """
      a o as os um uma de em por para com sem sob sobre e ou mas que se nao sim ja mais como onde
      quando porque
      """)

  /// French.
  package static let french = Language(
    code: "fr", stemmer: "french", sentences: "fr@ss=standard", dictionary: nil, folding: .latin,
    frequentWords: """
      le la les un une des du de a au aux en dans par pour sur sous avec sans et ou mais que qui dont
      ne pas plus tres je tu il elle on nous vous ils elles me te se lui leur mon ma mes son sa ses ce
      cet cette ces quand comme est sont etait ete etre a ont avait
      """,
    invariableWords: """
      le la les un une des du de au aux en dans par pour sur sous avec sans et ou mais que qui dont
      ne pas plus tres quand comme
      """)

  /// English.
  package static let english = Language(
    code: "en", stemmer: "english", sentences: "en@ss=standard", dictionary: nil, folding: .latin,
    frequentWords: """
      the a an of to in on at by for with without from and or but that which who not no yes i you he
      she it we they me him her us them my your his its our their this that these those is are was
      were be been has have had do does did will would can could when where how why if then there
      """,
    invariableWords: """
      the a an of to in on at by for with without from and or but that which who not no yes when where
      how why if then there
      """)

  /// Arabic.
  package static let arabic = Language(
    code: "ar", stemmer: "arabic", sentences: "ar", dictionary: nil, folding: .arabic,
    frequentWords: "من في على الي عن مع لا ما هو هي هم ان كان هذا هذه ذلك",
    invariableWords: "من في على عن مع لا ما هو هي هم")

  /// The languages of this version.
  package static let all = [spanish, portuguese, french, english, arabic]
}
