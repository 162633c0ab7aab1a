/// Frequent words, folded: what no name begins with, and what a body's name is made of.
enum CommonWords {
  static let lists: [(WordMarks, String)] = [
    (
      .common,
      """
      un unos unas yo tu usted ustedes ellos ellas nosotros nosotras vos me te se le les lo nos mi
      mis su sus este esta esto estos estas ese esa eso esos esas aquel aquella aquello e o u ni pero
      sino porque pues entonces si no ya asi cuando como donde que quien quienes cual cuales cuanto
      cuantos para por con sin sobre entre hasta desde hacia en al a ante bajo segun durante mientras
      aunque tambien tampoco muy mas menos bien mal aqui alli alla ahi aca ahora antes despues luego
      siempre nunca hoy ayer mañana todo toda todos todas nada nadie algo alguien algunos algunas cada
      otro otra otros otras mismo misma hay es era son eran fue fueron ha han habia esta estan estaba
      estaban tiene tienen tenia bueno mire mira vea ve claro gracias gente ejemplo dijo dice digo
      dicen llego llegaron vino vinieron salio sale hace hizo hacen iba iban va van fui vive vivia
      viven conoce conozco conoci mataron mato amenazaron llamo llame hablo hable cuando dizque ay ah
      eh uy oiga oye diga digame cuente cuenteme imaginese sumerce señores lunes martes miercoles jueves
      viernes sabado domingo casi solo apenas incluso ademas total igual usted perdon permiso listo vale
      tal cierto verdad exacto correcto aja mm mmm jum oh ojala gracias buenas buenos hola dele venga
      vamos tengo tenemos puede pueden quiero creo se siendo sea
      """
    ),
    (
      .noun,
      """
      gente mayoria verdad mentira cosas cosa vida ley guerra policia comunidad casa otra otras otro otros
      cual cuales que situacion noche tarde mañana semana misma mismo hora horas tierra coca mina minas
      escuela carretera via mitad plata junta finca señora señor niña niños muchachos mujeres hombres
      personas autoridad autoridades institucion instituciones estado gobierno ejercito guerrilla
      violencia seguridad justicia fuerza tropa ultima ultimo primera primero unica unico parte partes
      problemas problema conflicto trabajo tema temas grupo grupos lideres lideresas jovenes campesinos
      indigenas mismos suya suyo nuestra mia zona parte salida entrada orilla
      """
    ),
    (
      .member,
      """
      mujeres victimas campesinos campesinas campesino campesina productores productoras pescadores
      indigena indigenas afrodescendientes afro negros negritudes comunitario comunitaria comunal accion
      padres familia usuarios agricultores cacaoteros cafeteros mineros barequeros jovenes juvenil
      juntas transportadores vendedores trabajadores docentes maestros educativa educativo rural
      ambiental derechos humanos desplazados cultural social salud mutual agropecuaria policia
      infanteria caceria selva combate servicios ingenieros artilleria alta montaña movil militar
      departamental nacional municipal local cimarrona popular unidos unidas vida paz defensa
      """
    ),
  ]
}
