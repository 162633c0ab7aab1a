/// Surnames common in Colombia, folded.
enum Surnames {
  /// Surnames that are no ordinary words.
  static let sure = """
    abadia abello acevedo achicue acosta acuña agamez agredo agudelo aguilar aguirre alape alarcon
    alban albarracin albornoz alcaraz aldana aleman almanza almario almeida alomia altamirano
    alvarado alvarez alzate amariles ambuila amezquita anacona anchico andrade angarita angulo
    antury anzola aponte aragon aranda arango ararat araujo arbelaez arboleda arciniegas ardila
    arevalo argote arias aristizabal armero arrechea arredondo arrieta arroyave arteaga asprilla
    atehortua avendaño avila ayala ayovi baena bahamon balanta balcazar ballesteros bambague
    banguera baquero barahona barajas barbosa barona barragan barreto barrientos bastidas basto
    batista bautista bañol becerra becoche bedoya bejarano beltran benachi benavides benitez bermeo
    bermudez bernal berrio betancourt betancourth betancur blandon bocanegra bohorquez bolaños
    bolivar bonilla botero botina briceño buesaquillo buitrago burbano buritica bustamante bustos
    caceres cadavid caicedo calambas calderon calvache camacho camargo camayo cambindo campaz
    campiño canchala candelo canencio cantillo carabali caraballo carabi cardenas cardona cardozo
    carmona carrascal carreño carrillo carvajal casamachin casanova casaran casares casso castañeda
    castellanos castiblanco castrillon castro catamuscay caviedes cañizares ceballos cepeda cerquera
    cespedes cevallos chaguendo chala chamorro chaparro chaux chaverra chavez chicangana chilito
    chindoy chirimuscay chito choconta chocue cifuentes cisneros cobo coicue collazos conda
    congolino contreras copete cordoba coronado cortazar cortez cosme cossio cuama cuaran cuaspud
    cubides cubillos cuchillo cuellar cuene cuetia cuevas culma cundumi dagua daza delgadillo devia
    diaz dicue diosa dominguez duque duran dussan echavarria echeverri echeverria enriquez epe erazo
    escandon escarpeta escobar escue espinal espinosa espinoza espitia estacio estevez estrada
    estupiñan fajardo fernandez figueroa fiscue florez fonseca forero fory frias gaitan galeano
    galindez galindo gallardo gallegos gallon galvis gamboa gaona garces garcia garzon gaviria
    gembuel gil giraldo girardot godoy gomez gongora gonzales gonzalez gordillo granja grijalba
    grisales guaca guacheta guaitoto gualguan guapacha guarin guasaquillo guaza guegia gueguia
    guejia guengue guetio guiza gurrute gustin gutierrez guzman henao hernandez hincapie hinestroza
    holguin hurtado ibarbo ibarguen ibarra ibañez idrobo ijaji illera imbachi inagan inseca ipia
    iriarte isaza jacanamijoy jacome jalvin jamioy jaramillo jembuel jimenez jojoa julicue labrada
    lame landazuri largacha lasprilla lasso latin ledezma leiton lemeche lemos lerma liz lizarazo
    lizcano llanten loaiza loboa londoño longa lopez lora lourido lozada lozano lucumi lugo luligo
    maca machado macias majin maldonado mambuscay mancilla mancuso manjarres manquillo manrique
    mantilla manyoma maquilon marinez marquez marroquin marrugo martinez marulanda matallana mayorga
    mazabuel mazo mazuera mañunga medina mejia melo mendez mendoza meneses menza mera messu mestra
    mezu micolta minota minotta miranda mojica molano moncayo mondragon monroy monsalve montaño
    montealegre montenegro montero montilla montoya mopan morales moran moriano mosquera mostacilla
    mulato mulcue munera murcia muriel murillo musse muñoz nache narvaez nastacuas navarrete navarro
    navia nazarit nieva noguera noriega noscue nuñez obando obonaga obregon ocampo ochoa ocoro
    olarte olave olaya ome ordoñez orobio orozco ortega ortegon ortiz ospina otalora otero oviedo
    oyola pabon pacheco padilla paez pai palacio palacios palechor palomeque palomino palta pame
    pantoja pasaje paternina patiño pechene pechucue pedraza pedroza pelaez penagos perdomo perea
    perez perlaza pete peteche peñaloza piamba pinchao pinilla pinzon pizo piñacue polanco polania
    pons portela portilla portocarrero poscue posso possu potosi poveda pulgarin pungo puyo quelacio
    quelal quesada quevedo quiceno quiguanas quijano quila quilcue quilindo quintero quiroga quiroz
    quitiaquez quitumbo quiñones quiñonez ramirez rangel rativa realpe rebolledo rendon rengifo
    renteria restrepo revelo riascos riaño ricaurte risueño rivas robayo rodallega rodas rodriguez
    roldan rosero rozo rua ruales rubiano ruiz saa saavedra sabogal salamanca salazar salcedo
    saldarriaga salgado salinas samboni samudio sanabria sanchez sanclemente sandoval sanjuan
    santacruz santamaria santana santiesteban sanza sarmiento sarria satizabal secue sepulveda serna
    silva sinisterra solano solarte solis sosa suarez tabares tacue tafur talaga tamayo tapasco
    tapia taquinas tascon tejada tello tenorio timana tique tobar tocoche toconas toloza tombe
    torijano tovar trejos troches trochez troyano trujillo tulande tumbo tunubala ulabares ulcue
    ulloa umaña uribe urrea urrego urrutia ussa usuga valbuena valderrama valdes valdez valencia
    valenzuela vallecilla valverde vanegas varela vargas varona vasquez velandia velasquez velez
    viafara vidal villada villalba villalobos villamarin villamil villamizar villanueva villaquiran
    villareal villarreal villegas vitonco viveros volveras yace yalanda yandi yanten yaquive yatacue
    yepes yonda yule yunda zabala zambrano zamorano zape zarate zemanate zetty zuleta zuluaga zuñiga
    """

  /// Surnames that are ordinary words too.
  static let doubtful = """
    abril alegria amado amaya angel arce arcos arenas arriero arroyo barco barrera barrero barrios
    bastos bello blanco bravo burgos caballero cabezas cabrera cadena calvo camino campo campos
    candela cano cantor caro cartagena casallas casas castaño castillo celis chacon cometa conejo
    cordero corrales correa cortes cruz cuartas cuenca cuero cuervo cuesta delgado dorado duarte
    escudero espejo espino ferro fierro flores franco fuentes gallego gallo garrido gracia granados
    grande grueso guerra guerrero guevara heredia herrera hidalgo hierro hormiga hoyos huertas
    iglesias izquierdo jordan leal leon llano llanos lobo lopera luna madrid manso mar marin
    marmolejo matiz mayorca merchan mesa mestizo mina molina montaña monte montes mora moreno moya
    muelas naranjo nieto nieves niño olivo olmos orejuela osorio palma pardo paredes parra pascuas
    pastrana paz pena peralta peña pino pinto pizarro piñeros plata plaza pollo posada pozo prado
    prieto puente puentes puerta quiebra quintana ramos real reina rey reyes rico rincon rios rivera
    robles roca rodero rojas romero rosa rosales rosario rosas rubio rueda saenz sala salas salto
    santo santos seco segura serrano sierra sol solar soler soto tierra toro torres trece vaca
    valero valle vega vela velasco vera verde vergara victoria viejo villa villar vivas zamora
    zapata
    """
}
