/// The words of passphrases: 2,048 Spanish words of 4 to 8 letters.
///
/// None has an accent or ñ, so that every keyboard has them. No word becomes another by changing, adding or leaving out one letter.
enum PassphraseWords {
  /// The words, in order.
  static let all = text.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let text = """
    abanico abarcar abedul abeja abertura abismo abogado abonar abordar abrazo abreviar abrigo
    abril absurdo abuela abundar acabado acacia academia acallar acampar acceso acebo aceite
    acelga acento acequia acera acercar acierto aclarar acoger acomodar acopio acorde acreedor
    actitud activo acuarela acuario acudir acuerdo adagio adaptar adelante adelfa adentro adherir
    adivinar adjetivo admirar adobe adorar adorno adquirir aduana aduanero advertir afable afanar
    afecto afeitar afilar afirmar aflojar afluente afuera agachar agarrar agave agenda agitar
    agosto agraria agregar agrio agrupar aguacate aguada aguantar aguja agujero ahogar ahorro
    ahumado aislar ajedrez ajeno ajuar ajustado ajustar alabanza alabar alambre alameda alarma
    albahaca albergue alcaide alcance alcanzar alcoba aldaba aldea alegre alejar alfajor alfalfa
    alfarero alfiler alfombra alforja alhaja aliado alicate alijo alimento alisar aliviar aljibe
    allanar almendra almohada almuerzo alocado alondra alpaca alquiler altavoz alterno altura
    alubia alumbrar alumno alzar amanecer amapola amaranto amarillo amasar amazona ambiente ambos
    amigo amistad amor amparo ampliar amplio amuleto anaquel ancho anciano ancla andamio andar
    andino anexo anfibio anguila anhelo anillo animal anotar antena anterior antiguo antojo anual
    anuncio anzuelo apacible apagar aparato apellido apenas apetito apio aplauso aplazar aplicar
    apodo aporte aprender apretar aprisa aprobar apuesta apuntar apuro aquietar arboleda arbusto
    arca arcano archivo arcilla arder arenque arepa arete argolla arguir arido arista armadura
    armario aroma arqueo arranque arrecife arreglar arriero arropar arroyo arroz arruga artesano
    asamblea ascenso asear aseo asfalto asiento asignar asilo asociar asomar asombro aspa aspecto
    aspirar astilla astro astucia asumir asunto atajo atalaya atar atasco atender atizar atleta
    atraer atrapar atuendo aturdir audaz auge aula aumento aurora ausente auxilio avance avanzar
    avatar avellana avena avenida aventura avestruz aviso avispa avivar ayuda ayuno azada azafata
    azahar azotea azucena azufre azulejo bacalao bache bagaje bailar balada balanza baldosa balido
    ballena balsa banco bandeja bandola banquete baranda barba barbecho barbero barcaza barniz
    barquero barranco barrer barrio barrote basalto base bastante bastidor bata batalla batuta
    bautizo bayeta bazar bebida beca becerro beige bejuco belleza bellota bendecir berlina bermejo
    berro beso bicolor bigote billete biombo birrete bisagra bisonte bivalvo bizcocho blando
    blindaje bloque blusa bobina bocado boceto bodega bogar bola bolera bolsillo bombero bombilla
    bondad bonito bordado borde boreal borrador bosque bostezo botella botica botijo boxeo bramar
    brasa bravo brea brecha bregar breve brezo brillo brinco brindis broche bronce brotar brote
    bruma bucle bueno bufanda bulbo bullicio buque burbuja burgo buscar butaca buzo cabal caballo
    cabeza cabida cable cabuya cacao cacerola cactus cadena caer cafetal calabaza calamar calcar
    calcio caldera calibre caliza callado calma calor cambio camello camerino camilla caminar
    camino camisa campana campo canasto cancha candado candela candil cangrejo canica canoa
    cantera canuto capaz capote capricho captar capucha carabela caracol caramelo cardumen carecer
    caribe carnaval caro carpeta carrera carril carta cartero cascada casco casero caseta castillo
    catedral catorce caucho caudal causa cautela cavar caverna cazador cazuela cebada cebolla
    ceder cedro ceiba celeste cemento cenar cencerro ceniza centavo centella centeno centro cepa
    cepillo cerca cereal cerilla cerrado chaleco chalupa chapa chaparro chaqueta charco charla
    charol chasis cheque chicle chico chimenea chispa chiste choclo choza chubasco churro cicla
    ciclista cielo cien ciencia ciervo cifra cigarra cilantro cilindro cimiento cincel cinco cine
    ciruela cisterna cita ciudad civil clamor clan clase claustro clavel clavija clavo clima cloro
    cobalto cobijo cochera cocuyo codiciar cofia cofre cohete colador colcha colegio colgar
    coliflor colina colmena colmo colono coloquio columna comarca combinar comedor comenzar
    comercio cometa comida compota comprar conde conectar conejo confeti confiar conga congreso
    conjunto conocer consuelo contar contento convenio copla coraje coral corbata corcho cordel
    cordero corneta corona correo cortejo corteza cortina corzo cosecha coser costa costilla
    cotejar coto cotorra coyote creer crema crepe crespo cresta criar crin crisol cristal croqueta
    cruce crucero cruzar cuaderno cuadra cuajada cuarto cuatro cubeta cubierto cubo cuchara cuello
    cuenca cuento cuerda cuerno cueva cuidado cultivo cumbia cumbre cumplir cuota curador curar
    curioso curso curtir custodia dalia danta debate deber decena decidir decir declive decoro
    decreto dedal dedo deducir defensa definir dejar delantal delgado delicia delta demanda
    densidad dental deporte depurar derecho derivar derroche desafio desague desatar desayuno
    descanso desear deseo desfile desierto deslizar desnivel despacho despejar destello destino
    detalle detener deuda devolver diadema diamante diario dibujo dicha dichoso diente diestro
    dieta diez digital digno dilema diluir diluvio dinero dintel diploma dique director dirigir
    disco disfraz distante diurno diverso dividir divino doblar doble doctor dolmen domador
    dominar domingo domo donar dorado dormir dorso dosel dosis dote drama duende dulce duna
    duplicar durable durazno dureza echar eclipse edad edificio editar educar eficaz ejemplo
    ejercer elaborar elefante elegir elevar elixir elogio eludir embajada embalse embarcar emblema
    embrujo embudo emerger emigrar emisora empacar empanada empate empezar empleo empresa empujar
    emular enagua encaje encender enchufe encino encuesta enebro enfocar enfriar engrudo enigma
    enjambre enlace enorme enredo ensalada ensayo ensenada enseres entero entrada enunciar envase
    enviar envolver enzima equipaje equipo erizo ermita errante esbelto escalar escama escarcha
    escarola escaso escena escoba escollo escriba escribir escudo escuela esencia esfera esfuerzo
    eslogan esmalte espacio espada especie espejo espiga espino espiral espliego esponja espuma
    esquema esquina esquivo estable estadio estambre estanque estatua estepa estilo estimar
    estrado estrella estricto estuario estufa etapa eterno etiqueta etnia euforia europeo evento
    evidente exacto examen excavar excelso exclamar excusa exhibir exilio existir expandir experto
    explorar exponer exprimir extenso extremo fachada factor factura faena fagot faja falda
    familia famoso fango farmacia farol farolero fatal favor fecundo federal felino feliz felpa
    femenino fervor festejo fiable fiador fianza fibra fideo fiebre fiel fierro fiesta figura
    fijar fila filete filtro final finca fingir fino firma flauta flecha fleco flexible flojo flor
    flota fluir fluvial foco fogata folclor follaje folleto fondo fontana forestal forjar fornido
    forraje fortuna fosa fracaso fraguar franja frasco frase fraterno frazada frente fresa fresno
    frisar friso fritura frondoso frontera frugal fruto fucsia fuego fuelle fuga fulgor fundar
    fusible futuro gabinete gacela gaita gajo galaxia galgo galleta gallina galope gamuza ganado
    ganso garaje garbanzo garganta garrafa gasa gastar gavia gaviota gelatina gemelo generoso
    genial gente geranio germen germinar gesto gigante gimnasia girar girasol giro glaciar glicina
    globo gloria glosa gobierno goleta golfo goloso gorra gozar gozne grabado gracia gradas
    grafito grande granero granizo grano grapa gratis gratitud greda gremio grieta grifo gris
    gritar grosella grueso grulla grupo gruta guadua guante guarda guayaba guiar guija guindo
    guisante guiso guitarra haber hablar hacha hacienda halago hallazgo hamaca hangar harina harto
    hebilla hebra hechizo hechura helado helecho heno heraldo heredar hermano herrero hervir
    hierba higiene higuera hijo hilacha hilar hilera himno hinojo historia hocico hoja holgado
    hombro homenaje honesto hongo honor horario horchata hormiga hornilla horno hospital hostal
    hotel hoyo huella huerto huir hule humano humilde hundir hurgar husmear iceberg icono ideal
    idilio idioma igual ileso imagen imitar impar imperio imprenta impuesto impulso incienso
    incluir indagar infancia inferior infinito informe ingenio ingreso inicio injerto inmenso
    inmune innovar inquieto insecto insignia insistir instante insular integrar intento interes
    intuir inundar invicto invierno invitar inyectar isla istmo izar jacal jacinto jaguar jalea
    jaqueca jarabe jarana jarra jaspe jefe jengibre jersey jilguero jinete jirafa jocoso jolgorio
    jornada joroba joven jovial joya jubilar juglar jugoso juguete juicio julepe julio junco
    jungla juntar justicia justo juventud juzgar kilo kiosco koala labor labrador labriego lacio
    lacre ladera ladrar ladrillo lagarto laguna laico lamento langosta lanza lapso largar largo
    laringe lateral latido latir latitud laurel lavadero lavanda lazo leal lebrel lechuga lector
    leer legumbre lejano lejos lengua lenteja lento letargo letra letrero leve leyenda liana libar
    libre libreta lidiar lienzo ligero lija limpio linaje lince lindero lingote lirio lista
    listado litera litoral litro llama llano llanta llanura llave llegar llorar lluvia lobezno
    local locutor lograr logro lombriz lonja loza lubina lucero lucha lucidez lucir lujo lunar
    lunes lupa lustre maceta macizo madeja madre madrina madurar maestro magia mago maguey maizal
    maleza malla mandato manejo manga manglar manteca mantel manzana mapa mapache maqueta maraca
    marco marfil margen marimba marino marisco marmita marron martes mascar masivo materia matiz
    mayor mazorca mecha medalla media mediano medusa mejilla mejora melena memoria menor mensaje
    menudo mercado merecer mesa meseta metal metro mezcla micro miembro migaja milagro milenio
    milpa mimbre mina mineral minuto miope mirador mirlo mismo mitad mixto mochila modelo moderno
    mojado mojar molde molino molusco momento monarca moneda monte montura morada morder moreno
    morera morral mortero mosaico mosca mostaza motivo motor mover mucho mudanza mudar mueble
    mueca muestra mugir muleta mundial mundo muralla muro museo mutuo nacer nadar naipe nana
    naranja nardo nariz narrar nativo natural navaja nave navegar neblina negocio nervio neutral
    neutro nevado nevar nevera nido niebla nieto nieve nivel nobleza noche nodriza nogal nombre
    norma norte nota notable noticia novato novedad novela noventa novio nube nuca nuclear nueces
    nuevo nulo numeral nutria oasis objeto oblicuo oboe obra obrero obvio ocaso ocelote ochenta
    ocho octavo octubre ocultar ocupar odisea odre oeste oferta oficial oficio ofrecer ofrenda
    ojal ojiva oleada oleaje oler olla oloroso olvido ombligo omitir once onza opaco opinar oponer
    oprimir optar opuesto orador orar orden orfebre oriente origen orilla oriundo oropel ortiga
    oruga osado oscuro ostra otear otorgar otro oveja ozono paella paisaje palabra palacio paladar
    palanca palco paleta palmera paloma palpar pampa panal panela papel paquete parada parcela
    pared pareja parlar parque parral parte pasillo pasta pastor patata patear patio patria pavo
    peaje pecera pecho pedazo pedir peinado peine pelear pellejo pelota peluca penacho pensar
    percha perder perdiz perejil pereza perfil perfume perico periodo perla permiso perno persona
    pesado pesca pesebre petaca piano picar piedra pierna pieza pijama piloto pintura pionero pipa
    pirata piscina piso pizarra placa placer plancha planeta plato pleito pleno pliego plomo pluma
    plumero plural poblado pobre poda poder podio poema polar polea polilla pomada pomelo poncho
    popular porche poroso portada portal poseer posible postre pozal pozo pradera prado preciso
    prenda prestar primo prisma privado proa proceso promesa pronto propina propio prueba puchero
    pueblo puente puerta pujar pulcro pulga pulir pulsera pulso punto pupila pupitre pura quedar
    quejido querer queso quetzal quieto quilate quince quintal quinua quiosco quitar racimo
    radical radio rasante rasgo raspar raudo rayo rebajar rebozo recado recatar receta recibir
    recinto reclamo recoger recreo recurso redada redil redondo reflejo reforma refugio regalar
    regalo regata regio regla regreso rehacer reja relato relevo relleno reloj remache remanso
    remedio remo remoto rendir renta reparto repetir repisa repollo reposo reptil rescate resina
    resonar resorte respeto resumen retama retazo retrato revista revuelo rezar ribera rico rienda
    riesgo rifa rigor rimar riqueza ritmo rival robusto roce rodaja rodar rodeo rodilla rojizo
    rojo rollo romance romero romper ronco ronda ropa rosal rosario rostro rubio rueda ruido rumbo
    rumiar rumor rural rutina sabio sacar safari sagrado sala salario salero salida salitre salud
    salvar salvia samba sanear sapo sarape sardina sastre sauce seco secuela sede segar seguir
    segundo seguro seis sello selva semana sembrar semilla senado senda sendero sensato sentir
    sepia sereno serie sesenta severo siembra siempre sierra siete siglo silbato silla silueta
    simple sincero sirena sirope sistema sitio sobrar sobrino socio socorro soga solapa solemne
    solista solo soltar sombra sonata soneto sonido sonoro sonrisa soplar soporte sorbete sorteo
    sortija sosiego suave subasta subir suceso suegra suela sueldo suero suerte sufrir sugerir
    sujetar suma superar surco surgir surtido suspiro sutil tabla tablero tacto taiga tajada
    taladro talar talento taller tallo tamal tambor tanque tapioca tapir tarde tarea tarifa
    tarjeta tasca tatuaje tauro taxi teatro tecla tejado tejer templo tenaza tenis tentar tenue
    tercero tercio ternura terraza terreno terso tesoro texto tibio tiempo tigre tijera tinaja
    tinta tiple tirante tiza toalla tobillo tocador tocar tocino toldo tolerar tolva toma tomate
    tonada tono tope toque torcer torneo toronja torre torta tortuga total totuma trabajo tractor
    traje trapo trasto tratar trece tregua treinta tren trenza trepar trial tribu trigo trinar
    trineo triste triunfo trofeo trompo trova trozo trucha trueno trufa tuerca tumulto tupido
    turba turbina turismo turno turpial tutor ubicar ufano ulular umbral uncir unidad uranio
    urbano urbe urdir urgente urna urraca usanza usar usina usuario vacuna vadear vado vagar vaina
    vajilla vale valija valsar vapor vaquero vara varado variar varios vasto vecino vedado vega
    vejez velada velero veloz vencer venir ventana verano verbo verdad verde verdor verdura vereda
    vergel verja vestido vestir viaje viajero vibrar vida vidrio viejo viento viernes vigilar
    vihuela vilano vinagre viola violeta virrey virtud viruta visible visita visor vital vitrina
    vivero viveza vocablo volante voltear voluta volver voraz votar vuelo vuelta yate yegua yelmo
    yema yerba yodo yogur yugo yunque yunta zafiro zaga zancada zancudo zanja zapallo zapato
    zarpar zarza zeta zigzag zinc zodiaco zona zorzal zozobra zueco zumbar zumbido zumo zurcir
    zurdo
    """
}
