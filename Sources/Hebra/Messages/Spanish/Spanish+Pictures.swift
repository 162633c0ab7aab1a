extension Spanish {
  /// Pictures.
  static let pictures = """
    word.picture-figures = Las cifras de la imagen
    word.picture.map-documents = Un signo por documento: si el código está en él
    word.picture.map-participants = Un signo por participante: si dice el código
    word.picture.map-municipalities = Un cuadro por documento del municipio; n/N: documentos que lo nombran, de los que exploraron el tema
    word.picture.map-amounts = Cada cuadro, tan grande como su número; en marco de rayas, de un documento sin terminar
    word.picture.sign-full = lo nombra
    word.picture.sign-hollow = se preguntó y no lo nombró
    word.picture.sign-half = lo nombró sin que se le preguntara (no entra en n/N)
    word.picture.sign-dash = no se preguntó
    word.picture.sign-risk = no se preguntó por riesgo
    word.picture.sign-provisional = lo nombra; documento sin terminar
    word.picture.sign-dot = no se sabe todavía: sin terminar o sin acordar
    word.picture.network = Códigos en las mismas intervenciones de participantes; al lado de cada uno, en cuántas está
    word.picture.node = un código; el tamaño del círculo, en cuántas intervenciones está. El lugar no dice nada: es el orden del libro
    word.picture.pairs = Los pares más frecuentes
    word.picture.line = De izquierda a derecha, las palabras de participantes que cuentan; al final, cuántas son
    word.picture.coded = codificado
    word.picture.speaks = quién habla; las rayas finas separan intervenciones
    word.picture.words = palabras
    word.picture.saturation = Códigos distintos al terminar cada documento
    word.picture.new-codes = códigos que el documento trae por primera vez (+n)
    word.picture.saturation-word = Saturación
    word.picture.agreement = Alfa de Krippendorff y su intervalo del 95 % (remuestreo de documentos); las rayas, ,667 y ,8
    word.picture.dispersion = Cada documento tan largo como sus palabras de participantes
    word.picture.hit = una aparición
    picture.edge = una línea: intervenciones en común, {number} o más; más ancha y oscura, más
    picture.pair = {a} y {b}: {both} {both|intervención|intervenciones} en común, de {n1} con {a} y {n2} con {b}
    picture.portrait = Un cuadro: {words} palabras seguidas de participantes, con la familia que más palabras tiene en ellas; «+» si hay otras; esquina marcada: empieza una intervención. Codificados: {coded} de {all}
    picture.portrait-title = Retrato de {document}
    picture.saturated = saturación {saturation}; {relapses} {relapses|recaída|recaídas}
    picture.hits = {count} en {words} {words|palabra|palabras}
    picture.letters = letras que la imagen muestra como un recuadro: {letters} | Escríbala como SVG o HTML, que las toman de las fuentes de quien lee.
    picture.done = {file}
    picture.nothing = no hay nada que dibujar | Revise la capa (--layer) y que haya documentos terminados: hebra progress PROYECTO.
    picture.no-pairs = ningún par de códigos está en {number} intervenciones o más | Pida menos: --minimum 1.
    picture.undecided = {document} tiene dos lecturas y ninguna capa acordada | Nombre una capa: --layer Ana; o acuerde: hebra reconcile PROYECTO DOCUMENTO.
    usage.picture-kind = no hay imagen «{kind}» | Use mapa, red, linea, retrato, saturacion, acuerdo o dispersion.
    usage.picture-cases = no hay mapa por «{by}» | Use documento, participante o municipio.
    usage.picture-cell = un mapa por municipio no muestra «{cell}» | Deje --cell; o use --by documento.
    usage.picture-document = {kind} es de un documento | Diga cuál: --document E-01.
    usage.picture-query = {kind} es de una palabra o búsqueda | Diga cuál: --query policía.
    usage.picture-minimum = --minimum no puede ser {number} | Use un número desde 1.
    usage.picture-option = {option} no sirve para {kind} | Quite esa opción.
    """
}
