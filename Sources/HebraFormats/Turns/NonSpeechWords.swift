extension NonSpeech {
  /// Words that open a mark of non-speech, accents and case left out.
  static let vocabulary: Set<UInt64> = Set(
    ByteText.wordKeys(
      """
      risa risas rie rien riendo riendose carcajada carcajadas sonrie sonrien llanto llora lloran
      llorando solloza sollozos suspira suspiran suspiro suspiros tose tosen tos carraspea silencio
      silencios pausa pausas inaudible inaudibles ininteligible ininteligibles incomprensible
      inentendible entiende entienden escucha escuchan oye oyen aplauso aplausos aplaude aplauden
      aplaudiment aplaudiments asiente asienten niega niegan señala señalan muestra muestran gesto
      gestos gesticula ruido ruidos interferencia interferencias interrupcion interrupciones
      interrumpe interrumpen corte cortes murmullo murmullos murmura murmuran susurra susurran
      susurro grito gritos grita gritan canta cantan tararea musica timbre timbra suena suenan ladra
      ladran ladridos golpe golpes golpea golpean bosteza estornuda duda titubea tartamudea
      balbucea chasquido chasquea respira respiracion exhala inhala resopla bebe come entra entran
      sale salen abre cierra levanta baja mueve imita transcripcion transcriptor transcriptora audio
      grabacion grabadora cruce solapamiento solapan superpuestas superponen dialogo voces lengua
      laughs laughter laughing crosstalk unintelligible pause silence sighs crying coughs
      applause overlapping foreign music noise indistinct unv proyeccion video himno firma rialles
      rumors remor sic
      """))

  /// Words that may stand before them: `(se ríe)`, `(no se entiende)`, `(larga pausa)`.
  static let leading: Set<UInt64> = Set(
    ByteText.wordKeys(
      """
      se no la el los las un una le lo me muy en con de del al hay entre todos todas larga largo
      breve corta leve voz fin inicia inicio finaliza termina suelta hace habla hablan
      """))
}
