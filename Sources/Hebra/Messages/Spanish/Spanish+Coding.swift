extension Spanish {
  /// Codings, comments, speakers and off-record speech.
  static let coding = """
    word.state.kept = se conserva
    word.state.moved = se movió
    word.state.doubtful = dudosa
    word.state.lost = perdida
    word.state.accepted = puesta
    word.state.dropped = sin lugar

    word.off-record.in = cuenta
    word.off-record.out = no cuenta
    word.off-record.waiting = sin decidir: no cuenta

    speaker.unknown = {document} no tiene la etiqueta «{label}» | [[Sus etiquetas son: {labels}. ]]«hebra speakers PROYECTO DOCUMENTO» las lista.
    speaker.renamed = {document}: «{label}» se llama ahora «{new}».
    speaker.merged = {document}: las intervenciones de «{label}» son ahora de «{new}».
    speaker.split-done = {document}: {turns} {turns|intervención|intervenciones} de «{label}» {turns|es|son} ahora de «{new}».
    speaker.divided = {document}: esas palabras son ahora la intervención {turn}, de «{new}».[[ «{unknown}» no tiene rol todavía: hebra speakers PROYECTO DOCUMENTO role {'unknown} ROL.]]
    speaker.no-passage = esas palabras no están dentro de una sola intervención de «{label}» en {document} | Cite palabras que estén completas en una intervención suya, sin partir un corchete; «hebra text» muestra cada intervención.
    turns.corrected-before = las intervenciones del texto anterior de {document} se habían dividido o leído de nuevo en Hebra; las del texto nuevo son las que dice su archivo | Compruébelas: hebra speakers PROYECTO DOCUMENTO; si hace falta, hebra speakers reread o split otra vez.
    turns.no-marks = el proyecto no guarda las marcas de los párrafos de {document} (negrita, estilos, celdas): se importó con una versión anterior | Dé el archivo otra vez: hebra speakers reread PROYECTO DOCUMENTO --file ARCHIVO.
    turns.other-text = el texto de ese archivo no es el de {document} | Dé el archivo del que se importó; si está corregido: hebra update PROYECTO DOCUMENTO ARCHIVO.
    turns.read = {document}: {turns} {turns|intervención|intervenciones}; {changed} {changed|es distinta|son distintas} de las que había. El texto y las codificaciones no cambiaron.
    turns.same = {document}: las intervenciones son las que ya había; no cambió nada.
    turns.shown = {document}: {turns} {turns|intervención|intervenciones}[[, {changed} de ellas {changed|distinta|distintas} de las que hay]]. No se cambió nada.
    speaker.taken = {document} ya tiene la etiqueta «{new}» | Si es la misma persona: hebra speakers PROYECTO DOCUMENTO merge {'label} {'new}.
    speaker.no-turns = ninguna de esas intervenciones es de «{label}» en {document} | «hebra text» y «hebra search» muestran el número de cada una, desde 0.

    layer.unknown = no hay una capa «{layer}» | [[Las capas son: {layers}. ]]«hebra show PROYECTO» cuenta cada capa.
    turn.unknown = no hay una intervención {turn}: van de 0 a {turns} menos uno | «hebra text ARCHIVO --turns» las muestra.
    coder.almost = no hay un codificador «{coder}»[[, pero sí «{nearest}»]] | Escríbalo igual para que no queden dos personas.
    coder.near-author = hay comentarios de «{coder}», que es nuevo en el proyecto[[ y se parece a «{nearest}»]] | [[Si es la misma persona: hebra coders PROYECTO unir {'coder} {'nearest}.]]
    coder.missing = no hay un codificador «{coder}» en el proyecto[[; ¿quiso decir «{nearest}»?]] | «hebra coders PROYECTO» los lista.
    coder.same = «{coder}» está dos veces | Escriba dos nombres distintos: el que sobra y el que queda.
    coder.merged = «{coder}» es ahora «{kept}»: {codings} {codings|codificación|codificaciones} y {memos} {memos|memo|memos}.
    coder.near = no hay un codificador «{coder}» en el proyecto[[; ¿quiso decir «{nearest}»?]] | Escriba ese nombre, o repita con --new-coder si es otra persona.
    coder.unknown = no hay un codificador «{coder}» en el proyecto; hay: {coders} | Escriba el nombre como está, o repita con --new-coder.

    facet.single = la faceta ya tiene un valor y solo admite uno: «{typed}» | Quite uno de los dos.
    facet.unknown = no hay una faceta así: «{typed}» | [[¿Quiso decir: {nearest}? ]]El libro de códigos dice cuáles hay.
    facet.unknown-value = no hay un valor así: «{typed}» | [[¿Quiso decir: {nearest}? ]]El libro de códigos dice cuáles hay.
    facet.ambiguous = «{typed}» puede ser de varias facetas | [[Escriba una de: {options}.]]

    code.unknown = no hay un código «{typed}» | [[¿Quiso decir: {nearest}? ]]«hebra codebook show PROYECTO» los lista.
    code.ambiguous = «{typed}» puede ser más de un código | [[Elija: {options}.]]
    code.retired = el código {code} está retirado y nada lo reemplaza | Use otro código; «hebra codebook show PROYECTO» los lista.

    range.bad = el rango está vacío, fuera del texto, parte un carácter o solo tiene espacios | Las posiciones son caracteres desde 0, con el fin excluido; «hebra text» muestra el texto.
    range.no-quotation = esas palabras no están en ese lugar del documento | Cópielas tal como están; «hebra text» muestra el texto.
    range.many-quotations = esas palabras están {count} {count|vez|veces} | Diga la intervención con --turn o cite más palabras.
    range.other-quotation = la cita no es lo que hay entre esas posiciones | Revise las posiciones, o deje solo la cita.

    coding.unknown = no hay una codificación {coding} | «hebra code list PROYECTO» muestra los identificadores.
    coding.ambiguous = varias codificaciones empiezan por «{coding}» | Escriba más letras del identificador.
    coding.to-complete = {code}: falta {facets} (por completar)
    coding.added = Codificación {id}
    coding.known = Ya estaba: {id}
    memo.added = Memo {id}
    memo.changed = Memo {id} cambiado; la bitácora conserva lo que decía.
    memo.removed = Memo quitado; la bitácora lo conserva.
    memo.unknown = no hay un memo {memo} | «hebra memos PROYECTO» muestra los identificadores; el memo de una codificación se cambia con ella.
    memo.ambiguous = varios memos empiezan por «{memo}» | Escriba más letras del identificador.
    memo.no-place = no hay {kind} «{name}» en el proyecto | [[¿Quiso decir «{nearest}»?]]
    memo.on = no se entiende en qué está el memo[[: «{typed}»]] | Diga --on project, code:CÓDIGO, document:NOMBRE, participant:SEUDÓNIMO, place:CÓDIGO, coding:ID, search:NOMBRE, figure:NOMBRE o segment:NOMBRE:INICIO-FIN.
    memo.type = «{typed}» no sirve de tipo de memo: tiene más de 60 letras, o dos puntos, paréntesis o un salto de línea | Use una o dos palabras.
    memo.type-unknown = ningún memo es de tipo «{typed}» | «hebra memos PROYECTO --format csv» muestra los tipos que hay.
    memo.empty = el memo no dice nada | Escríbalo con --text o --text-file.
    memo.two-texts = --text y --text-file dicen las palabras dos veces | Deje una de las dos.
    memo.text-file = {file} no se puede leer como texto: no está, no es UTF-8 o pasa de un megabyte | Guárdelo como texto sin formato, en UTF-8.
    memo.no-change = no se dijo qué cambiar | Diga --text, --text-file, --type, --title o --on.
    memo.imported = {added} {added|memo nuevo|memos nuevos}, {known} ya {known|estaba|estaban}, {problems} {problems|fila|filas} con problemas.
    coding.removed = Codificación quitada; la bitácora la conserva.

    comment.unknown-code = código desconocido «{typed}», guardado como memo | [[¿Quiso decir {options}?]]
    comment.ambiguous-code = «{typed}» puede ser más de un código[[ ({options})]]; guardado como memo
    comment.doubtful-code = «{typed}» parece un código pero no lo es; guardado como memo | [[¿Quiso decir {options}?]]
    comment.name-without-sign = «{typed}» es el nombre del código {code}, escrito sin #; quedó como memo | Si era una codificación, escriba en el comentario {code} o #{typed}.
    comment.retired-code = el código {code} está retirado; se leyó como su reemplazo, {replacement}
    comment.unknown-facet = faceta desconocida «{typed}»; guardada como memo | [[¿Quiso decir {options}?]]
    comment.unknown-value = valor desconocido «{typed}»; guardado como memo | [[¿Quiso decir {options}?]]
    comment.ambiguous-value = el valor «{typed}» es de varias facetas: escriba faceta=valor[[ ({options})]]
    comment.second-value = la faceta admite un solo valor; el segundo, «{typed}», quedó como memo (vale «{kept}»)
    comment.widened = comentario sobre nada o sobre una sola palabra: se amplió a la oración
    comment.no-place = un comentario sin texto cerca no se pudo colocar
    comment.on-label = un comentario toca una etiqueta o una hora; se guardó tal cual
    comment.on-interviewer = toca palabras de quien entrevista; se guardó tal cual
    comment.across-speakers = abarca a más de un hablante; se guardó tal cual
    comment.author-nobody = comentarios de «{author}», que no es nadie: no entraron | Repita la importación con --coder NOMBRE o con una tabla --coders.
    comment.no-codebook = el proyecto no tiene libro de códigos: los comentarios quedaron como memos

    off-record.found = {count} {count|intervención|intervenciones} donde alguien pidió no grabar, no poner o que quede entre nos: no {count|cuenta|cuentan} en ninguna cifra hasta que una persona decida | «hebra receipt PROYECTO DOCUMENTO --off-record» {count|la|las} lista.
    off-record.aside = {count} {count|intervención|intervenciones} fuera de grabación no {count|entra|entran} en esta cifra, ni {codings} {codings|codificación|codificaciones} sobre {count|ella|ellas} | «hebra receipt PROYECTO DOCUMENTO --off-record» {count|la|las} lista.
    off-record.included = {number}: cuenta en las cifras.
    off-record.excluded = {number}: queda fuera de las cifras.
    off-record.unknown = no hay un pedido con el número {number}[[ en {document}]] | «hebra receipt PROYECTO DOCUMENTO --off-record» los lista.

    role.set = {document}: «{label}» es ahora {role}.
    codings.imported = {added} {added|codificación nueva|codificaciones nuevas}, {known} ya {known|estaba|estaban}, {problems} {problems|fila|filas} con problemas.
    finish.done = {document} terminado por {coder} ({scope}[[, {blind}]]).
    finish.taken = {document} ya no está terminado por {coder}.
    finish.none = {coder} no tenía terminado ninguno de estos documentos: {documents} | «hebra transcripts PROYECTO» dice quién terminó cuál.
    """
}
