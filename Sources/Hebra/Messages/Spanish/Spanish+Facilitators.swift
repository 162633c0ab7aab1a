extension Spanish {
  /// What leaves for facilitators besides the ficha, and why the rest does not.
  static let facilitators = """
    disclosure.words = lleva palabras de las personas, o lo que el equipo escribió de ellas: solo sale al nivel A, no al {level} | Para quien facilita está la ficha, que cita solo lo que se puede citar: hebra ficha PROYECTO MUNICIPIO --level B --output ficha.docx.
    disclosure.people = va documento por documento, persona por persona o por grupos muy pequeños: solo sale al nivel A, no al {level} | Por municipio o por lado sí sale: hebra matrix PROYECTO municipio-por-codigo --layer final --causes --level B --output matriz.xlsx.
    disclosure.pairs = cuenta intervenciones en que se juntan códigos, que pueden ser todas de una persona: solo sale al nivel A, no al {level} | Escríbalo con --level A, y no lo comparta fuera del equipo.
    disclosure.team = trata del trabajo del equipo, no de los municipios: solo sale al nivel A, no al {level} | Escríbalo con --level A, y no lo comparta fuera del equipo.
    disclosure.follow-up = suelto, solo sale al nivel A, no al {level}; para quien facilita está en la página de seguimiento | Haga la página: hebra followup PROYECTO MUNICIPIO --level B --output seguimiento.docx.
    disclosure.attribute = al nivel {level} las cifras van por municipio o por lado; por documento, persona, sector, género, edad, cargo u otra columna, solo sale al nivel A | Use --by municipio o --by lado.
    disclosure.layer = al nivel {level} solo sale lo que cuenta la ficha, que son las causas de la capa final: la diferencia con otra cuenta señalaría a alguien | Agregue --layer final --causes.
    disclosure.query = al nivel {level} una búsqueda solo sale si son palabras, sin condiciones de quién, dónde, cuándo o con qué código | Quite las condiciones.
    disclosure.empty = no se entrega: casi todo sería reservado, y así no ayuda y sí expone | Haga la ficha, que dice lo demás sin cifras: hebra ficha PROYECTO MUNICIPIO --level B --output ficha.docx.
    disclosure.difference-other = no se entrega: la diferencia con lo que se entregó el {date} señalaría a alguien ({count} {count|cifra|cifras}) | Espere a tener más documentos, o use lo que ya entregó.
    word.picture.sign-withheld = reservado: la cifra señalaría a alguien

    word.ficha.table.causes-places = Causas por municipio
    word.ficha.table.causes-sides = Causas por municipio y lado
    word.ficha.table.hits-places = «{query}» por municipio
    word.ficha.table.hits-sides = «{query}» por municipio y lado
    word.ficha.table.documents = documentos
    word.ficha.table.people = personas
    word.ficha.table.withheld = reservado
    word.ficha.table.code = Código
    word.ficha.table.cause = Causa
    word.ficha.table.place-code = Código DIVIPOLA
    word.ficha.table.place = Municipio
    word.ficha.table.level = Para quién
    word.ficha.table.definition = Qué se cuenta
    word.ficha.table.definition-causes = n/N de la ficha: documentos que nombran la causa, de los que exploraron el tema; personas que la dicen, de las que hablaron en ellos. Un rango va de lo que marcaron las dos lecturas a lo que marcó alguna. Lo que salió sin preguntar no entra.
    word.ficha.table.definition-hits = n/N: documentos y personas que lo dicen, de los que cuenta la ficha del municipio. Que alguien diga una palabra no dice qué piensa de ella.
    word.ficha.table.withheld-means = menos de tres documentos lo nombran, o todos, o todos menos uno; se preguntó a menos de tres personas de un lado, lo dicen una o dos, o todas; y el total, siempre que haya un lado reservado. Se reserva para proteger a quien habló, no porque no importe.
    word.ficha.table.unasked-means = no se preguntó, o no se entrevistó a nadie de ese lado. No es un «no».
    word.ficha.table.order = Orden
    word.ficha.table.order-means = por código, no por cifra
    word.ficha.table.thresholds = Umbrales
    word.ficha.table.thresholds-are = {people} personas, {documents} documentos; un municipio con menos de {compared} documentos no tiene columna
    word.ficha.table.codebook = Libro de códigos
    word.ficha.table.all-withheld = Sin columna, porque casi todo sería reservado
    word.ficha.table.left = Municipios con muy pocos documentos
    word.ficha.table.map = Un cuadro por documento del municipio; n/N: documentos que lo nombran, de los que exploraron el tema. Donde las lecturas no coinciden, lo que marcaron las dos
    word.ficha.table.chart-unit = personas que lo dicen, de las que cuenta la ficha
    word.ficha.table.of = de {total}
    """
}
