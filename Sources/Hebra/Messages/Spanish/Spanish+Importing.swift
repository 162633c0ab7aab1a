extension Spanish {
  /// Importing and correcting documents, and the tables of documents and speakers.
  static let importing = """
    word.roster = hablantes
    word.roster-empty = sin etiquetas: si es una sola voz, escriba su nombre en «hablante»
    word.template.fieldwork = hoja de trabajo de campo
    word.template.states = estados de un bloque de la guía

    word.outcome.added = nuevo
    word.outcome.known = ya estaba
    word.outcome.corrected = texto corregido
    word.outcome.refused = rechazado

    word.register.literal = literal
    word.register.relatoria = relatoría
    word.register.notas = notas

    word.topic.asked = preguntado
    word.topic.unasked = salió sin preguntar
    word.topic.not-explored = no explorado
    word.topic.not-asked-risk = no se preguntó por riesgo

    word.roster.given = lo dice la tabla
    word.roster.declared = lo dice el archivo
    word.roster.legend = lo dice una lista del documento
    word.roster.label = por la palabra de la etiqueta
    word.roster.label-pair = por las otras etiquetas
    word.roster.asks = es quien pregunta
    word.roster.answers = no pregunta, y otra voz sí
    word.roster.unknown = no se sabe

    receipt.turns = intervenciones {turns} · hablantes: {speakers}
    receipt.words = palabras: {in} en el archivo = {text} en el texto + {aside} aparte; {out} sin etiquetas ni marcas
    receipt.identifiers = posibles identificadores: {list}
    receipt.codings = codificaciones nuevas {codings} · memos nuevos {memos}[[ · relaciones nuevas {relations}]] · codificadores: {coders}
    receipt.words-differ = el lector encontró {in} palabras y en el texto y aparte quedaron {out} | Revise el documento antes de codificar y avísenos: no debería ocurrir.

    import.done = Importación: {files} {files|archivo|archivos}, {added} {added|documento nuevo|documentos nuevos}, {known} ya {known|estaba|estaban}, {refused} {refused|rechazado|rechazados}; {turns} {turns|intervención|intervenciones} y {codings} {codings|codificación nueva|codificaciones nuevas}.
    import.would = Ensayo (no se cambió nada): {files} {files|archivo|archivos}, {added} {added|documento nuevo|documentos nuevos}, {known} ya {known|estaba|estaban}, {refused} {refused|rechazado|rechazados}; {turns} {turns|intervención|intervenciones} y {codings} {codings|codificación nueva|codificaciones nuevas}.
    import.identifiers = Posibles identificadores: {names} {names|nombre|nombres}, {ids} {ids|cédula|cédulas}, {telephones} {telephones|teléfono|teléfonos}, {addresses} {addresses|dirección|direcciones}; las constancias dicen en qué párrafos. El proyecto guarda lo que dicen los archivos: trátelo como confidencial.
    import.links = {count} {count|enlace|enlaces} de la carpeta no se {count|siguió|siguieron} | Si {count|apunta|apuntan} a una transcripción, diga su ruta.
    import.hidden = {count} {count|nombre oculto|nombres ocultos} de la carpeta (con punto al comienzo) no se {count|leyó|leyeron}
    import.passed-over = {count} {count|archivo|archivos} de la carpeta no {count|parece una transcripción y no se leyó|parecen transcripciones y no se leyeron}

    templates.done = Plantillas: {files}

    turns.none = no se reconoció ningún hablante: el texto quedó sin intervenciones | Revise que cada intervención empiece con una etiqueta y dos puntos («E:»).
    turns.cut-off = parece que el texto de alguien sigue en otro lugar
    turns.label-once = {count} {count|etiqueta aparece|etiquetas aparecen} una sola vez y no {count|se parece|se parecen} a las demás; {count|se tomó por hablante|se tomaron por hablantes}: párrafo {paragraphs} | Mire si lo es; si no, quítela con «hebra speakers PROYECTO DOCUMENTO merge».
    turns.like-label = {count} {count|párrafo empieza|párrafos empiezan} como una etiqueta y {count|quedó|quedaron} en la intervención de arriba: párrafo {paragraphs} | Mire quién habla ahí; si es otra persona, corrija la etiqueta en el archivo y use «hebra update», o «hebra speakers PROYECTO DOCUMENTO split».
    turns.alike = {count} {count|etiqueta escrita una sola vez se tomó|etiquetas escritas una sola vez se tomaron} por otra parecida: párrafo {paragraphs} | Mire si es la misma persona; si no lo es: hebra speakers PROYECTO DOCUMENTO split.
    turns.no-asker = {count} {count|respuesta no tiene|respuestas no tienen} una pregunta encima: párrafo {paragraphs} | Mire si lo que está encima es pregunta; si lo es: hebra speakers PROYECTO DOCUMENTO split.
    turns.order = en {count} {count|lugar|lugares} no se alternan la pregunta y la respuesta: párrafo {paragraphs} | Mire quién habla ahí; si está mal: hebra speakers PROYECTO DOCUMENTO split.
    turns.remark = una anotación con dos puntos (como «OBSERVACIÓN:») no se tomó por hablante
    turns.dashes = hablan por rayas, sin etiquetas: se alternan dos voces, «¿…?» la que pregunta y «…» la que contesta | Si no es así: hebra speakers PROYECTO DOCUMENTO split o rename.
    turns.question-lines = no hay etiquetas: lo que es solo una pregunta se tomó por quien entrevista («¿…?») y lo demás por quien contesta («…») | Si no es así: hebra speakers PROYECTO DOCUMENTO split o rename.
    turns.role-guessed = «{label}» se tomó por quien entrevista, porque es quien pregunta | Si no es así: hebra speakers PROYECTO DOCUMENTO role {'label} participante.
    turns.role-unknown = hablantes sin rol: no se sabe si entrevistan o participan | Dígalo con «hebra speakers PROYECTO DOCUMENTO» o en la tabla de participantes.

    table.empty = la tabla está vacía | Debe tener una fila de títulos y al menos una de datos.
    table.row-long = una fila tiene más celdas que títulos | Revise las comas y las comillas de esa fila.
    table.limit = la tabla pasa un límite ({limit}) | Divídala.
    table.header-missing = una columna no tiene título
    table.title = hay un título encima de la tabla: los nombres de las columnas se leyeron en la fila {line}
    table.header-twice = dos columnas tienen el mismo título
    table.unread-date = {document}: en la columna «{column}» hay algo que no es una fecha; quedó sin fecha | Escríbala como 2022-05-03, 3/05/2022 o mayo 2022.
    table.not-a-date = en la columna «{column}» hay algo que no es una fecha | Escríbala como 2021-07-01: esa fila no entró.
    table.not-a-number = en la columna «{column}» hay algo que no es un número entero | Corrija la celda: esa fila no entró.
    table.no-column = a la tabla le falta la columna «{column}» | Añádala; «hebra import … --templates CARPETA» escribe una plantilla.
    table.document-twice = el documento {document} está dos veces; vale la primera fila
    table.document-missing = la tabla nombra el documento {document}, que no está en el proyecto | Impórtelo o corrija el nombre.
    table.label-missing = {document} no tiene la etiqueta «{label}» | [[Sus etiquetas son: {labels}. ]]«hebra speakers PROYECTO DOCUMENTO» las lista.
    table.unknown-state = la columna «{column}» tiene un estado que no se entiende | Use: preguntado, salió sin preguntar, no explorado, no se preguntó por riesgo.
    table.unknown-instrument = el instrumento «{value}» no está en el libro de códigos | [[Los instrumentos son: {instruments}. ]]«hebra codebook show PROYECTO --guide» los muestra.
    table.unknown-register = el registro «{value}» no se entiende | Use: literal, relatoría o notas.
    table.unknown-role = el rol «{value}» no se entiende | Use: entrevistador, participante u otro.
    table.row-short = una fila tiene {found} {found|celda|celdas} de {expected}; las que faltan quedan vacías

    csv.unclosed-quote = unas comillas no se cierran | Revise esa fila.
    csv.after-quote = hay texto pegado a unas comillas que se cierran | Revise esa fila.
    csv.windows-1252 = la tabla no está en UTF-8; se leyó como Windows-1252 | Revise las tildes y las eñes.
    csv.utf-16 = la tabla está en UTF-16 (texto Unicode de Excel); se leyó así

    xlsx.no-sheet = el libro de Excel no tiene hojas con datos | Revise el archivo.
    xlsx.merged-cells = hay celdas combinadas hacia abajo; cada fila recibió su valor | Compruebe que vale para todas esas filas.
    xlsx.error-cell = hay celdas con error de Excel (#N/D, #REF!…); se leyeron vacías | Corríjalas en Excel.
    xlsx.no-workbook = el archivo no contiene un libro de Excel | Ábralo en Excel y guárdelo como .xlsx.
    xlsx.other-sheets = el libro tiene {count} {count|hoja más, que no se leyó|hojas más, que no se leyeron}

    fieldwork.how = Una fila por entrevista, que se llena al volver del campo: lugar, fecha, qué se consintió (grabar, citar, compartir), si están la grabación y el formato firmado, y de cada bloque de la guía si se preguntó o no por riesgo. Las listas desplegables tienen lo que se puede escribir. Una fila vacía no impide importar; las cifras dicen cuántas hay.
    documents.undescribed = {count} {count|documento no tiene|documentos no tienen} nada en la tabla de documentos ({documents}) | Llene su fila e impórtela: hebra import PROYECTO ARCHIVOS --metadata corpus.xlsx.
    place.invented = {count} {count|código|códigos} de lugar de un departamento que no está en la lista de municipios ({codes}): se toman como inventados
    place.none = no hay ningún municipio en esa tabla | Tiene que tener las columnas codigo, municipio y departamento.
    place.other-name = el código {code} es de {name}[[, {department}]], y la tabla dice «{written}»; esa fila quedó sin municipio | Corrija el código o el nombre.
    place.rename = el código {code} se llama «{old}» en otros documentos ({others}), y esta fila dice «{new}»; quedó como estaba | Escriba el mismo nombre, o póngalo en todas las filas de ese código.
    place.twice = el código {code} está dos veces | Deje una sola fila por código.
    place.two-names = el código {code} tiene varios nombres ({names}); esas filas quedaron sin municipio | Deje un solo nombre por código.
    place.unknown-code = el código {code} no está en la lista de municipios[[ ({department})]]; esa fila quedó sin municipio | Busque el código DIVIPOLA; para otro país: hebra new … --places ARCHIVO.
    place.no-code = {document}: hay municipio pero no código de lugar; el nombre solo no basta | Añada el código DIVIPOLA de cinco cifras.
    place.bad-code = «{code}» no es un código de lugar de cinco cifras
    place.code-mended = código de lugar {from} leído como {code} (Excel le había quitado el cero)
    place.unknown = ningún documento es del municipio «{place}» | [[¿Quiso decir «{nearest}»? ]]«hebra transcripts PROYECTO» dice de qué municipios son.

    document.unknown = no hay un documento «{document}» en el proyecto | [[¿Quiso decir «{nearest}»? ]]«hebra transcripts PROYECTO» los lista.
    document.other-text = el documento {document} ya está en el proyecto con otro texto | Si es la versión corregida: hebra update PROYECTO DOCUMENTO ARCHIVO; si solo trae comentarios, con --comments; si es otro documento, cámbiele el nombre al archivo.
    document.similar = se parece en un {share} % a {document}, que ya está. ¿Es la misma entrevista con otro nombre? | Si lo es, no la importe dos veces; si es otra, repita con --allow-similar.
    document.text-elsewhere = ese texto es el de otro documento, {document} | Revise qué archivo corresponde.
    document.old-text = es un texto anterior de {document}, que se corrigió después | Para traer sus comentarios al texto de hoy: hebra update PROYECTO DOCUMENTO ARCHIVO --comments.
    document.withdrawn = el consentimiento para este documento se retiró el {date}: no entra al proyecto | Destruya el archivo y sus copias, y avise a quien se lo dio.
    document.aside = {document} está fuera del estudio | Para traerlo de vuelta: hebra documents PROYECTO restore DOCUMENTO.
    document.name-taken = ya hay un documento «{document}», en el estudio o fuera de él | Escriba otro nombre.
    document.named-after-person = «{document}» parece el nombre de una persona | Use un nombre neutro, como E-01: hebra documents PROYECTO rename.
    document.name-of-person = el nombre del documento parece el de una persona | Déle uno neutro antes de codificar, por ejemplo {neutral}: en la tabla de documentos (--metadata), una fila con el archivo en la columna «archivo» y {neutral} en «documento»; o cambie el nombre del archivo e impórtelo de nuevo en un proyecto nuevo.

    update.done = {document}: ahora rige la versión {number} del texto. Codificaciones y memos: {kept} {kept|se conserva|se conservan}, {moved} {moved|se movió|se movieron}, {accepted} según los comentarios del archivo, {doubtful} {doubtful|dudosa|dudosas}, {lost} {lost|perdida|perdidas}.
    update.comments = {document}: comentarios llevados a la versión {number} del texto, que no cambió: {kept} en su sitio, {moved} {moved|movido|movidos}, {doubtful} {doubtful|dudoso|dudosos}, {lost} {lost|perdido|perdidos}.
    update.reverted = {document}: rige otra vez la versión {number} del texto. Codificaciones y memos: {kept} en su sitio, {moved} {moved|movido|movidos}, {doubtful} {doubtful|dudosa|dudosas}, {lost} {lost|perdida|perdidas}.
    update.dry-run = Prueba: no se cambió nada.
    update.waiting = {count} {count|codificación o memo espera|codificaciones o memos esperan} una decisión y no {count|cuenta|cuentan} en ninguna cifra | «hebra update PROYECTO DOCUMENTO --pending» {count|la|las} lista; «--accept ID» o «--drop ID» decide.
    update.new-words = el texto nuevo trae {count} {count|palabra|palabras} que nadie ha codificado; las marcas de terminado se conservan | Revise esas partes.

    waiting.accepted = {coding}: puesta en el texto.
    waiting.dropped = {coding}: queda solo en el texto anterior.
    waiting.unknown = nada espera con el identificador {coding} | «hebra update PROYECTO DOCUMENTO --pending» lista lo que espera.
    waiting.no-proposal = no hay lugar propuesto para {id} | Dígalo con --quote "palabras" y --turn, o con --start y --end.

    version.none-before = {document} no tiene un texto anterior | Nada que hacer.
    version.unknown = {document} no tiene la versión {version} de su texto | Sin --version se vuelve a la anterior.
    roster.how = Dos etiquetas con el mismo hablante son una persona; otro nombre cambia la etiqueta; un guion (-) dice que no es un hablante; la etiqueta * es la voz de un archivo sin etiquetas.
    roster.file-missing = la tabla de hablantes nombra {file}, que no se importó esta vez | Revise el nombre del archivo.
    """
}
