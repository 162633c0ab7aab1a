extension Spanish {
  /// The project file: opening, checking, purging.
  static let upkeep = """
    word.checkup = revisión

    word.purged.texts = textos anteriores
    word.purged.turns = sus intervenciones
    word.purged.codings = sus codificaciones
    word.purged.memos = sus memos
    word.purged.carried = traslados entre textos
    word.purged.files = sus archivos y constancias
    word.purged.set-aside = piezas apartadas
    word.purged.remarks = pedidos de no grabar en ellos
    word.purged.hits = hallazgos guardados en ellos
    word.purged.labels = etiquetas sin intervenciones
    word.purged.places = municipios sin documentos
    word.purged.lemmas = formas de palabras
    word.purged.journal = palabras de la bitácora

    word.unsettled.coding = codificación
    word.unsettled.memo = memo

    word.check.file = archivo
    word.check.links = referencias
    word.check.texts = textos
    word.check.turns = intervenciones
    word.check.ranges = codificaciones
    word.check.codebook = libro de códigos
    word.check.records = demás datos
    word.check.settings = ajustes
    word.check.events = bitácora
    word.check.index = índice
    word.check.index-version = versión del índice
    word.check.journal = escritura en el disco
    word.check.head = último evento

    word.checked.sound = bien
    word.checked.damaged = mal
    word.checked.unchecked = sin revisar

    project.missing = no existe el proyecto[[; ¿quiso decir «{nearest}»?]] | Revise el nombre, o créelo con «hebra new NOMBRE.hebra --codebook LIBRO.yaml».
    project.is-folder = es una carpeta, no un proyecto | Escriba el archivo .hebra; en cada orden, el proyecto va antes que los archivos y las carpetas.
    project.exists = ya existe un archivo con ese nombre | Elija otro nombre: no se sobrescribe.
    project.unwritable = no se puede leer o escribir en esa carpeta | Revise los permisos y el nombre.
    project.not-a-project = el archivo no es un proyecto de Hebra | Revise el nombre.
    project.not-utf8 = el nombre del proyecto o el de una carpeta en su camino no es UTF-8 | Cámbieles el nombre y repita la orden.
    project.companion = es el nombre del bloqueo o del diario de otro proyecto | Diga un nombre común, como estudio.hebra
    project.bad-name = no es el nombre de un archivo | Diga un nombre común, como estudio.hebra, sin «file:» ni «://».
    project.foreign-lock = está donde iría el bloqueo o el diario del proyecto, y no es de Hebra; no se tocó | Mire qué es y muévalo a otra parte.
    project.damaged = el proyecto está dañado ({finding}) | No escriba en él: use la copia de respaldo más reciente.
    project.newer = el proyecto es de una versión más nueva de Hebra ({version}) | Actualice Hebra en este computador.
    project.foreign-objects = el proyecto tiene {count} {count|objeto que no es|objetos que no son} de Hebra ({objects}) | Guarde una copia y quítelos con «hebra doctor --drop-foreign PROYECTO».
    project.mixed-versions = el archivo dice ser de la versión {version} del esquema y tiene las tablas de la {found} | No escriba en él: use la copia de respaldo más reciente.
    project.locked = {who} está escribiendo en el proyecto desde {since} | Espere a que termine e inténtelo de nuevo.
    project.replaced = otro archivo tomó el lugar del proyecto mientras estaba abierto; no se cambió nada | Vuelva a dar la orden: se abrirá el que está ahora.
    project.disk-full = no hay espacio en el disco; no se cambió nada | Libere espacio y repita la orden.
    project.disk-error = el disco falló al leer o escribir; no se cambió nada | Copie el proyecto a otro disco y repita la orden.
    project.database = SQLite respondió «{result}»; no se cambió nada | Inténtelo de nuevo; si sigue, «hebra doctor PROYECTO».
    project.new = Proyecto {file} creado.
    project.codebook = Libro de códigos: {title} {version}, {codes} {codes|código activo|códigos activos}.

    interrupted = se interrumpió; no se cambió nada | Para hacerlo, repita la orden.
    interrupted.changed = se interrumpió; lo que ya se había guardado queda | Mire con «hebra log PROYECTO» hasta dónde llegó.
    interrupted.at-once = se interrumpió sin esperar; lo que no alcanzó a guardarse se deshará al abrir el proyecto | Ábralo con «hebra doctor PROYECTO» y repita la orden.

    folder.unsafe = la carpeta está en {name}, que puede perder o duplicar el archivo | Trabaje en una carpeta del propio computador y copie el proyecto al terminar.

    doctor.ok = El proyecto está sano: archivo, textos, rangos e índice.
    doctor.partly = Lo que se pudo revisar está bien.
    doctor.dropped = Se {count|quitó|quitaron} lo que no es de Hebra: {objects}.
    doctor.nothing-foreign = No había nada ajeno que quitar.
    doctor.rebuilt = Índice hecho de nuevo.
    doctor.file = el archivo está dañado ({finding}) | No escriba en él: use la copia de respaldo más reciente.
    doctor.links = {count} {count|fila remite|filas remiten} a algo que no está (tabla «{table}») | No escriba en el proyecto: use la copia de respaldo más reciente.
    doctor.texts = {count|el texto de un documento ya no es el que se importó|los textos de varios documentos ya no son los que se importaron}: {documents} | No escriba en el proyecto: use la copia de respaldo más reciente.
    doctor.texts-rows = {count} {count|fila no va|filas no van} con su texto: párrafos, número de versión o huella ({rows}) | No escriba en el proyecto: use la copia de respaldo más reciente.
    doctor.turns = {count} {count|intervención no es|intervenciones no son} lo que el texto dice en su lugar ({rows}) | No escriba en el proyecto: use la copia de respaldo más reciente.
    doctor.ranges = {count} {count|codificación queda|codificaciones quedan} fuera de su texto: {codings} | Use la copia de respaldo más reciente, o quítelas con «hebra code remove PROYECTO ID».
    doctor.ranges-rows = {count} {count|fila no corresponde|filas no corresponden} a su lugar en el texto o a su identificador ({rows}) | No escriba en el proyecto: use la copia de respaldo más reciente.
    doctor.codebook = el libro de códigos no es el que dice la bitácora, o sus códigos no son los que dice el libro ({rows}) | No escriba en el proyecto: use la copia de respaldo más reciente.
    doctor.records = {count} {count|fila tiene|filas tienen} algo que Hebra no escribe ({rows}) | No escriba en el proyecto: use la copia de respaldo más reciente.
    doctor.settings = los ajustes no son los que dice la bitácora ({rows}) | No escriba en el proyecto: use la copia de respaldo más reciente.
    doctor.events = la bitácora no está completa, o no dice lo que hay en el proyecto ({rows}) | No escriba en el proyecto: use la copia de respaldo más reciente.
    doctor.index = el índice no dice lo mismo que los textos, y una búsqueda puede callar hallazgos | Hágalo de nuevo: «hebra doctor PROYECTO --rebuild-index».
    doctor.index-rows = las tablas del índice no son como Hebra las escribe ({rows}) | Hágalo de nuevo: «hebra doctor PROYECTO --rebuild-index»; si sigue, use la copia de respaldo más reciente.
    doctor.index-version = el índice es de otra versión ({found}), y una búsqueda puede callar hallazgos | Hágalo de nuevo: «hebra doctor PROYECTO --rebuild-index».
    doctor.journal = el archivo se escribe en modo «{mode}», y una copia hecha ahora puede quedar incompleta | Cierre los demás programas que lo tengan abierto y repita la orden.
    doctor.head = el evento {head} no está en este proyecto: a su bitácora le quitaron eventos del final, o no es el proyecto del que eso salió | Compare con quien tenga la otra copia: al unirla («hebra merge») vuelve lo que falta. No siga trabajando en esta.
    doctor.head-work = un archivo de trabajo solo tiene los eventos desde que se entregó, y {head} no es uno de ellos | Revise el proyecto del que se entregó.
    doctor.unchecked = primero hay que resolver lo de arriba
    doctor.unchecked-copy = el proyecto es de una versión anterior y no se puede escribir: se miró una copia en la memoria | Cópielo a una carpeta donde se pueda escribir y repita la orden.
    doctor.unchecked-index = para compararlo con los textos hay que poder escribir[[, y {who} está escribiendo desde {since}]] | Repita la orden cuando nadie más use el proyecto y se pueda escribir en su carpeta.

    word.libraries = bibliotecas
    word.column.library = biblioteca
    word.column.mended = corregido en
    word.column.defects = defectos conocidos

    library.known = {library} {version}: hay razón para actualizarla; antes de la {mended} tiene {defects}
    libraries.sound = No se conoce una razón para actualizar ninguna.
    libraries.upgrade = Qué hacer: si Hebra viene de un paquete, ponga al día el sistema («sudo apt update && sudo apt upgrade»); Debian y Ubuntu corrigen sin cambiar el número, así que al día el aviso sigue y el defecto no está. Si es la carpeta portátil, use la más nueva.

    purge.waiting = no se borró nada: {count} {count|codificación o memo de un texto anterior espera|codificaciones o memos de textos anteriores esperan} que alguien decida, y se perderían | Decida cada una: «hebra update PROYECTO DOCUMENTO --pending» las lista, --accept y --drop deciden.
    purge.dry-run = No se borró nada: era un ensayo.
    purge.searched = Se buscaron en los bytes del archivo {sought} {sought|palabra o comienzo de línea que solo estaba|palabras y comienzos de línea que solo estaban} en lo borrado: ninguna aparece.
    purge.nothing-to-search = Nada de lo borrado tenía palabras propias que buscar en los bytes del archivo.
    purge.found = {count} de {sought} palabras de lo borrado {count|está|están} todavía en los bytes del archivo | No entregue este archivo. Repita la orden; si siguen, avise a quien mantiene Hebra.
    purge.not-rewritten = se borró, pero el archivo no se pudo escribir de nuevo ni revisar: las palabras pueden estar todavía en sus bytes | Haga espacio en el disco, cierre otros programas que lo usen y repita la orden.
    purge.elsewhere = no se puede limpiar lo que queda fuera del archivo: bloques libres del disco, copias, respaldos, memorias USB y archivos originales | Destruya o cifre las copias anteriores.

    word.withdrawn.texts = textos
    word.withdrawn.turns = intervenciones
    word.withdrawn.codings = codificaciones
    word.withdrawn.memos = memos
    word.withdrawn.files = archivos y constancias
    word.withdrawn.participants = participantes que no hablan en otro
    word.withdrawn.statements = enunciados que solo podían venir de él
    word.withdrawn.signatures = firmas de enunciados por repetir
    word.withdrawn.journal = palabras de la bitácora
    word.study.in = en el estudio
    word.study.aside = fuera del estudio

    documents.aside = {count} {count|documento está|documentos están} fuera del estudio y no {count|cuenta|cuentan} | «hebra documents PROYECTO» {count|lo|los} lista.
    documents.withdrawn = {count} {count|documento se borró|documentos se borraron} por retiro del consentimiento.
    documents.renamed = «{old}» se llama ahora «{document}».
    documents.removed = {document} queda fuera del estudio: no cuenta en matrices, búsquedas ni listados. Para traerlo de vuelta: hebra documents PROYECTO restore DOCUMENTO
    documents.restored = {document} está otra vez en el estudio, con todo lo que tenía.
    documents.in-study = {document} ya estaba en el estudio.
    withdrawal.done = {document} se borró por retiro del consentimiento. Sus textos y archivos no volverán a entrar.
    withdrawal.tell = Puede haber copias de sus palabras en {count} {count|archivo que salió|archivos que salieron} del proyecto. Avise a quien {count|lo|los} tiene, para que {count|lo|los} destruya o reemplace:
    withdrawal.tell-nobody = La bitácora no tiene exportaciones en las que puedan estar sus palabras.
    withdrawal.elsewhere = Hebra no puede borrar copias del proyecto, respaldos, archivos originales ni lo que se copió a otra parte; tampoco lo que alguien citó en memos, códigos o búsquedas de otros documentos | Pida a cada persona del equipo que destruya su copia y dé esta misma orden en la suya.

    usage.purge-unsure = no se borró nada: lo que se borra no vuelve | Si está seguro, repita la orden con --yes (o --si).
    """
}
