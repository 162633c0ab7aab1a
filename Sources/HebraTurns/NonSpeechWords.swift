extension NonSpeech {
  /// Words that begin a description of non-speech; case and accents are ignored.
  static let vocabulary = WordTable([(mark: 1, words: opening)])

  /// Words that may precede them: `(se ríe)`, `(no se entiende)`, `(larga pausa)`.
  static let leading = WordTable([
    (
      mark: 1,
      words: """
      se no un una le hay todos todas larga largo breve corta leve fin inicia inicio finaliza
      termina suelta muy
      """
    )
  ])

  private static let opening = """
    risa risas rie rien riendo riendose carcajada carcajadas sonrie sonrien llanto llora lloran
    llorando solloza sollozos suspira suspiran suspiro suspiros tose tosen tos carraspea silencio
    silencios pausa pausas inaudible inaudibles ininteligible ininteligibles incomprensible
    inentendible entiende entienden escucha escuchan oye oyen aplauso aplausos aplaude aplauden
    aplaudiment aplaudiments asiente asienten niega niegan señala señalan muestra muestran gesto
    gestos gesticula ruido ruidos interferencia interferencias interrupcion interrupciones
    interrumpe interrumpen corte cortes murmullo murmullos murmura murmuran susurra susurran
    susurro grito gritos grita gritan canta cantan tararea musica timbre timbra suena suenan ladra
    ladran ladridos golpe golpes golpea golpean bosteza estornuda duda titubea tartamudea
    balbucea chasquido chasquea respira respiracion exhala inhala resopla entra entran sale salen
    abre cierra levanta imita transcripcion transcriptor transcriptora audio grabacion grabadora
    cruce solapamiento solapan superpuestas superponen voces laughs laughter laughing crosstalk
    unintelligible pause silence sighs crying coughs applause overlapping noise indistinct unv
    proyeccion video himno rialles rumors remor sic
    """
}
