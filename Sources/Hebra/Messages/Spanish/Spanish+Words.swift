extension Spanish {
  /// General words of the interface.
  static let words = """
    word.notice = aviso
    word.error = error
    word.paragraph = párrafo
    word.yes = sí
    word.no = no
    word.what = qué hay
    word.documents = documentos
    word.participants = participantes
    word.municipalities = municipios
    word.codings = codificaciones
    word.memos = memos
    word.codebook = libro de códigos
    word.table = tabla
    word.general-family = Códigos
    word.no-definition = Sin definición.
    word.layers = capas
    word.turns = intervenciones
    word.coders = codificadores
    word.turn = intervención
    word.words = palabras
    word.journal = bitácora
    word.erased = suprimido
    word.exports = exportaciones
    word.decimal-sign = ,
    word.spelling-tag = es-CO

    word.paragraphs.short = párr.
    word.layers.all = todas

    word.role.interviewer = entrevistador
    word.role.participant = participante
    word.role.other = otro
    """
}
