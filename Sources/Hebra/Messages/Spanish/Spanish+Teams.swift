extension Spanish {
  /// Handing documents to a coder, and taking them back.
  static let teams = """
    word.handoff.file.page = LEEME
    word.handoff.file.codes = codigos
    word.handoff.file.facets = facetas
    word.handoff.file.codebook = libro
    word.handoff.codebook = el libro de códigos completo, como está en el proyecto: se abre en un editor de texto, o con Hebra
    word.handoff.file.documents = documentos
    word.handoff.what = Qué hay en esta carpeta
    word.handoff.contents = qué es
    word.handoff.how = Cómo se codifica
    word.handoff.if-lost = Si se pierde el computador o la memoria
    word.handoff.rules = Reglas del libro de códigos
    word.handoff.codes = los códigos: qué significa cada uno, cuándo se usa y cuándo no
    word.handoff.facets = las facetas y sus valores, que se escriben después del código y dos puntos

    word.handoffs = entregas
    word.handoff-state.handed = entregada
    word.handoff-state.partly = volvió una parte
    word.handoff-state.back = volvió
    word.column.since = desde
    word.column.documents = documentos
    word.column.handoff_state = estado
    word.column.out = falta
    word.column.last_return = última vuelta
    handoffs.lost = Si se pierde un computador o una memoria: avise hoy mismo al equipo y a quienes hablaron en los documentos de esa persona, si pueden correr peligro; lo que falta no vuelve a entregarse hasta saber qué pasó.

    word.handoff.work = un archivo de trabajo para quien codifica en Hebra: los mismos documentos, el libro y lo suyo; quien no usa Hebra no lo necesita
    work-file.erase = en un archivo de trabajo no se borra nada para siempre ni se retira un consentimiento | Hágalo en el proyecto del que salió.
    work-file.target = este es el archivo de trabajo de una entrega: solo se une con otra copia de él mismo | Una al revés: el archivo de trabajo, al proyecto del que salió.
    work-file.unknown = a este proyecto le faltan actos que el archivo de trabajo conocía: salió de otra copia | Una primero la copia del proyecto de la que salió.
    work-file.conflict = hay conflictos entre copias sin decidir, y un archivo de trabajo los decidiría sin que nadie los viera | Decídalos antes: hebra conflicts PROYECTO.

    handoff.title = Entrega para {coder}
    handoff.count = {count} {count|transcripción|transcripciones} para codificar en Word
    handoff.open = Abra un documento de la carpeta en Word o en LibreOffice.
    handoff.mark = Marque el pasaje, de la primera palabra a la última.
    handoff.comment = Inserte un comentario (en Word: Revisar, Nuevo comentario; en LibreOffice: Insertar, Comentario) y escriba el código, por ejemplo {code}. Otro código va en otra línea. Una línea que no empieza por un código queda como memo.
    handoff.save = Guarde el documento como documento de Word (.docx), aunque LibreOffice proponga otro formato, y sin cambiarle el nombre.
    handoff.return = Al terminar, devuelva la carpeta entera a quien se la entregó y borre la suya.
    handoff.protected = El texto está protegido: Word solo deja añadir comentarios. LibreOffice no hace caso de la protección: ahí no escriba en el texto. No tiene clave; evita un descuido y no detiene a nadie. Si la transcripción tiene un error, no lo corrija: dígalo en un comentario.
    handoff.lost = Avise al equipo de inmediato, aunque sea de noche. Estos textos son testimonios, y quien habló en ellos puede correr peligro. El equipo sabe quién tiene qué y desde cuándo: está en la bitácora del proyecto (hebra log PROYECTO --exports).
    handoff.done = Entrega para {coder} en {folder}: {documents} {documents|documento|documentos}, con {codings} {codings|codificación|codificaciones} y {memos} {memos|memo|memos} de {coder} y de nadie más. Empiece por {page}.
    handoff.would = Ensayo (no se escribió nada): entrega para {coder} en {folder}, {documents} {documents|documento|documentos}, con {codings} {codings|codificación|codificaciones} y {memos} {memos|memo|memos} de {coder} y de nadie más.
    handoff.folder-taken = la carpeta ya tiene algo adentro | Diga otra: una entrega empieza en una carpeta nueva o vacía.
    handoff.cut-off = tiene parte de una entrega que se cortó: le falta la página LEEME | Bórrela y repita la orden; no entregue lo que quedó en ella.
    handoff.no-documents = el proyecto no tiene documentos | Impórtelos con «hebra import».
    handoff.name = un nombre no cabe en las propiedades de un documento de Word: pasa de 255 caracteres, o tiene un salto de línea o espacios en un borde ({document}, {coder}) | Cámbielo: hebra documents PROYECTO rename.

    undo.done = Deshecho: n.º {number}, {act}[[ ({subject})]].
    redo.done = Rehecho lo que deshizo el n.º {number}.
    undo.unknown = no hay un acto n.º {number} que se pueda deshacer | «hebra log PROYECTO» los numera; lo que registró una versión anterior del programa no se deshace.
    undo.someone-elses = el acto n.º {number} es de {who} | Cada quien deshace lo suyo: lo hace {who}, o usted con «--as {'who}» si lo acordaron.
    undo.impossible = el acto n.º {number} ({act}) no se puede deshacer | Lo que se borró para siempre o salió del proyecto no vuelve; lo demás se corrige con otro acto.
    undo.erased = las palabras del acto n.º {number} se borraron para siempre; no hay a qué volver | Haga de nuevo a mano lo que necesite.
    undo.later = no se puede deshacer el acto n.º {number}: de él depende el n.º {later} de {who} ({act}) | Deshaga primero el n.º {later}: «hebra undo PROYECTO {later}».
    undo.nothing = no hay nada suyo que deshacer o rehacer | «hebra log PROYECTO» dice quién hizo qué; con «--as NOMBRE» se dice quién actúa.
    merge.text-missing = a la copia le falta un texto al que su bitácora se refiere ({text}…) | Una la copia completa de la que salió.
    merge.done = {file}: {events} {events|acto que aquí no estaba|actos que aquí no estaban}.
    merge.documents = {count|Documento nuevo|Documentos nuevos}: {documents}.
    merge.conflicts = {count} {count|cosa que|cosas que} dos copias cambiaron sin saber una de otra: están las dos versiones, y vale la última hasta que alguien decida | «hebra conflicts PROYECTO» las lista.
    merge.unrelated = la copia no tiene ningún acto en común con este proyecto: no salió de él, o las dos se hicieron con una versión anterior del programa | Pruebe antes con --dry-run y mire qué entraría.
    conflict.open = hay {count} {count|conflicto|conflictos} entre copias sin decidir; estas cifras no son definitivas | «hebra conflicts PROYECTO» {count|lo|los} lista.
    conflict.decided = Decidido. {count|Queda|Quedan} {count} por decidir.
    conflict.unknown = no hay un conflicto o una versión con el número {number} | «hebra conflicts PROYECTO» los lista.
    moment.unknown = «{moment}» no es una fecha ni el número de un acto de este proyecto | Diga una fecha, como 2026-03-31, o un número de «hebra log PROYECTO», no anterior al primero que tiene.
    usage.moment-output = lo que muestra --as-of no se escribe en un archivo | Quite --output; lo que sale del proyecto es como está hoy.
    package.head = a este proyecto le falta un acto que la entrega conocía: la copia es anterior a la entrega, o a alguien se le perdió el final de la bitácora | Una la copia más reciente con «hebra merge» antes de seguir.
    package.taken = {file} → {document} ({coder}): {codings} {codings|codificación nueva|codificaciones nuevas}, {memos} {memos|memo nuevo|memos nuevos}
    package.page = es la página de instrucciones de la entrega: no trae codificaciones
    package.none = no lleva adentro de qué documento es ni para quién: no salió de una entrega, o un programa le quitó las propiedades | Si es una transcripción con comentarios: hebra import PROYECTO {'file}.
    package.damaged = lleva adentro los datos de una entrega, pero están dañados | Si es una transcripción con comentarios: hebra import PROYECTO ARCHIVO.
    package.newer = lo escribió una versión más nueva de Hebra | Actualice Hebra.
    package.foreign = el texto que se entregó ({document}) no está ni estuvo en este proyecto | Revise si es de otro proyecto.
    package.renamed = se entregó con el nombre {name}; en el proyecto es ahora {document}
    package.edited = alguien cambió el texto después de la entrega, a pesar de la protección; el del proyecto sigue igual, y los comentarios se llevaron a él | Mire la lista; si el cambio corrige la transcripción, use «hebra update» con el archivo corregido.
    package.unprotected = alguien quitó la protección y cambió el texto después de la entrega; el del proyecto sigue igual, y los comentarios se llevaron a él | Mire la lista; si el cambio corrige la transcripción, use «hebra update» con el archivo corregido.
    package.codebook = se entregó con la versión {version} del libro de códigos; el proyecto tiene la {now}, y con esa se leyeron los códigos
    package.other-coder = se entregó a {inside}; los comentarios nuevos quedaron en la capa de {coder}, como se pidió
    package.other-author = {count} {count|comentario está firmado|comentarios están firmados} por «{author}»; {count|quedó|quedaron} en la capa de {coder}, a quien se entregó | Si son de otra persona: hebra merge PROYECTO ARCHIVO --coder NOMBRE.
    package.gone = {count} {count|codificación o memo|codificaciones o memos} de {coder} ya no {count|tiene|tienen} comentario en el archivo, o se {count|hizo|hicieron} después de la entrega; en el proyecto {count|sigue|siguen} | Lo que sobre se quita con «hebra code remove».
    merge.dry-run = Ensayo: no se cambió nada.
    """
}
