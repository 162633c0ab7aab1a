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
    usage.doctor = hace falta un proyecto o --program, no los dos | hebra help doctor
    usage.head = --head no es el nombre de un evento: {head} | Dé sus 64 caracteres, o al menos los primeros 12, como los dicen «hebra log PROYECTO --exports» y las propiedades del archivo.
    usage.range = falta qué codificar | Diga --turn N --quote «…», o --start y --end.
    usage.matrix = no hay una matriz «{kind}» | Use: caso-por-codigo, participante-por-codigo, codigo-por-atributo, municipio-por-codigo, atributo-por-atributo, codigo-por-codigo, pares-de-codigos, tabla-de-documentos, secuencia o segmentos.
    usage.matrix-needs = a «{kind}» le falta --{option} | Diga --{option} con un valor: «hebra matrix --help» tiene ejemplos.
    usage.matrix-option = «{kind}» no lleva --{option} | Quite --{option} {value}.
    usage.cell-words = --cell necesita una fila y una columna | Escriba las dos, entre comillas si tienen espacios: --cell E-01 COR-03. Qué hay en una celda se dice con --value.
    usage.cell-row = la matriz no tiene una fila «{typed}»[[; ¿quiso decir «{nearest}»?]] | Escriba lo que dice su primera columna.
    usage.cell-column = la matriz no tiene una columna «{typed}»[[; ¿quiso decir «{nearest}»?]] | Escriba su título, o el código o el valor del que trata.
    usage.cell-kind = en esta tabla cada fila es ya lo que alguien codificó | Pida --cell en una matriz.
    usage.pair-cell = una celda entre códigos no puede ser «{cell}» | Use: juntos, condicional, jaccard, dice, lift, solapes, texto-comun, distancia o seguido.
    usage.pair-unit = los códigos no se juntan por «{cell}» | Use: intervencion, parrafo o documento.
    usage.attribute-label = «{attribute}» no reúne casos: la misma etiqueta es otra persona en otro documento | Use participante, o documento.
    usage.cell = una celda no puede ser «{cell}» | Use: presencia, codificaciones, segmentos, tramos, palabras, caracteres, cobertura-habla o cobertura-texto.
    usage.order = no hay una medida «{order}» | Use: verosimilitud, log-dice, informacion-mutua, t o juntas.
    usage.against = --against necesita --value | Diga qué valor se compara con ese.
    usage.search = falta qué buscar | Escriba una búsqueda, o --saved con el nombre de una guardada.
    usage.search-order = no hay un orden «{order}» | Use lugar o relevancia.
    usage.labels = --etiquetas no va con --by: una etiqueta no es habla, y los conteos son de lo dicho | Busque sin --by, o cuente sin --etiquetas.
    usage.scripts = los programas de R y Python leen un CSV | Use un nombre que termine en .csv.
    usage.plot = --plot necesita --by | Diga por cuál atributo: --by municipio.
    usage.plot-format = una gráfica no se escribe como «.{extension}» | Use un nombre que termine en .svg, .png o .html.
    usage.unit = no hay una unidad «{unit}» | Use oracion, parrafo, intervencion o documento.
    usage.window = una ventana de {window} palabras no sirve | Use de 1 a 100: --window 5.
    usage.turns-around = {count} intervenciones antes y después no sirven | Use de 0 a 100: --turns 2.
    usage.attribute = no hay un atributo «{attribute}» | Use: {attributes}.

    usage.speakers = use: rol ETIQUETA ROL, renombrar ETIQUETA NUEVA, unir ETIQUETA LA-QUE-QUEDA o dividir ETIQUETA NUEVA INTERVENCIONES (o --quote PALABRAS en vez de INTERVENCIONES)
    usage.update = use una sola cosa: un archivo, --revert, --pending, --accept o --drop
    usage.codebook-show = use una sola de --facets, --guide, --mirrors y --versions
    usage.coders = use: unir NOMBRE EL-QUE-QUEDA
    usage.documents = use: renombrar NOMBRE NUEVO, retirar NOMBRE --motivo «…» o restaurar NOMBRE
    usage.finish = diga --document una o más veces, o --all; no las dos cosas
    usage.repeated = {option} está dos veces y solo se puede decir una | Quite una de las dos.
    usage.document-name = ese nombre no sirve para un documento | Use una sola línea de hasta 120 caracteres visibles.
    usage.reason = falta el motivo | Diga --reason «…», en una frase de hasta 500 caracteres y sin nombres de personas: queda en el proyecto.
    usage.withdrawal = no se borró nada: retirar el consentimiento no se puede deshacer | Si está seguro, repita la orden con el nombre del documento: --confirm {'document}
    usage.argument-missing = falta {argument}[[: {help}]] | Escríbalo en la orden.
    usage.command-unknown = no hay una orden «{typed}»[[; ¿quiso decir «{nearest}»?]] | «{command} --help» muestra las órdenes.
    usage.dash = «{typed}» empieza con una raya larga (— o –) | Word la pone en lugar de dos guiones. Escriba dos guiones: {option}
    usage.extra = sobra «{words}» en la orden | Quítelo; si son palabras que van juntas con otras, póngalas todas entre comillas.
    usage.number = «{value}» no es un número y {option} pide uno[[ ({help})]] | Escríbalo con cifras.
    usage.option-unknown = no hay una opción «{option}»[[; ¿quiso decir «{nearest}»?]] | La ayuda de la orden las muestra.
    usage.quotes = la terminal no entiende las comillas de Word (“ ”, « ») | Escriba comillas rectas: 'la policía' o "la policía".
    usage.search-words = la búsqueda «{words}» tiene varias palabras sin comillas | Escríbala entre comillas: {command}
    usage.unclear = la orden no se entiende | Mire su ayuda.
    usage.value = «{value}» no sirve para {option}[[ ({help})]] | Use: {values}.
    usage.value-extra = {option} no lleva valor, y la orden le da «{value}» | Quite «={value}».
    usage.value-missing = falta el valor de {option}[[: {help}]] | Escríbalo después de la opción.
    internal = error interno ({type}) | Avísenos con la orden que dio; no se cambió nada.
    """
}
