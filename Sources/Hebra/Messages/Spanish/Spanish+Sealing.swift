extension Spanish {
  /// Keys, sealed projects and backups.
  static let sealing = """
    word.key.file.sheet = recuperacion
    word.key.file.list = destinatarios
    word.key.list.work = la llave de todos los días
    word.key.list.recovery = la hoja de recuperación
    word.key.sheet.title = HOJA DE RECUPERACIÓN DE HEBRA
    word.key.sheet.what = Quien tiene esta hoja abre todo lo que se selló también para ella, sin palabras y sin otra llave.
    word.key.sheet.keep = Imprímala y guárdela fuera de la oficina, en un sobre cerrado. Después borre este archivo: en papel no lo lee ningún programa.
    word.key.sheet.use = Para usarla, copie en un archivo de texto la línea que empieza por AGE-SECRET-KEY-1 y abra con él: hebra open ARCHIVO.age --identity HOJA.txt
    word.key.sheet.lost = Si alguien que no debe la ve, haga una llave nueva, vuelva a sellar lo que guarda y borre lo que se selló con esta.
    word.key.sheet.date = Hecha el

    key.done = Llave nueva en {file}. Se probó: estas palabras la abren, y con ella se abre lo que se sella para {recipient}.
    key.words = Sus palabras: {words}
    key.write = Escríbalas a mano en un papel y guárdelo lejos del computador. No se vuelven a mostrar, nadie más las tiene, y sin ellas la llave no abre.
    key.again = Ahora escriba las siete palabras, con los guiones. No se ven mientras escribe:
    key.typed-other = las palabras que escribió no son las que se mostraron, y no se hizo ninguna llave | Repita la orden: habrá otras palabras. Cópielas del papel, en minúsculas y con los guiones.
    key.sheet = Hoja de recuperación en {file}: imprímala, guárdela fuera de la oficina y borre el archivo. También se probó.
    key.list = Destinatarios en {file}, que no es secreto: séllelo todo para los dos con --recipients.

    passphrase.ask = Palabras de {file} (no se ven mientras escribe):
    usage.passphrase = hacen falta las palabras, y esta orden no habla con una persona | Córrala en una terminal, o diga con --passphrase-fd de qué descriptor se leen: 0 es la entrada estándar. En la orden no se escriben: otros programas las verían.
    usage.passphrase-source = no se pudo leer ninguna palabra de ese descriptor | Revise el número de --passphrase-fd; 0 es la entrada estándar.
    usage.recipients = no dice para quién se sella | Diga al menos un destinatario con --to age1…, o un archivo de ellos con --recipients.
    usage.seal-remove = para quitar el proyecto sin sellar hay que mostrar antes que alguien puede abrir el sellado | Agregue --identity con una llave para la que se sella.
    usage.open-output = el nombre no termina en .age, y de él no sale el del proyecto | Diga el nombre del proyecto con --output.

    seal.done = {file}: sellado para {recipients} {recipients|destinatario|destinatarios}. Se abrió de nuevo y es el proyecto, byte por byte.
    seal.opened = También lo abrió la llave que mostró.
    seal.stays = El proyecto sin sellar sigue en {file}.
    seal.removed = El proyecto sin sellar se borró. En un disco de estado sólido o en una memoria pueden quedar restos: cifre el disco entero.
    backup.done = Respaldo en {file}, para {recipients} {recipients|destinatario|destinatarios}. El proyecto se revisó, el respaldo se abrió de nuevo y es el mismo, byte por byte.
    open.done = Proyecto abierto en {file}.
    open.folder = Carpeta abierta en {folder}, con {files} {files|archivo|archivos}.
    open.plain = Ya no está sellado: cualquiera que use este computador puede leerlo. El archivo sellado sigue donde estaba.

    seal.nothing = no trae documentos de Word ni un proyecto | Si es otra cosa, ábrala con «hebra open» o con el programa age.
    seal.not-sealed = no es un archivo sellado | Los archivos sellados terminan en .age; revise el nombre.
    seal.newer = está sellado con una versión más nueva del formato ({version}) | Ábralo con una versión más nueva de Hebra, o con el programa que lo selló.
    seal.unknown-stanza = está sellado para llaves de una clase que esta versión no conoce ({kinds}) | Ábralo con el programa que lo selló, o pida que lo sellen para un destinatario age1….
    seal.header = está dañado al comienzo, en el renglón {line} | Traiga otra copia: de esta no se recupera nada.
    seal.armor = está dañado en el renglón {line} de su forma de texto | Copie de nuevo el archivo entero, con los renglones del comienzo y del final.
    seal.changed = alguien o algo cambió el comienzo del archivo después de sellarlo | Traiga otra copia; de esta no se recupera nada.
    seal.payload = está dañado o cortado: desde el byte {byte} del contenido no es lo que se selló | Traiga otra copia. No se abrió nada: un proyecto a medias no sirve.
    seal.cut-off = le falta el final: el contenido llega hasta el byte {byte} | Cópielo de nuevo desde donde se selló. No se abrió nada.
    seal.wrong-passphrase = las palabras no son las de este archivo | Revíselas en el papel: minúsculas, sin tildes, con los guiones. El archivo no está dañado al comienzo.
    seal.no-identity = no está sellado para ninguna de estas llaves | Pruebe con la otra llave o con la hoja de recuperación.
    seal.needs-passphrase = se abre con palabras, no con una llave | Repita la orden sin --identity.
    seal.needs-identity = se abre con una llave | Diga cuál con --identity.
    seal.work-factor = las palabras de este archivo piden más trabajo (2^{factor}) que el que este programa da (2^{most}) | Si confía en quien lo selló, ábralo con el programa age.
    seal.bad-recipient = en el renglón {line} no hay un destinatario | Un destinatario empieza por age1 y va solo en su renglón; cópielo entero.
    seal.recipient-typed = eso no es un destinatario, o le falta o le cambió una letra | Un destinatario empieza por age1; cópielo entero, en minúsculas.
    seal.secret-typed = eso es una llave secreta, no un destinatario, y ya quedó en el historial de la terminal | No la use más: haga otra con «hebra key new» y selle de nuevo lo que se abre con ella.
    seal.bad-identity = no es un archivo de llaves: en el renglón {line} no hay una | Una llave empieza por AGE-SECRET-KEY-1; el archivo es el que hizo «hebra key new» o la hoja de recuperación.
    seal.no-recipients = no hay para quién sellarlo | Diga al menos un destinatario.
    seal.unproved = lo que quedó en el disco no es lo que se iba a sellar, y se quitó | Revise el disco y repita la orden. El proyecto no cambió.
    seal.library = la biblioteca de cifrado no hizo su trabajo ({step}) | Cierre otros programas si falta memoria, y repita la orden.
    seal.not-removed = el proyecto quedó sellado, pero el que no está sellado no se pudo quitar | Revise los permisos de la carpeta y bórrelo a mano.
    """
}
