extension Spanish {
  /// Exchange with other programs.
  static let exchange = """
    exchange.astral = hay letras que NVivo cuenta dos veces (emojis): si va a NVivo, mire que los segmentos después de ellas estén en su lugar
    exchange.done = {file}: {count} {count|codificación|codificaciones}
    exchange.lost = el formato no tiene dónde llevar {what} ({count})
    exchange.replaced = {count} {count|letra que XML no admite se cambió|letras que XML no admite se cambiaron} por � en memos y nombres; los textos van enteros
    word.exchange-lost.finished = las marcas de terminado
    word.exchange-lost.note = memos que no son de un texto, un código o el estudio
    word.exchange-lost.coding = codificaciones con un código que el libro no tiene
    word.exchange-lost.suggestion = las decisiones sobre sugerencias
    word.exchange-lost.assignment = quién codifica qué
    word.exchange-lost.facet = las facetas como tales; van escritas en notas
    """
}
