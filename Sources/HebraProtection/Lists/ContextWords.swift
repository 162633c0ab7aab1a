/// The words that tell what stands after them, folded.
enum ContextWords {
  static let lists: [(WordMarks, String)] = [
    (
      [.title, .strong],
      """
      don doña misia ña seño señor señora señorita sr sra srta dr dra
      """
    ),
    (
      .title,
      """
      profe profesor profesora docente maestro maestra compañero compañera compa camarada lider
      lideresa vecino vecina doctor doctora ingeniero ingeniera licenciado licenciada abogado
      abogada padre monseñor hermana pastor pastora reverendo sor fray cura parroco mayor mayora
      taita mamo jaibana sabedor sabedora curandero partera gobernador gobernadora
      sargento intendente subintendente patrullero patrullera comandante capitan teniente
      subteniente coronel general cabo soldado agente policia comisario comisaria subcomisario
      alcalde alcaldesa exalcalde concejal concejala edil personero personera inspector inspectora
      fiscal juez jueza magistrado magistrada procurador procuradora defensor defensora secretario
      secretaria presidente presidenta vicepresidente vicepresidenta tesorero tesorera rector
      rectora coordinador coordinadora representante senador senadora diputado diputada ministro
      ministra enfermero enfermera promotor promotora muchacho joven señora niña niño finado finada
      difunto difunta viejo vieja patron patrona
      """
    ),
    (
      .kinship,
      """
      hermano hermana hijo hija papa mama padre madre tio tia primo prima sobrino sobrina abuelo
      abuela nieto nieta esposo esposa marido mujer cuñado cuñada suegro suegra yerno nuera compadre
      comadre padrino madrina ahijado ahijada novio novia compañero compañera hijastro hijastra
      padrastro madrastra hermanito hermanita hijito hijita abuelito abuelita tata
      """
    ),
    (
      .placeHead,
      """
      vereda veredas corregimiento inspeccion resguardo resguardos barrio barrios finca fincas
      predio caserio rio rios quebrada caño cienaga laguna cerro paramo municipio municipios
      departamento pueblo parcialidad territorio sector urbanizacion invasion asentamiento
      hacienda comuna localidad playa isla puerto ladera loma cañon serrania parcelacion
      trocha filo alto bajo zona municipal poblado cabecera conjunto
      """
    ),
    (
      .bodyHead,
      """
      asociacion fundacion cooperativa sindicato corporacion comite colectivo colectiva organizacion
      federacion red movimiento colegio escuela institucion iglesia parroquia emisora hospital
      empresa hotel tienda cantina restaurante drogueria banco grupo plataforma mesa coordinadora
      congregacion ong universidad instituto liga club cooperativa asojuntas
      """
    ),
    (
      .localBody,
      """
      junta juntas jac jal cabildo cabildos consejo guardia alcaldia personeria inspeccion comisaria
      concejo gobernacion fiscalia juzgado notaria registraduria
      """
    ),
    (
      .unitHead,
      """
      batallon brigada estacion subestacion frente columna compañia peloton escuadron comando gaula
      cai division bloque cuadrante regimiento seccional
      """
    ),
    (
      .office,
      """
      alcalde alcaldesa exalcalde exalcaldesa personero personera inspector inspectora fiscal juez
      jueza comisario comisaria gobernador gobernadora concejal concejala edil presidente presidenta
      vicepresidente vicepresidenta tesorero tesorera secretario secretaria rector rectora
      coordinador coordinadora comandante parroco cura sacerdote registrador registradora notario
      notaria defensor defensora procurador procuradora director directora gerente representante
      lider lideresa fundador fundadora docente profesor profesora maestro maestra enfermero
      enfermera promotor promotora partera fontanero conductor vigilante mayora consejero consejera
      cacica cacique
      """
    ),
    (
      .event,
      """
      masacre paro toma atentado secuestro desplazamiento bombardeo asesinato emboscada asonada
      enfrentamiento combate hostigamiento desaparicion homicidio incendio avalancha desalojo
      minga bloqueo captura operativo
      """
    ),
    ([.link, .article], "la las los el"),
    (.link, "de del da do dos di van von san santa"),
    (
      .month,
      """
      enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre
      diciembre
      """
    ),
    (
      .number,
      """
      cero uno una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince
      dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintiuna veintidos veintitres
      veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta cuarenta
      cincuenta sesenta setenta ochenta noventa cien ciento doscientos trescientos cuatrocientos
      quinientos seiscientos setecientos ochocientos novecientos mil millon millones
      """
    ),
    (
      .street,
      """
      calle cll cl carrera cra cr kr kra krr crr diagonal dg diag transversal tv tr transv manzana
      mz mza avenida av avda ak ac kilometro km
      """
    ),
    (
      .alias,
      """
      alias apodado apodada apodados mentado mentada dicen decian decia decimos llaman llamaban
      llamamos conocido conocida llamado llamada
      """
    ),
    (
      .label,
      """
      entrevistador entrevistadora entrevistadores entrevistado entrevistada entrevista moderador
      moderadora moderadores participante participantes facilitador facilitadora investigador
      investigadora equipo hablante relator relatora relatoria observador observadora observacion
      interprete traductor traductora voz voces varios varias todos todas hombre mujer señora señor
      persona pregunta respuesta nota notas joven niño niña interlocutor interlocutora speaker
      documento titulo fecha lugar municipio duracion transcripcion transcribe codigo grupo focal
      ent entr entrev inv mod part obs int fac hab tod var nn desconocido desconocida uno dos tres
      y
      """
    ),
    (
      .identity,
      """
      cedula cedulas cc nuip documento identificacion ti tarjeta pasaporte ce nit rut contraseña
      registro
      """
    ),
    (
      .telephone,
      """
      telefono telefonos tel celular celulares cel fijo whatsapp wasap llame llamar llamo marque movil
      contacto numero linea nequi daviplata
      """
    ),
    (
      .field,
      """
      nombre nombres apellido apellidos apodo apodos sobrenombre alias cargo direccion residencia
      procedencia vereda barrio corregimiento finca resguardo municipio departamento lugar
      organizacion asociacion junta consejo cabildo ocupacion oficio
      """
    ),
    (.account, "cuenta ahorros corriente nequi daviplata bancolombia consignar consigne giro"),
    (
      .amount,
      """
      pesos peso millones millon mil hectareas hectarea dolares dolar habitantes personas cop metros
      familias toneladas kilos bolivares
      """
    ),
    (.locative, "en desde hacia hasta municipio para por a de del"),
    (
      .abbreviation,
      "sr sra srta dr dra lic ing prof av avda cra cll cl kr dg tv mz nro num sta ntra gral"
    ),
    (
      .ordinal,
      """
      primero primer primera segundo segunda tercero tercer tercera cuarto cuarta quinto quinta
      sexto sexta septimo septima octavo octava noveno novena decimo decima viceprimero mayor movil
      """
    ),
  ]
}
