extension Spanish {
  /// The desk in the browser: what the server says; the words of its page are in `page`.
  static let desk = """
    word.act.coding.edit = codificación cambiada
    brought.bad = no es un archivo de trabajo de una página de Hebra, o está dañado | Pida que lo guarden otra vez desde la página (Ctrl S).
    brought.done = {file}: {coder}; {new} {new|acto nuevo|actos nuevos}, {known} ya {known|estaba|estaban}; {added} {added|codificación nueva|codificaciones nuevas}, {changed} {changed|cambiada|cambiadas}, {removed} {removed|quitada|quitadas}[[; {finished} {finished|marca|marcas} de terminado]].
    brought.other = ese trabajo es de una página que no salió de este proyecto | Busque el proyecto del que salió; «hebra handoffs» dice lo que este entregó.
    brought.textless = lo hecho en textos que el proyecto ya no tiene se dejó por fuera | Es lo que debe pasar si alguien retiró su consentimiento.
    brought.unfinished = el texto se corrigió después de entregar la página, y la marca de terminado no se puso | Que quien codificó mire el texto nuevo y lo termine: hebra finish.
    desk.file = {file}: {documents} {documents|documento|documentos} para {coder}, {size} kB. Vuelve con «hebra merge».
    desk.file-name = así no se puede llamar un archivo | Cámbiele el nombre: sin barras, sin punto al comienzo y de 200 letras o menos.
    desk.file-open = cualquiera que tenga el archivo puede leer los testimonios | Sin --no-passphrase, la página sale sellada con siete palabras.
    desk.file-words = Sus palabras: {words}. Dígaselas a {coder} de viva voz o por otro medio que el archivo: no se vuelven a mostrar, y sin ellas la página no abre.
    coding.of-another = esa codificación es de otra capa; aquí solo se cambia la propia | Para decidir entre dos lecturas: «Acordar», o hebra reconcile PROYECTO.
    desk.closed = La mesa se cerró; todo lo que dijo guardado está en el proyecto.
    desk.idle = La mesa se cerró tras {minutes} minutos sin uso; todo lo que dijo guardado está en el proyecto.
    desk.local = la mesa es solo para el navegador de este computador; la dirección sirve una sola vez | Ctrl C la cierra; lo guardado queda en el proyecto.
    desk.mode = otras cuentas de este computador pueden leer el proyecto | Cierre el archivo a los demás: chmod 600 PROYECTO
    desk.no-project = falta elegir el proyecto | Elíjalo en la página o cree uno.
    desk.project-name = así no se puede llamar un proyecto | Use letras, números y espacios, sin barras ni dos puntos, hasta 100.
    desk.nobody = falta decir quién codifica | Elija su nombre en la página, o abra con --as NOMBRE.
    desk.ready = La mesa se abrió y se cerró sin que nadie la usara.
    desk.person = en esta mesa ya codifica {person} | Para otra persona: ciérrela y abra otra con --as NOMBRE.
    desk.port = el puerto {port} no se puede usar | Deje que la mesa elija uno, sin --port, o pruebe otro entre 1024 y 65535.
    desk.request = la página pidió algo que la mesa no entiende | Vuelva a cargar la página; si sigue, cierre y abra con hebra abrir PROYECTO.
    desk.session = esta página no tiene permiso para leer el proyecto | Cierre y abra otra vez con hebra abrir PROYECTO.
    desk.token = cinco direcciones equivocadas: alguien más en este computador intenta entrar; la mesa se cerró | Cierre los programas que no conozca y abra otra vez con hebra abrir PROYECTO.
    desk.unknown = eso no existe en la mesa | Vuelva a la página principal.
    memo.of-another = ese memo es de otra persona; aquí solo se cambia el propio | Escriba uno suyo en el mismo lugar.
    text.changed = el texto de {document} cambió desde que lo abrió; no se guardó nada | Vuelva a cargar el documento y repita.
    usage.port = un puerto es un número entre 1024 y 65535, o 0 para uno libre | Quite --port, o escriba por ejemplo --port 8765.
    """
}
