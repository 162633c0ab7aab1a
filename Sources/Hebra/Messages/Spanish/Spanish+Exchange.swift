extension Spanish {
  /// Exchange with other programs.
  static let exchange = """
    exchange.astral = hay letras que NVivo cuenta dos veces (emojis): si va a NVivo, mire que los segmentos después de ellas estén en su lugar
    exchange.done = {file}: {count} {count|codificación|codificaciones}
    exchange.lost = el formato no tiene dónde llevar {what} ({count})
    exchange.misplaced = {count} {count|marca quedó por fuera|marcas quedaron por fuera}: sus palabras no están en ningún texto
    exchange.moved = {count} {count|marca se llevó|marcas se llevaron} a donde están sus palabras, porque al leer el texto cambió algo entre ellas
    exchange.no-code = {count} {count|codificación es|codificaciones son} de algo que no es un código del archivo
    exchange.no-text = el archivo no trae el texto de {source}
    exchange.not-qdpx = no es un proyecto REFI-QDA: adentro no hay un archivo .qde | Expórtelo otra vez desde el otro programa como «REFI-QDA Project».
    exchange.read = {file}[[ ({origin})]]: {added} {added|documento nuevo|documentos nuevos}, {known} ya {known|estaba|estaban}; {codes} {codes|código nuevo|códigos nuevos}, {codings} {codings|codificación nueva|codificaciones nuevas}, {memos} {memos|memo nuevo|memos nuevos}. Posiciones: {positions}.
    exchange.refused = el texto de {source} no entró ({code})
    exchange.unread = {element}: {count} sin leer
    usage.exchange = un proyecto .qdpx se importa solo, sin --dry-run ni --protect | Impórtelo aparte; para probar, en un proyecto nuevo.
    word.exchange-nobody = importado
    exchange.replaced = {count} {count|letra que XML no admite se cambió|letras que XML no admite se cambiaron} por � en memos y nombres; los textos van enteros
    word.exchange-lost.finished = las marcas de terminado
    word.exchange-lost.note = memos que no son de un texto, un código o el estudio
    word.exchange-lost.coding = codificaciones con un código que el libro no tiene
    word.exchange-lost.suggestion = las decisiones sobre sugerencias
    word.exchange-lost.assignment = quién codifica qué
    """
}
