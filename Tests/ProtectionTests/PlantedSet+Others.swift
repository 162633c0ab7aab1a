/// What names no person by itself, and numbers: kind, form, sentence with the identifiers marked.
extension PlantedSet {
  static let lines = """
    number|plain|Mi cédula es ⟦1.061.234.567⟧ y la de ella ⟦34.567.890⟧.
    number|plain|Anote, cédula ⟦25617843⟧ de acá mismo.
    number|plain|C.C. ⟦1 061 789 456⟧, esa es.
    number|plain|El documento número ⟦76299⟧ ya no sirve.
    number|plain|Me llamaron del ⟦3105550142⟧ y después del ⟦316 555 01 77⟧.
    number|plain|El celular era ⟦300-555-0199⟧, ese mismo.
    number|plain|Whatsapp ⟦+57 321 555 0123⟧ para lo que sea.
    number|plain|El fijo es ⟦602 823 4567⟧ en la alcaldía.
    number|plain|Antes era el ⟦823 4567⟧ y nadie contestaba.
    number|plain|La moto de placa ⟦QHX482⟧ o ⟦KTR41F⟧ pasó dos veces.
    number|plain|La camioneta ⟦QHX 482⟧ sin vidrios.
    number|lower|Era la placa ⟦qhx482⟧, seguro.
    number|plain|El NIT es ⟦800.197.268-4⟧ de la cooperativa.
    number|plain|Consignaron en la cuenta de ahorros ⟦123-456789-01⟧ ese día.
    number|plain|Al nequi ⟦3125550188⟧ le mandaron.
    number|plain|El radicado es ⟦190016000602202100123⟧ y ahí está.
    number|plain|Radicado ⟦19001 31 03 001 2021 00123 00⟧ en el juzgado.
    number|plain|Queda en ⟦2.4448, -76.6147⟧ según el celular.
    number|plain|Me escribió de ⟦lideresa.sur@ejemplo.org⟧ ese correo.
    number|plain|En el perfil ⟦@voces_del_rio⟧ lo publicaron.
    number|plain|Está en ⟦www.ejemplo.org/denuncias⟧ todavía.
    number|words|Le dicté ⟦tres uno cero cinco cinco cinco cero uno cuatro dos⟧ y colgó.
    number|words|Es el ⟦uno cero seis uno dos tres cuatro⟧, acuérdese.
    number|plain|Expediente ⟦2021-00456⟧ del fiscal.
    number|plain|En la lista soy el ⟦417⟧ de las familias.
    date|plain|Lo mataron el ⟦14 de junio de 2021⟧ en la cancha.
    date|plain|Eso fue el ⟦3/05/2019⟧ por la tarde.
    date|plain|Desde el ⟦28 de abril⟧ no duermo.
    date|words|Fue un ⟦catorce de marzo⟧ de madrugada.
    date|plain|Firmamos el ⟦2021-11-09⟧ en el salón.
    date|words|El ⟦veinte de julio de dos mil dieciocho⟧ nos sacaron.
    place|plain|Vivo en la vereda ⟦La Esperanza⟧ desde niña.
    place|plain|En la vereda ⟦Piedra Sentada⟧ y en la vereda ⟦El Placer⟧ no hay luz.
    place|lower|Queda en la vereda ⟦la esperanza⟧, arriba.
    place|lower|Nos vamos por la quebrada ⟦el guadual⟧ siempre.
    place|plain|El corregimiento de ⟦San Antonio⟧ quedó solo.
    place|plain|En el resguardo de ⟦Tóez⟧ hubo asamblea.
    place|plain|En el resguardo indígena ⟦Nasa Kiwe Tek⟧ también.
    place|plain|Nací en el barrio ⟦Los Palos Parados⟧ del puerto.
    place|plain|La finca ⟦Buenos Aires⟧ la quemaron.
    place|plain|Por el río ⟦Saija⟧ bajaban de noche.
    place|plain|La quebrada ⟦Honda⟧ se creció.
    place|plain|El caserío ⟦Dos Quebradas⟧ quedó vacío.
    place|plain|Mandaron la carta a la ⟦Calle 12 # 34-56⟧ del centro.
    place|plain|Viven en la ⟦Cra. 7 No. 12-45⟧, segundo piso.
    place|plain|Es la ⟦Mz 3 casa 5⟧ de la invasión.
    place|plain|Diga la ⟦Dg 5 # 8-12⟧ y ya.
    place|plain|En el ⟦kilómetro 14⟧ los bajaron.
    place|plain|Ella es de ⟦Caicedo⟧ y él de ⟦Córdoba⟧.
    place|plain|Nos fuimos para ⟦Timbío⟧ y después a ⟦El Tambo⟧.
    place|plain|En ⟦Santander de Quilichao⟧ nos recibieron.
    place|plain|Llegamos a ⟦Puerto Rico⟧ y a ⟦La Unión⟧ en bus.
    place|lower|somos de ⟦timbío⟧ desde siempre.
    place|lower|los de ⟦santander de quilichao⟧ no vinieron.
    place|plain|La gente de ⟦Argelia⟧ sabe.
    place|plain|En ⟦Mercaderes⟧ hay otra estación.
    place|plain|En ⟦Rosas⟧ se cayó la vía.
    place|plain|Detrás del cerro ⟦Pico de Loro⟧ estaban.
    place|plain|En el municipio de ⟦Balboa⟧ pasó igual.
    place|plain|Salimos de ⟦Chirimbolo Alto⟧ caminando.
    place|nfd|Volvimos a ⟦Toribi\u{301}o⟧ en enero.
    place|split|Es de ⟦Guai\u{AD}calá⟧ como yo.
    place|capitals|Dice ⟦PIEDRA SENTADA⟧ en el letrero.
    place|plain|La playa ⟦Mulatos⟧ queda lejos.
    organization|plain|Soy de la ⟦Asociación de Mujeres Tejiendo Vida⟧ del sur.
    organization|plain|La ⟦asociación campesina Semillas del Patía⟧ denunció.
    organization|plain|La ⟦Fundación Manos Abiertas⟧ nos dio mercado.
    organization|plain|El ⟦sindicato Sintraplayón⟧ cerró la sede.
    organization|plain|La ⟦Cooperativa El Trapiche⟧ compró la panela.
    organization|plain|El consejo comunitario ⟦Renacer Negro⟧ puso la queja.
    organization|plain|El cabildo ⟦Kwe'sx Yat⟧ habló primero.
    organization|plain|La guardia cimarrona ⟦Elegua⟧ hizo el retén.
    organization|plain|En ⟦ASOCAMPOSUR⟧ nos capacitaron.
    organization|plain|Los de ⟦COOTRAMINA⟧ pagan vacuna.
    organization|plain|El ⟦colegio Simón Bolívar⟧ cerró.
    organization|plain|La ⟦Escuela Rural Mixta El Guadual⟧ no tiene techo.
    organization|plain|El ⟦comité de víctimas Memoria Viva⟧ la nombró.
    organization|plain|La ⟦emisora Radio Payumat⟧ lo dijo.
    organization|lower|la ⟦fundación manos abiertas⟧ no volvió.
    organization|lower|los de ⟦asocamposur⟧ no van.
    organization|plain|La ⟦Corporación Río Abajo⟧ hizo el mapa.
    organization|plain|Los del ⟦Movimiento Semilla Nueva⟧ marcharon.
    organization|plain|El ⟦Hospital San Rafael⟧ no la atendió.
    organization|plain|El ⟦colectivo Hijas del Manglar⟧ pintó el muro.
    unit|plain|Los del ⟦Batallón Pichincha⟧ subieron.
    unit|plain|Fue el ⟦frente 30⟧ el que llegó.
    unit|plain|El ⟦Frente Carlos Patiño⟧ dejó panfletos.
    unit|plain|La ⟦columna Dagoberto Ramos⟧ manda allá.
    unit|plain|La ⟦estación de Policía de Timbío⟧ cerró a las seis.
    unit|plain|Los de la ⟦Brigada 29⟧ preguntaron.
    unit|plain|El ⟦CAI Bolívar⟧ queda vacío.
    unit|plain|La ⟦compañía Adán Izquierdo⟧ cobra.
    unit|plain|El ⟦Bloque Occidental⟧ firmó eso.
    unit|plain|El ⟦escuadrón Cóndor 3⟧ aterrizó en la cancha.
    unit|lower|el ⟦frente primero⟧ pasó de noche.
    unit|plain|La ⟦subestación El Estrecho⟧ no contesta.
    unit|plain|El ⟦comando Camaleón⟧ se metió.
    unit|plain|La ⟦columna móvil Jaime Martínez⟧ está del otro lado.
    unit|plain|El ⟦pelotón Dragón 2⟧ dormía en la escuela.
    office|lower|Yo era la ⟦presidenta de la junta de acción comunal⟧ de la vereda El Placer.
    office|lower|El ⟦personero⟧ de Timbío nos acompañó.
    office|lower|La ⟦alcaldesa⟧ de Guaicalá lo negó.
    office|lower|El ⟦rector⟧ del colegio Simón Bolívar se fue.
    office|lower|La ⟦inspectora de policía⟧ de Balboa no recibe.
    office|lower|El ⟦gobernador⟧ del cabildo de Tóez habló.
    office|lower|La ⟦tesorera⟧ de la Asociación Tejiendo Vida renunció.
    office|lower|El ⟦comandante de la estación⟧ de Mercaderes sabía.
    office|lower|La ⟦promotora⟧ de la vereda La Esperanza me curó.
    office|lower|El ⟦párroco⟧ de Argelia abrió el templo.
    office|lower|El ⟦fiscal⟧ de El Tambo pidió traslado.
    office|lower|La ⟦coordinadora⟧ de la Fundación Manos Abiertas llamó.
    office|lower|La única ⟦partera⟧ de la vereda Piedra Sentada soy yo.
    office|lower|El ⟦secretario⟧ de la junta de El Placer tomó nota.
    office|lower|El ⟦representante⟧ del resguardo de Tóez firmó.
    event|lower|Después de la ⟦masacre⟧ de El Tambo nadie salía.
    event|lower|Cuando el ⟦paro⟧ del 2021 estuvimos en la vía.
    event|lower|La ⟦toma⟧ de Toribío nos marcó.
    event|lower|El ⟦desalojo⟧ de la finca Buenos Aires fue de noche.
    event|lower|El ⟦secuestro⟧ en la vereda El Placer duró un mes.
    event|lower|El ⟦atentado⟧ del 14 de junio dejó tres heridos.
    event|lower|El ⟦bombardeo⟧ de 2019 tumbó las casas.
    event|lower|La ⟦asonada⟧ en Mercaderes empezó por un retén.
    person|alias|Lo mató alias ⟦Tornillo⟧ delante de todos.
    person|alias|Le dicen el ⟦Mocho⟧ por la mano.
    person|alias|A ese lo llaman ⟦Perro Negro⟧ por acá.
    person|alias|El apodado ⟦Cejas⟧ cobraba.
    person|alias|alias ⟦la Mona⟧ recogía la plata.
    person|alias|El comandante ⟦Gafas⟧ citó a la junta.
    person|lower|alias ⟦tornillo⟧ volvió en diciembre.
    person|lower|al muchacho le decían el ⟦zarco⟧ todos.
    person|lower|don ⟦eladio⟧ puso la plata.
    person|lower|le dije a la comadre ⟦rosalba⟧ que no.
    person|lower|esa noche ⟦paz⟧ no durmió.
    person|lower|y con ⟦flor⟧ bajamos a pie.
    person|lower|le conté a ⟦luz⟧ lo que vi.
    person|lower|llegó ⟦torres⟧ y nos quedamos callados.
    person|word|Ayer ⟦Luz⟧ me prestó el teléfono.
    person|word|⟦Rosa⟧ no volvió a la escuela.
    person|word|Le pedí a ⟦Cruz⟧ que me esperara.
    person|word|Con ⟦Esperanza⟧ hicimos la olla.
    person|word|⟦Paz⟧ fue el que firmó.
    person|word|Me ayudó ⟦Flor⟧ con los niños.
    number|plain|El código ⟦SPR-2207⟧ venía en el sobre.
    number|plain|Tarjeta de identidad ⟦1059876543⟧ del niño.
    number|plain|Cédula ⟦4.688.123⟧ de las viejas.
    place|plain|En la laguna ⟦El Piojo⟧ pescábamos.
    place|plain|Somos de la vereda ⟦El Rosario⟧ los dos.
    place|lower|en la vereda ⟦el rosario⟧ no hay señal.
    organization|plain|La ⟦Institución Educativa Las Aves⟧ tiene internet.
    organization|plain|La ⟦Red de Mujeres del Pacífico⟧ la acompañó.
    unit|plain|El ⟦puesto de mando Halcón⟧ quedó arriba.
    event|lower|La ⟦emboscada⟧ en Balboa fue en mayo.
    office|lower|La ⟦rectora⟧ de la Escuela El Guadual lloraba.
    """
}
