extension Spanish {
  /// Searches, counted hits and figures about words.
  static let searching = """
    word.search = búsqueda
    word.searches = búsquedas guardadas
    word.searched-for = búsqueda
    word.searched-within = unidad
    word.hits-found = hallazgos
    word.hit-documents = documentos con hallazgos
    word.hit-forms = formas encontradas
    word.forms-left-out = formas excluidas
    word.read-leniently = tecleados sin eñe
    word.plot-within = dónde debe cumplirse
    word.plot-unattributed = nadie atribuido
    word.plot-municipalities = Municipios de los documentos
    word.plot-dates = Fechas de los documentos
    word.plot-unit = por cada mil palabras de participantes
    word.plot-not-applicable = sin base

    word.unit.sentence = oración
    word.unit.paragraph = párrafo
    word.unit.turn = intervención
    word.unit.document = documento

    words.limited = {count|falta|faltan} {count} {count|palabra|palabras} por el límite de la lista
    words.one-document = {count} {count|palabra clave sale|palabras clave salen} de un solo documento | No las tome por tema del lugar.
    words.single-document = {value} tiene un solo documento: lo que ese documento repite sale como clave
    words.nothing-to-compare = {value}: uno de los lados no tiene palabras; no se comparó
    words.without-value = {count} {count|documento|documentos} ({words} palabras) sin valor del atributo quedaron fuera de los dos lados
    words.node-not-found = nadie dice esa palabra en el habla contada

    query.empty = la búsqueda está vacía | Escriba una palabra.
    query.code = «{code}» es un código, y la búsqueda es de palabras dichas | Lo codificado se busca así: hebra search PROYECTO codigo:{code}
    query.date = «{value}» no es una fecha | Escríbala así: fecha>=2021-06, o fecha:2021-06-14 para un solo día.
    query.near-default = CERCA sin número busca a lo sumo a {words} palabras | Para otra distancia, dígala: CERCA/5.
    query.unclosed-quote = unas comillas no se cierran | Escriba la comilla que falta, o quite la otra.
    query.unclosed-parenthesis = un paréntesis no se cierra | Escriba el que falta, o quite el otro.
    query.stray-parenthesis = sobra un paréntesis | Quítelo, o escriba el que lo abre.
    query.missing-term = falta una palabra junto al operador | Escríbala: policía O soldado. Para buscar el operador mismo como palabra, escríbalo en minúsculas.
    query.only-negative = hay que buscar algo: NO solo quita | Escriba antes qué se busca: policía NO soldado.
    query.no-word = ahí no hay ninguna palabra | Escriba una con letras o cifras.
    query.short-prefix = un comienzo de una sola letra encuentra casi todo | Escriba dos letras o más antes del asterisco.
    query.bad-distance = la distancia va de 0 a 100 palabras | Por ejemplo: policía CERCA/10 miedo.
    query.near-operand = CERCA une palabras o frases, no condiciones | Por ejemplo: (policía O soldado) CERCA/10 miedo.
    query.missing-value = falta el valor después de los dos puntos | Si busca palabras, póngalas entre comillas.
    query.unknown-field = no hay un campo «{field}»[[ (¿{nearest}?)]] | Si busca palabras, póngalas entre comillas.
    query.unknown-value = ningún documento ni hablante tiene «{value}»[[; ¿quiso decir «{nearest}»?]] | Revise las tablas con «hebra transcripts PROYECTO» y «hebra participants PROYECTO».
    query.unknown-facet = «{facet}» no es una faceta con su valor | Se escribe faceta:nombre=valor; las facetas del libro son {facets}.
    query.one-word = aquí va una palabra, o varias con O | Por ejemplo: desconfianza O desconfiar.
    query.only-conditions = aquí van condiciones, sin palabras | Por ejemplo: sector:comunidad municipio:Guaicalá.
    query.only-words = aquí van palabras, sin condiciones | Para un documento o una persona: --document y --coder.
    query.missing-relation = entre dos códigos, o entre un código y unas palabras, falta cómo se relacionan | Escriba CON, CRUZA, DENTRO, ENCIERRA, FUERA, ANTES, DESPUÉS, CERCA/3i u O: [COR-03] CON [MIE-01].
    query.missing-operand = falta lo que se relaciona | Es un código entre corchetes o unas palabras: [COR-03] DENTRO [COR], o policía DENTRO [COR].
    query.missing-list = ALMENOS lleva un número y después, entre paréntesis y con comas, al menos tantas cosas | Por ejemplo: ALMENOS/2 ([COR-03], [MIE-01], miedo).
    query.unclosed-bracket = un corchete no se cierra | Escriba el que falta: [COR-03].
    query.retrieval-order = lo que relaciona tramos va por lugar, no por relevancia | Quite --order.
    query.too-long = la búsqueda es demasiado larga | Divídala en varias.
    query.too-many-words = la búsqueda tiene más de {words} palabras distintas | Divídala en varias.
    query.too-slow = la búsqueda no terminó en {seconds} {seconds|segundo|segundos} | Hágala más precisa, o dele más tiempo con --seconds.

    plot.done = {file}: {bars} {bars|barra|barras}
    plot.beside = [[{hits} {hits|aparición|apariciones}]][[ · participantes {participants}]][[ · {unattributed}]][[ · documentos {documents}]]
    plot.title = «{query}»
    plot.missing = Rayado: no es cero; no se puede decir cuánto (dice por qué).

    search.saved = búsqueda «{name}» guardada con {count} {count|hallazgo|hallazgos}
    search.grown = «{name}» tenía {old} {old|hallazgo|hallazgos} el {date}; de los de hoy, {new} {new|es nuevo|son nuevos} y {gone} de entonces ya no {gone|está|están}
    search.unknown = no hay una búsqueda guardada «{name}»[[; ¿quiso decir «{nearest}»?]] | «hebra searches PROYECTO» las lista.
    search.forgotten = búsqueda «{name}» olvidada
    search.cut = la búsqueda se detuvo por tiempo: hay más hallazgos | Hágala más precisa, o dele más tiempo con --seconds.
    search.lenient = se leyó la n también como ñ en {documents} {documents|documento tecleado|documentos tecleados} sin eñe: {names}
    search.strict = {documents} {documents|documento parece tecleado|documentos parecen tecleados} sin eñe ({names}): ahí la ñ de la búsqueda no está | Con --tolerante se lee también la n.
    search.total = {hits} {hits|hallazgo|hallazgos} en {documents} {documents|documento|documentos}
    search.shown = {shown|se muestra|se muestran} {shown} de {hits} (--limit)
    search.forms = formas encontradas: {forms}
    search.forms-shown = formas en los hallazgos que se muestran: {forms}
    """
}
