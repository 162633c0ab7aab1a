extension Spanish {
  /// The frame of help pages, and the names of the values that commands take.
  static let help = """
    word.help.arguments = QUÉ SE ESCRIBE:
    word.help.commands = ÓRDENES:
    word.help.default = (si no se dice:
    word.help.default-command = (si no se dice otra)
    word.help.default-too = ; si no se dice:
    word.help.help = Muestra esta ayuda.
    word.help.options = OPCIONES:
    word.help.usage = USO:
    word.help.values = (valores:
    word.help.version = Muestra la versión; con --verbose, también las bibliotecas.

    help.more = Ayuda: {command} --help
    help.commands = La ayuda de una orden: {command} ORDEN

    word.value.action = acción
    word.value.by = atributo
    word.value.cell = celda
    word.value.code = código
    word.value.codebook = libro.yaml
    word.value.coder = nombre
    word.value.conditions = condiciones
    word.value.date = día
    word.value.document = documento
    word.value.end = n
    word.value.facet = faceta=valor
    word.value.file = archivo
    word.value.folder = carpeta
    word.value.form = forma
    word.value.format = forma
    word.value.kind = clase
    word.value.lang = idioma
    word.value.layer = capa
    word.value.measure = medida
    word.value.memo = texto
    word.value.municipality = municipio
    word.value.name = nombre
    word.value.options = opciones
    word.value.order = orden
    word.value.path = ruta
    word.value.port = puerto
    word.value.project = proyecto
    word.value.query = búsqueda
    word.value.quote = palabras
    word.value.reason = motivo
    word.value.role = rol
    word.value.scope = alcance
    word.value.seconds = segundos
    word.value.separator = signo
    word.value.speaker = etiqueta
    word.value.start = n
    word.value.subcommand = orden
    word.value.subcommands = órdenes
    word.value.table = tabla
    word.value.turn = n
    word.value.unit = unidad
    word.value.value = valor
    word.value.word = palabra
    """
}
