extension Spanish {
  /// What was typed in a command.
  static let usage = """
    usage.encoding = el juego de caracteres «{encoding}» no se conoce | Use utf-8, utf-16le, utf-16be, windows-1252 o macintosh.
    usage.turns = la lista de intervenciones «{turns}» no se entiende | Escríbala así: 34-60,72.
    usage.speaker-same = «{label}» está dos veces | Escriba dos etiquetas distintas.
    usage.label = esa etiqueta no sirve | Use una sola línea de hasta 120 caracteres visibles.
    usage.output-format = no se sabe escribir «.{extension}» | Use {formats}.
    usage.role = el rol «{role}» no se entiende | Use: entrevistador, participante u otro.
    usage.coder = falta quién codifica | Diga --coder NOMBRE.
    usage.range = falta qué codificar | Diga --turn N --quote «…», o --start y --end.
    usage.matrix = no hay una matriz «{kind}» | Use: {kinds}.
    usage.cell = una celda no puede ser «{cell}» | Use: {cells}.
    usage.no-cell = «{kind}» no deja elegir qué hay en una celda | Quite --cell {cell}.
    usage.order = no hay una medida «{order}» | Use: {orders}.
    usage.against = --against necesita --value | Diga qué valor se compara con ese.
    usage.search = falta qué buscar | Escriba una búsqueda, o --saved con el nombre de una guardada.
    usage.search-order = no hay un orden «{order}» | Use lugar o relevancia.
    usage.labels = --etiquetas no va con --by: una etiqueta no es habla, y los conteos son de lo dicho | Busque sin --by, o cuente sin --etiquetas.
    usage.plot = --plot necesita --by | Diga por cuál atributo: --by municipio.
    usage.plot-format = una gráfica no se escribe como «.{extension}» | Use un nombre que termine en .svg.
    usage.unit = no hay una unidad «{unit}» | Use oracion, parrafo, intervencion o documento.
    usage.attribute = no hay un atributo «{attribute}» | Use: {attributes}.

    usage.speakers = use: role ETIQUETA ROL, rename ETIQUETA NUEVA, merge ETIQUETA LA-QUE-QUEDA o split ETIQUETA NUEVA INTERVENCIONES (o --quote PALABRAS en vez de INTERVENCIONES)
    usage.update = use una sola cosa: un archivo, --revert, --pending, --accept o --drop
    usage.coders = use: merge NOMBRE EL-QUE-QUEDA
    usage.documents = use: rename NOMBRE NUEVO, remove NOMBRE --reason «…» o restore NOMBRE
    usage.finish = diga --document una o más veces, o --all; no las dos cosas
    usage.repeated = {option} está dos veces y solo se puede decir una | Quite una de las dos.
    usage.document-name = ese nombre no sirve para un documento | Use una sola línea de hasta 120 caracteres visibles.
    usage.reason = falta el motivo | Diga --reason «…», en una frase de hasta 500 caracteres y sin nombres de personas: queda en el proyecto.
    usage.withdrawal = no se borró nada: retirar el consentimiento no se puede deshacer | Si está seguro, repita la orden con el nombre del documento: --confirm {document}
    internal = error interno ({type}) | Avísenos con la orden que dio; no se cambió nada.
    """
}
