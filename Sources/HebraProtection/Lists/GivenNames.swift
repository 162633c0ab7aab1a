/// Given names common in Colombia, folded.
enum GivenNames {
  /// Names that are no ordinary words.
  static let sure = """
    aaron abelardo abigail abraham adalberto adela adelaida adelina adolfo adrian adriana agapito
    agustin agustina aicardo aida alan albeiro alberto aldemar aleida alejandra alejandro alex
    alexander alexandra alexis alfonso alfredo alicia alina alirio alonso alvaro alveiro amalia
    amanda ana anabel anastasia andrea andres angelica angelina angie anibal antonia antonio anyela
    aquileo aquilino araceli arcesio argemiro ariel aristides arlex arley armando arnoldo arnulfo
    arturo astrid astrith augusto aura aurelio azucena baudilio beatriz belarmino belisario
    benedicta benedicto benita benjamin berenice bernarda bernardo bertha bertilda betty bibiana
    blas brayan brenda bryan calixto camila camilo carlos carlota carmela carmenza carolina catalina
    cecilia celina celmira celso cenaida cenelia chepe cindy claudia claudio clementina cleotilde
    clodomiro concepcion conrado constanza cristian cristina cristobal custodia dagoberto daira
    daisy dalia damaris damian daniel daniela danilo danna dario david dayana deisy deiver deivis
    delfina delia denis derly deyanira diana didier diego dilia dionisio disney dolly domitila
    donaldo dora doralba doris duban duvan eberto edelmira edgar edilberto edilia edilma edilson
    edinson edison edith edna eduardo edwar edward edwin efigenia efrain eladia eladio elcy eleazar
    elena eleuterio eliana elias elida eliecer elisa elisabeth elizabeth elkin eloisa eloy elsa elsy
    elva elver elvia elvira emerita emerson emigdio emilia emiliano emilio emma enelia enrique
    erasmo eric erica erika ermila erminia ernestina ernesto esmeralda esneda esteban estefania
    estela estella ester esther estiven eucaris eudoro eufemia eugenia eugenio eulalia eulogio
    eusebio eustaquio evangelina evelio evelyn ezequiel faber fabian fabio fabiola fanny faride
    faustino federico feliciano felipe felisa fermin fernanda fernando fidel fidelia filomena
    flaminio florentino florinda francia francisca francisco francy freddy fredy gabriel gabriela
    genaro genoveva georgina gerardo german gersain gertrudis gilberto gildardo gilma giovanni
    giovanny gisela gladis gladys glenda gonzalo graciela gregorio griselda guadalupe guillermina
    guillermo gustavo harold haydee heberto hector heidy helda helena heliodoro henry heriberto
    herlinda hermelinda hermes hermilo hermogenes hernan hernando hilaria hilario hilda hipolito
    homero horacio hortensia hugo humberto iban idalba idalia ifigenia ignacia ignacio iliana imelda
    ines ingrid irene iris irma isaac isabel isabela isaias isidro ismael ismenia israel ivan iveth
    jacinta jackeline jacobo jader jaider jaime jair jairo jaminton janeth javier jazmin jefferson
    jeison jenifer jenny jeronimo jerson jesus jhoan jhon jhonatan jhonny jimena joaquin johan
    johana johanna john johnny jonathan jorge jose josefa josefina joselin joselito juan juana
    juancho julia julian juliana julieta julio justina justiniano justino karen karina karla
    katerine katherine kelly kevin lady laura laureano lazaro leandro leidy leila leiner leonardo
    leonel leonidas leonilde leonor leonora leopoldo leticia leyda libardo libia licinia lida ligia
    lilia liliana lina lisandro lisbeth lorena lorenza lorenzo lourdes lucas lucelly lucia luciano
    lucila lucio lucrecia lucy luddy luis luisa luzmila mabel magali magaly magda magdalena manuel
    manuela marcela marceliano marcelina marcelino marcelo marco marcos marelvi margarita margoth maria marian
    mariana mariano maribel maricela marilu marily mario marisol maritza marlene marleny marlon
    marta martha martin martina mary mateo matias matilde mauricio maximiliano maximo mayerly maykol
    medardo melba melida melina melissa meyer miguel miguelina mildred milena milton mireya miriam
    misael modesta monica myriam nabor nancy narciso natalia natividad nelcy nelly nelsa nelson
    nelsy neyla nhora nicanor nicolas nicolasa nidia nilsa nilson nixon noe noelba noemi nohelia
    nohemi nohora nora norberto norma nubia nury obdulia obdulio octavio odilia ofelia olga olimpo
    oliva oliverio olmedo omaira omar onofre orfa orfelina oriana orlando oscar osiris oswaldo
    otilia otoniel pablo paola pastora patricia paul paula paulina paulino pedro pepita petrona
    policarpa policarpo porfirio primitivo prospero quiteria rafael rafaela ramiro ramon ramona
    raquel raul rebeca reinaldo reinel reinelda reynaldo ricardo rigoberto rita robert roberto
    robinson rocio rodolfo rodrigo rogelio rolando roman romelia romulo ronald roosevelt rosalba
    rosalia rosalina rosana rosaura rosendo ruben rubi rubiela rudecindo rufina rufino ruperto rut
    ruth salome salomon samuel sandra santiago sara saturnino saul sebastian serafin serafina sergio
    servando sigifredo silvana silverio silvestre silvia silvio simon sixta sixto smith sneider
    sofia sonia stefany stella stiven susana tania tatiana telesforo temistocles teodolinda teodoro
    teofilo teresa tiberio timoteo tobias tomas tomasa toribio tulio ubaldina ubaldo ulises uriel
    ursula valentin valentina valeria vanesa vanessa venancio veronica vianney vicenta vicente
    victor victorino vilma virgelina virgilio virginia viviana vladimir walter washington wilber
    wilfredo william williams wilmar wilmer wilson wilton xiomara yadira yamid yamile yamilet
    yamileth yaneth yasmin yazmin yeferson yeimi yeison yenny yeny yerson yesenia yesica yesid
    yessica yilber yimi yina yineth yisela yoana yohana yolanda yolima yuber yuleidy yuli yuliana
    yulieth yurany yuri yurleidy zaida zenaida zenon zoila zoraida zulay zuleima zulma
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
