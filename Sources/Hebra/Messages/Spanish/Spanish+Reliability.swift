extension Spanish {
  /// Agreement of coders as a figure, and saturation.
  static let reliability = """
    word.missing.too-few-cases = muy pocos casos: alguien dio el código en menos de 5 intervenciones
    word.missing.no-variation = sin variación: todos dieron siempre el mismo valor, y el coeficiente es 0 ÷ 0
    word.csv.too-few-cases = muy pocos casos
    word.csv.no-variation = sin variación
    word.blind.blind = a ciegas
    word.blind.open = no a ciegas
    word.blind.unknown = sin que conste si a ciegas
    word.methods-section = para la sección de métodos

    reliability.methods = {documents} de {all} documentos {documents|tiene|tienen} codificaciones terminadas de dos personas o más ({coders}), {blind}: {units} {units|intervención|intervenciones} de participantes. El alfa de Krippendorff (nominal, por código) es confiable (≥ ,800) en {reliable} {reliable|código|códigos}, tentativo (,667 a ,800) en {tentative} y no alcanza en {insufficient}; {few} {few|tiene|tienen} muy pocos casos[[ y {constant} {constant|no tiene|no tienen} variación]][[. Con todos los códigos de cada intervención, alfa = {jaccard} (Jaccard)]][[ y {masi} (MASI)]]. Intervalos del 95 % que sortean documentos enteros ({samples} muestras, semilla {seed}).
    reliability.families = {documents} de {all} documentos {documents|tiene|tienen} codificaciones terminadas de dos personas o más ({coders}), {blind}: {units} {units|intervención|intervenciones} de participantes. El alfa de Krippendorff (nominal, por familia) es confiable (≥ ,800) en {reliable} {reliable|familia|familias}, tentativo (,667 a ,800) en {tentative} y no alcanza en {insufficient}; {few} {few|tiene|tienen} muy pocos casos[[ y {constant} {constant|no tiene|no tienen} variación]][[. Con todos los códigos de cada intervención, alfa = {jaccard} (Jaccard)]][[ y {masi} (MASI)]]. Intervalos del 95 % que sortean documentos enteros ({samples} muestras, semilla {seed}).
    reliability.not-blind = en {count} {count|documento|documentos} no se sabe si se codificó a ciegas: no {count|mide|miden} la confiabilidad mientras no conste | Diga en su informe si quienes codificaron vieron lo de la otra persona, o una sugerencia.
    reliability.nothing = ningún documento está terminado por dos personas: no hay acuerdo que medir | Cuando dos personas terminen el mismo documento: hebra code finish PROYECTO --document DOCUMENTO --coder NOMBRE, cada una.
    reliability.unfinished = {count} {count|documento quedó|documentos quedaron} fuera, porque lo codificaron dos personas y no lo han terminado las dos: {documents} | Lo que no está terminado falta, no es cero. Márquelo cuando lo esté: hebra code finish PROYECTO --document DOCUMENTO --coder NOMBRE.
    reliability.without-turns = {count} {count|documento no tiene|documentos no tienen} intervenciones de participantes que comparar: {documents} | «hebra speakers PROYECTO DOCUMENTO» dice quién habla en cada uno.
    ratings.too-few-coders = la tabla no tiene dos columnas de personas que codifican | Una fila por unidad y una columna por persona; además puede haber una columna «unidad» y una «documento».
    ratings.nothing = ninguna fila tiene dos valores: no hay acuerdo que medir | Una celda vacía es un valor que falta; cada fila necesita al menos dos.
    ratings.not-a-number = el valor no es un número posible, y este nivel los necesita | Escriba números (2; 2,5), o use --level nominal.
    ratings.negative = el valor es menor que cero, y una razón empieza en cero | Use --level interval.
    ratings.too-many-values = la tabla tiene más de {limit} valores distintos | Redondee los valores, o agrúpelos.
    usage.coder-pair = para comparar hacen falta dos personas distintas, no «{coders}» | --coders Ana,Luis; sin la opción se comparan todas.
    usage.document-number = {number} no es un número de documentos posible | Escriba uno de 1 a 1000.
    usage.orders = {number} no es un número de órdenes posible | Escriba uno de 0 a 10000; 0, ninguno.
    usage.threshold = {number} no es un porcentaje | Escriba uno de 0 a 100, por ejemplo 5.
    usage.values = {number} no es un número de valores posible | Escriba uno de 2 a {limit}.
    usage.samples = {number} no es un número de muestras posible | Escriba uno de 0 a 100000; 0, ninguna y sin intervalo.
    usage.agreement-input = hace falta un proyecto o --ratings con una tabla, no los dos | hebra help agreement
    usage.ratings-option = {option} es para un proyecto, no para una tabla | hebra help agreement
    usage.ratings-only = {option} es para una tabla con --ratings | hebra help agreement
    """
}
