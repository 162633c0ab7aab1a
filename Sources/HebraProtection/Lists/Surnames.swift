/// Surnames common in Colombia, folded.
enum Surnames {
  /// Surnames that are no ordinary words.
  static let sure = """
    abadia acevedo achicue acosta acuña agredo agudelo aguilar aguirre alape alarcon alban albornoz
    alcaraz aldana aleman almanza almario almeida alomia altamirano alvarado alvarez alzate ambuila
    amezquita anacona anchico andrade angarita angulo antury anzola aponte aragon arango araujo
    arbelaez arboleda arciniegas ardila arevalo argote arias aristizabal armero arrechea arredondo
    arrieta arroyave arteaga asprilla atehortua avendaño avila ayala ayovi bahamon balanta
    ballesteros banguera baquero barahona barajas barbosa barragan barreto barrientos bastidas
    bautista becerra bedoya bejarano beltran benavides benitez bermudez bernal berrio betancourt
    betancur blandon bolivar bocanegra bohorquez bolaños bonilla botero botina briceño buesaquillo buitrago
    burbano bustamante bustos caceres cadavid caicedo calambas calderon calvache camacho camargo
    camayo campaz canchala candelo canencio cantillo carabali caraballo carabi cardenas cardona
    carmona carrascal carreño carrillo carvajal casamachin casanova castañeda castellanos
    castiblanco castrillon castro catamuscay ceballos cepeda cerquera cespedes cevallos chaguendo
    chala chamorro chaparro chaux chaverra chavez chicangana chilito chindoy chirimuscay chocue
    cifuentes cisneros cobo collazos conda congolino contreras copete cordoba coronado cortazar
    cortez cossio cuaran cuaspud cubides cubillos cuchillo cuellar cuetia cundumi dagua daza
    delgadillo devia diaz diosa dominguez duque duran dussan echavarria echeverri enriquez epe erazo
    escobar escue espinal espinosa espinoza estacio estrada estupiñan fajardo fernandez figueroa
    florez fonseca forero frias gaitan galeano galindez galindo gallardo gallegos galvis gamboa
    gaona garces garcia garzon gaviria gil giraldo girardot godoy gomez gongora gonzales gonzalez
    gordillo granja grijalba grisales guaca guacheta gualguan guapacha guarin guasaquillo guaza
    guejia guengue guetio guiza gurrute gustin gutierrez guzman henao hernandez hincapie hinestroza
    holguin hurtado ibarguen ibarra ibañez idrobo illera imbachi inseca ipia iriarte isaza
    jacanamijoy jamioy jaramillo jembuel jimenez jojoa julicue labrada lame landazuri lasprilla
    lasso latin leiton lemos liz lizarazo lizcano llanten loaiza londoño lopez lozada lozano lucumi
    lugo luligo machado macias majin maldonado mancilla mancuso manjarres manquillo manrique
    mantilla manyoma marinez marquez marroquin marrugo martinez matallana mayorga mazabuel mazuera
    medina mejia melo mendez mendoza meneses menza mera messu micolta minotta miranda mojica molano
    moncayo mondragon monroy monsalve montaño montealegre montenegro montilla montoya morales moran
    moriano mosquera mostacilla mulato munera murcia muriel murillo muñoz narvaez nastacuas
    navarrete navarro navia noguera noriega noscue nuñez obando ocampo ochoa ocoro olarte olave
    olaya ome ordoñez orobio orozco ortega ortegon ortiz ospina otalora otero oviedo pabon pacheco
    padilla paez pai palacio palacios palechor palomino palta pantoja pasaje paternina patiño
    pechene pedraza pedroza pelaez penagos perdomo perea perez perlaza pete peñaloza piamba pinilla
    pinzon piñacue polanco polania portela portilla portocarrero posso potosi poveda pulgarin pungo
    quelacio quelal quesada quevedo quiceno quiguanas quijano quintero quiroga quiroz quitumbo
    quiñones quiñonez ramirez rangel realpe rebolledo rendon renteria restrepo revelo riascos
    ricaurte risueño rivas robayo rodallega rodas rodriguez roldan rosero rozo rua ruales rubiano
    ruiz saa saavedra salamanca salazar salcedo saldarriaga salgado salinas samboni samudio sanabria
    sanchez sandoval sanjuan santacruz santamaria santana santiesteban sanza sarmiento sarria
    satizabal secue sepulveda serna silva sinisterra solano solarte solis sosa suarez tabares tafur
    talaga tamayo tapasco tapia taquinas tejada tello tenorio timana tique tobar toloza tombe
    torijano tovar trejos troches trochez trujillo tumbo tunubala ulcue ulloa umaña uribe urrea
    urrego urrutia usuga valderrama valdes valdez valencia valenzuela valverde vanegas varela vargas
    varona vasquez velandia velasquez velez viafara vidal villada villalba villalobos villamarin
    villamil villamizar villanueva villaquiran villareal villarreal villegas viveros volveras yace
    yalanda yandi yanten yatacue yepes yonda yule zabala zambrano zamorano zape zarate zuleta
    zuluaga zuñiga
    """

  /// Surnames that are ordinary words too.
  static let doubtful = """
    abril alegria amado amaya angel arce arcos arenas arriero arroyo barrera barrero barrios bastos
    bello blanco bravo burgos caballero cabezas cabrera cadena calvo camino campo campos cano cantor
    caro casallas casas castaño castillo celis chacon cordero corrales correa cortes cruz cuartas
    cuenca cuero cuervo cuesta delgado dorado duarte escudero espejo espino ferro fierro flores
    franco fuentes gallego gallo garrido gracia granados grande grueso guerra guerrero guevara
    heredia herrera hidalgo hierro hormiga hoyos huertas iglesias izquierdo jordan leal leon llano
    llanos lobo lopera luna madrid manso mar marin marmolejo matiz mayorca merchan mesa mina molina
    montaña monte montes mora moreno moya muelas naranjo nieto nieves niño olivo orejuela osorio
    pardo paredes parra pascuas pastrana paz pena peralta peña pinto pizarro piñeros plata plaza
    pollo posada pozo prado prieto puente puentes puerta quiebra quintana ramos real reina rey reyes
    rico rincon rios rivera robles roca rodero rojas romero rosa rosales rosario rosas rubio rueda
    saenz sala salas salto santo santos seco segura serrano sierra sol solar soler soto tierra toro
    torres trece vaca valero valle vega vela velasco vera verde vergara victoria viejo villa villar
    vivas zamora zapata
    """
}
