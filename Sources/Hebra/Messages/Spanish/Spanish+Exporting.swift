extension Spanish {
  /// Files that leave: tables, figures, reports, disclosure.
  static let exporting = """
    word.question = Pregunta
    word.no-municipality = Sin municipio
    word.no-sector = Sin sector
    word.definitions-file = definiciones

    word.sheet.matrix = Matriz
    word.sheet.form = Para llenar
    word.sheet.explanations = Explicaciones
    word.sheet.definitions = Definiciones
    word.sheet.setting = Definición o ajuste
    word.sheet.value = Valor
    word.last-event = último evento de la bitácora
    word.sheet.legend = Celdas sin cifra
    word.sheet.zero = 0: se preguntó o se podía saber, y nadie lo codificó
    word.sheet.provisional = provisional: el documento no está terminado y la cifra puede crecer; una celda vacía no es cero. Cuando se termine, márquelo con «hebra code finish» y repita la matriz
    word.sheet.cut = Texto cortado: una celda de Excel no admite más de 32 767 caracteres

    word.missing.unfinished = el documento no está terminado por quien codifica
    word.missing.not-explored = no explorado: la guía no preguntó por este código
    word.missing.not-asked-risk = no se preguntó por riesgo
    word.missing.not-applicable = no aplica (un código y su propia familia)
    word.missing.no-agreed-layer = dos personas codificaron y no hay capa acordada

    word.csv.unfinished = sin terminar
    word.csv.not-explored = no explorado
    word.csv.not-asked-risk = no se preguntó por riesgo
    word.csv.not-applicable = no aplica
    word.csv.no-agreed-layer = sin capa acordada

    word.report.segments = segmentos
    word.level.A = Nivel A: solo para el equipo de investigación
    word.level.B = Nivel B: para quienes facilitan; confidencial
    word.level.C = Nivel C: para la mesa de diálogo
    word.report.team-only = Nivel A: solo para el equipo de investigación. No circular: contiene palabras de participantes.
    word.report.total = total
    word.report.counts = n: documentos con el código. N: documentos del municipio en que habla alguien de ese sector, estén terminados o no, se haya preguntado o no; sin sector, todos los del municipio.
    word.report.zero-uninterpretable = Que nadie lo mencione no indica que no ocurra.

    output.exists = ya existe un archivo con ese nombre | Para reemplazarlo agregue --replace; si no, elija otro nombre.
    output.database = es un proyecto de Hebra u otra base de datos, y nunca se reemplaza | Elija otro nombre.
    output.sealed = es un archivo sellado, y nunca se reemplaza | Elija otro nombre.
    output.companion = es el nombre o el contenido de un bloqueo o de un diario de un proyecto | Elija otro nombre.
    output.origin = es el original de un documento del proyecto, y nunca se reemplaza | Elija otro nombre.
    output.link = es un enlace a otro lugar; no se escribe a través de él | Elija otro nombre.
    output.folder = es una carpeta | Diga el nombre del archivo, con su extensión.
    output.special = no es un archivo común, sino un dispositivo o una tubería | Elija otro nombre.
    output.unprintable = lo que se iba a mostrar no se puede escribir ahí | Revise que haya espacio en el disco y repita el comando.
    output.project-read-only = el proyecto no se puede escribir: se puede leer en pantalla, pero no sale ningún archivo, porque la bitácora no podría decirlo | Copie el proyecto a una carpeta en la que pueda escribir.
    output.left = el disco falló; el proyecto no cambió, pero no se pudo quitar lo que ya estaba escrito: {files} | Bórrelo y repita la orden.
    output.not-a-folder = no es una carpeta | Elija otra.
    output.not-utf8 = el nombre no es UTF-8 | Elija otro nombre, sin letras de otra codificación.
    output.name = no es el nombre de un archivo | Diga un nombre común, sin «file:» ni «://».

    disclosure.no-rules = al nivel {level} solo sale la ficha de un municipio, con sus reglas | Escriba el archivo para el equipo, con --level A, y no lo comparta fuera de él; o haga la ficha: hebra ficha PROYECTO MUNICIPIO --level {level} --output ficha.docx.
    disclosure.no-form = un archivo .{format} no se escribe para el nivel {level} | Elija otra forma, o el nivel A.
    disclosure.screen = en pantalla se ve lo del equipo (nivel A), no lo del nivel {level} | Diga con --output en qué archivo, o quite --level.

    docx.character-replaced = un carácter que XML no admite se cambió por �
    zip.unwritable = no se pudo armar el archivo de Word | Revise el espacio en disco.

    xlsx.character-replaced = un carácter que Excel no admite se cambió por �
    xlsx.text-cut = un texto pasa de 32 767 caracteres y se cortó en la celda; está completo en CSV y JSON
    xlsx.too-large = la matriz ({rows} {rows|fila|filas}, {columns} {columns|columna|columnas}) no cabe en una hoja de Excel | Escríbala como .csv.
    xlsx.sheet-name = el nombre de la hoja no es válido | Escríbala como .csv y avísenos.
    xlsx.failed = no se pudo escribir el libro de Excel | Revise el espacio en disco.

    export.done = {file}: {count}
    listing.hidden = no {count|cabe|caben} aquí {count} {count|columna|columnas} más | Con --wide {count|se ve|se ven}, y con --format csv.
    listing.done = {file}: {rows} {rows|fila|filas}
    matrix.done = {file}: {rows} {rows|fila|filas}, capa {layer}.

    matrix.cell = la celda «{place}» dice {cell}; detrás hay {codings} {codings|codificación|codificaciones}: {segments} {segments|segmento|segmentos}, en {turns} {turns|intervención|intervenciones} de {documents} {documents|documento|documentos} y {participants} {participants|participante|participantes}
    framework.case = la matriz no tiene un caso «{case}»[[; ¿quiso decir «{nearest}»?]] | Escriba su nombre como lo muestra «hebra framework».
    framework.columns = no es una matriz marco: le falta la columna de casos, o alguna de un código | Llene una escrita con «hebra framework», sin cambiar los títulos.
    framework.ignored = {count} {count|columna que no es de un código no se leyó|columnas que no son de un código no se leyeron}
    framework.imported = Resúmenes: {added} {added|nuevo|nuevos}, {changed} {changed|cambiado|cambiados}, {confirmed} {confirmed|confirmado|confirmados}, {removed} {removed|quitado|quitados}.
    framework.rows = una matriz marco no tiene filas de «{rows}» | Use documento, participante o municipio.
    framework.segments = {count} {count|segmento|segmentos} sin resumen
    framework.stale = desactualizado: {new} {new|codificación nueva|codificaciones nuevas}, {gone} que ya no {gone|está|están}
    word.framework = Matriz marco
    word.framework.type = resumen
    word.framework.what = Qué es
    word.framework.definition = por caso y tema, el resumen que escribió quien analiza, sobre las codificaciones del tema en el caso
    word.framework.layer = Capa
    word.framework.marks = Marcas
    word.framework.how = ⚠: las codificaciones no son las de cuando se escribió; revise el resumen y quite esa línea. ·: no hay resumen; escríbalo en lugar de esa línea. Vacía: no se preguntó, o no se ha terminado

    analysis.unknown-code = codificaciones con el código {code}, que no está en el libro, no entraron en las cifras
    analysis.outside-base = codificaciones que no cubren palabras de participantes no entraron en las cifras
    analysis.unknown-document = codificaciones de un documento desconocido no entraron en las cifras
    analysis.no-agreed-layer = {document}: dos personas codificaron y no hay capa acordada; queda sin cifra
    analysis.provisional = {count} {count|documento está|documentos están} sin terminar: {count|su cifra lleva|sus cifras llevan} * y {count|puede|pueden} crecer; lo vacío no es cero | Cuando se terminen, márquelos con «hebra code finish» y repita la matriz.
    analysis.unfinished-left-out = {count} {count|documento sin terminar tiene codificaciones que no entraron|documentos sin terminar tienen codificaciones que no entraron} en la cifra | Cuando se terminen, márquelos con «hebra code finish» y repita la matriz.
    """
}
