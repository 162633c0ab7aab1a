/// Given names common in Colombia, folded.
enum GivenNames {
  /// Names that are no ordinary words.
  static let sure = """
    aaron abelardo abigail abraham adalberto adan adela adelaida adelina adolfo adrian adriana
    adriel agapito agueda agustin agustina aicardo aida alan albeiro alberto alcides aldair aldemar
    aleida alejandra alejandrina alejandro alex alexander alexandra alexis alfonso alfredo alicia
    alina aliria alirio alonso alvaro alveiro amalia amanda amarilis ambrosio amelia ana anabel
    anastasia anastasio andrea andres angelica angelina angelino angelmiro angie anibal anselmo
    antonia antonio anyela aquileo aquilino araceli arbey arcadio arcenio arcesio argemiro ariel
    aristarco aristides arlex arley armando arnold arnoldo arnulfo artemio arturo astrid astrith
    asuncion atanasio augusto aura aureliano aurelina aurelio azucena bartolome basilio baudilio
    beatriz belarmino belen belisario benedicta benedicto benilda benita benito benjamin berenice
    bernarda bernardo bertha bertilda betsabe betsy betty bibiana blas bonifacio brayan brenda
    briyith bryan calixto camelia camila camilo carla carlos carlota carmela carmenza carolina
    casilda casimiro catalina cayetano cecilia celina celmira celso cenaida cenelia cesar chepe
    cindy cipriano ciro claudia claudina claudio clemencia clementina cleotilde clodomiro concepcion
    conrado constantino constanza cornelio crisanto cristian cristina cristobal custodia dagnery
    dagoberto daira dairo daisy dalia damaris damian daniel daniela danilo danna danny dario darwin
    david dayana dayro deiby deisi deisy deiver deivis delfina delia delio demetrio denis derly
    deyanira deyber diana didier diego dilan dilia dimas dionisio dioselina disney dolly domitila
    donaldo dora doralba doralice dorian doriela doris duban duvan duvier eberto eccehomo edelberto
    edelmira edgar edilberto edilia edilma edilson edinson edison edith edmundo edna eduardo edwar
    edward edwin efigenia efrain eider eidy eladia eladio elber elcira elcy eleazar elena eleonora
    eleuterio eliana elias elida eliecer elisa elisabeth elizabeth elkin elodia eloisa eloy elpidio
    elsa elsy elva elver elvia elvira emerita emerson emigdio emilia emiliano emilio emir emma
    enelia enoc enrique epaminondas epifanio erasmo eric erica erika ermes ermila erminia ernestina
    ernesto esaud esmeralda esneda estanislao esteban estefania estela estella ester esteven esther
    estiven etelvina eucaris eudoro eufemia eufrasia eugenia eugenio eulalia eulogio eusebio
    eustaquio eutimio evangelina evaristo evelin evelio evelyn ezequiel faber fabian fabio fabiola
    fabricio fanny faride faustina faustino federico feliciano felipe felisa fermin fermina fernanda
    fernando fidel fidelia fidelino filomena flaminio flavia flavio florencio florentino florinda
    francia francisca francisco francy franklin freddy fredy fulgencio fulvia gabino gabriel
    gabriela gaspar genaro genoveva georgina gerardino gerardo german gersain gertrudis gilberto
    gildardo gilma ginna giovanni giovanny gisela gladis gladys glenda glenis gloriela gonzalo
    graciela gregorio griselda guadalupe guillermina guillermo gumersindo gustavo hamilton harold
    harvey haydee heberto hector heidy helda helena heliodoro helmer hemerson henry hercilia
    heriberto herlinda hermann hermelina hermelinda hermenegildo hermes hermilo herminia herminio
    hermogenes hernan hernando higinio hilaria hilario hilda hipolito homero honorio horacio
    hortensia hugo humberto iban idalba idalia idaly ifigenia ignacia ignacio ileana iliana
    imelda ines ingrid irene iris irma isaac isabel isabela isaias isaura isidro ismael ismenia
    isolina israel ivan iveth ivonne jacinta jackeline jackson jacobo jader jaider jaime jair jairo
    jakeline james jaminton janeth janier jarol javier javiera jazmin jeferson jefferson jehison
    jeison jenaro jenifer jenny jeremias jeronimo jerson jessica jesus jhan jhoan jhoana jhon
    jhonatan jhonier jhonny jimena joaquin joaquina joel johan johana johanna john johnny jonas
    jonathan jorge jose josefa josefina joselin joselito jovita juan juana juancho julia julian
    juliana julieta julieth julio justina justiniano justino karen karina karla karol katerine
    katherin katherine kelly kevin kiara kimberly lady laura laureano laurentino lazaro leandro
    leidy leila leiner lenis leonarda leonardo leonel leonidas leonilde leonor leonora leopoldo
    leovigildo lesly leticia leyda leyner libardo libia liborio licinia lida ligia lilia lilian
    liliana lina lindelia lisandro lisbeth liseth lizbeth lizeth lorena lorenza lorenzo lourdes
    lucas lucelly lucero lucia luciano lucila lucio lucrecia lucy luddy ludivia luis luisa luisana
    luzmila mabel macarena macario magali magaly magda magdalena magnolia maicol maikol mailen maira
    malena manuel manuela marcela marceliana marceliano marcelina marcelino marcelo marciana marco
    marcos marelvi margarita margot margoth maria marian mariana mariangel mariano maribel maricela
    maricruz marilu marily marinela mario marisol maritza marlene marleny marlon marta martha martin
    martina mary maryuri mateo matias matilde mauricio mauro maximiliano maximina maximo mayerly
    maykol mayra medardo melania melba melida melina melissa melquisedec mery meyer miguel miguelina
    mildred milena milton minerva mireya miriam mirta misael modesta moises monica monserrat myriam
    nabor nancy narciso natalia natividad nayibe nazaria neftali nelcy nelly nelsa nelson nelsy
    nereida nery nestor neyla nhora nicanor nicolas nicolasa nicolle nidia nilsa nilson nixon noe
    noelba noemi nohelia nohemi nohora nolberto nora norberto noris norma nubia nuris nury nydia
    obdulia obdulio octavio odalis odilia ofelia olegario olga olimpo olinda oliva oliver oliverio
    olmedo omaira omar omer onofre orfa orfelina orfilia oriana orlando oscar osiris oswaldo otilia
    otoniel ovidio pablo paola pastora patricia paul paula paulina paulino paulo pedro pedronel
    pepita petrona plutarco policarpa policarpo porfirio primitivo prospero quiteria rafael rafaela
    raimundo ramiro ramon ramona raquel raul rebeca regina regino reinaldo reinel reinelda renato
    rene reynaldo ricardo rigoberto rita robert roberto robinson rocio rodolfo rodrigo rogelio
    rolando roman romelia romualdo romulo ronald roosevelt roque rosalba rosalbina rosalia rosalina
    rosana rosaura rosendo rosmery rosmira ruben rubi rubiela ruby rudecindo rufina rufino ruperto
    rut ruth sabina saida salome salomon samir samira samuel sandra santiago sara saturnino saul
    sebastian segismundo selena senen serafin serafina sergio servando servio sigifredo silvana
    silverio silvestre silvia silvio simon simona sindy sixta sixto smith sneider sofia sonia
    soraida stefany stella stiven sulma susan susana tania tarcila tatiana telesforo telmo
    temistocles teodolinda teodoro teofila teofilo teresa tiberio timoteo tirso tobias tomas tomasa
    toribio trino tulia tulio ubaldina ubaldo ulises ulpiano urania uriel ursula valentin valentina
    valeria vanesa vanessa venancio veronica vianney vicenta vicente victor victorino vilma vilmar
    virgelina virgilio virginia vitalia vitelio viviana vladimir walter washington wendy wilber
    wilfredo wilfrido william williams willian wilman wilmar wilmer wilson wilton xavier xiomara
    yadira yair yamid yamile yamilet yamileth yaneth yanira yarleny yasmin yazmin yecenia yeferson
    yeimi yeimy yeiner yeison yenifer yenny yeny yerlis yerson yesenia yesica yesid yesika yessica
    yilber yilmar yimi yina yineth yisela yoana yohan yohana yohn yojana yolanda yolima yuber yudy
    yuleidy yuli yuliana yulieth yulisa yurany yuri yurleidy yurleny zaida zaira zenaida zenon zoila
    zoraida zulay zuleima zulma
    """

  /// Names that are ordinary words too.
  static let doubtful = """
    alba amada amparo angel angeles aurora blanca camelo candelaria caridad carmen celeste cielo
    clara clavel clemente consolacion consuelo cruz delfin dolores domingo dulce encarnacion esperanza
    estrella fe felix fidelina fior flor florencia gloria gracia inmaculada inocencio jacinto leon
    luna luz manzanares mar marina marino mercedes milagros modesto nieves olivia olivo pastor
    patrocinio paz perla piedad pilar plinio prudencia prudencio reyes rosa rosario salvador santa
    santo santos segundo serena severo socorro sol soledad transito trinidad ventura victoria violeta
    virtudes
    """
}
